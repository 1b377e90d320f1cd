import type { Availabilities, Commitment, DutyCentre, DutyProfile, Month } from '@zop/wire'
import type { StoredChange } from './duty-plan.ts'

/** What is entered together. */
interface Said {
  readonly availabilities?: readonly Availabilities[]
  readonly commitments?: readonly Commitment[]
  readonly history?: readonly StoredChange[]
}

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
  putSaid(said: Said): Promise<boolean>
}
