import type { Account } from '../store/account.ts'
import type { Colleague } from '../store/people.ts'
import type { World } from '../world.ts'

type Sources = Pick<World, 'directories' | 'roster'>

/** Whether somebody plans for a centre: its lead, and every coordinator. */
export const answersForCentre = ({ directories }: Pick<World, 'directories'>, caller: Account, centre: string): boolean =>
  caller.role === 'coordinator' || (caller.role === 'lead' && caller.centre === centre && directories.leads(caller))

/** Whether somebody acts for a person: for oneself, as the lead of their centre, as a coordinator for anybody. */
export const actsFor = (sources: Pick<World, 'directories'>, caller: Account, person: Pick<Account, 'id' | 'centre'>): boolean =>
  caller.id === person.id || answersForCentre(sources, caller, person.centre ?? '')

/** A person of whom the caller may speak; null where there is none. */
export const personOf = (sources: Sources, caller: Account, account: string): Colleague | null => {
  const person = sources.roster.get(account)
  return person && person.closed === null && actsFor(sources, caller, person) ? person : null
}

/** Who does duties: counsellors who have not left. */
export const onDutyRoll = ({ roster }: Pick<World, 'roster'>, account: string): Colleague | null => {
  const person = roster.get(account)
  return person?.closed === null && person.role === 'counsellor' ? person : null
}

export const isCentre = ({ directories }: Pick<World, 'directories'>, centre: string): boolean => directories.centreName(centre) !== null
