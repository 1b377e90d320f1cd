import type { Account } from '../store/account.ts'

type Person = Pick<Account, 'id' | 'role' | 'centre'>

/** Who answers for whom: a lead for the counsellors of their centre, a coordinator for the leads, nobody for themselves. */
export const answersFor = (leader: Person, { id, role, centre }: Person): boolean => {
  if (leader.id === id) return false
  if (leader.role === 'lead') return role === 'counsellor' && centre === leader.centre
  return leader.role === 'coordinator' && role === 'lead'
}

/** Whom somebody sees in the list of people: a lead their centre, a coordinator everybody. */
export const sees = (leader: Person, { centre }: Person): boolean => leader.role === 'coordinator' || centre === leader.centre
