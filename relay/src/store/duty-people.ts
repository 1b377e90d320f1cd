import type { Availabilities, Commitment, DutyCentre, DutyProfile, Month } from '@zop/wire'

/** What is said and agreed before a plan is made. */
export interface DutyPeopleStore {
  dutyProfiles(): Promise<readonly DutyProfile[]>
  putDutyProfile(profile: DutyProfile): Promise<void>
  dutyCentres(): Promise<readonly DutyCentre[]>
  putDutyCentre(centre: DutyCentre): Promise<void>
  commitments(month: Month): Promise<readonly Commitment[]>
  /** All that a person has said; version 0 and nothing where they have not spoken. */
  availability(account: string): Promise<Availabilities>
  /** All or nothing: each takes the place of the one whose version it names, and gets the next. False where one of them has changed since. */
  putSaid(said: { readonly availabilities?: readonly Availabilities[]; readonly commitments?: readonly Commitment[] }): Promise<boolean>
}
