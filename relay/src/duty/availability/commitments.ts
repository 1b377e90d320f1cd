import type { Commitment } from '@zop/wire'
import { type Refused, refuse, refuseRule } from '../../serve/refuse.ts'
import type { Account } from '../../store/account.ts'
import type { World } from '../../world.ts'
import { answersForCentre, isCentre } from '../may.ts'

const keyOf = ({ centre, month }: Commitment): string => `${centre} ${month}`

/** The hours are the coordinators' word; that they bind is the word of the centre's lead, on the very hours that stand. */
const mayEnter = ({ role }: Account, wanted: Commitment, standing: Commitment | null): Refused | null => {
  if (role === 'coordinator') return wanted.binding && !(standing?.binding && standing.hours === wanted.hours) ? refuse('not-found') : null
  return standing?.hours === wanted.hours ? null : refuse('newer-version')
}

/** Null where all of these may be entered by this person; otherwise why none is. */
export const hinderedCommitments = async (world: World, caller: Account, commitments: readonly Commitment[]): Promise<Refused | null> => {
  if (new Set(commitments.map(keyOf)).size < commitments.length) return refuse('malformed')
  const known = await Promise.all([...new Set(commitments.map(({ month }) => month))].map((month) => world.store.commitments(month)))
  const standing = new Map(known.flat().map((one) => [keyOf(one), one]))
  const closed = new Set(world.news.months.flatMap(({ month, status }) => (status === 'closed' ? [month] : [])))
  for (const one of commitments) {
    if (!isCentre(world, one.centre) || !answersForCentre(world, caller, one.centre)) return refuse('not-found')
    if (closed.has(one.month)) return refuseRule('status')
    const refused = mayEnter(caller, one, standing.get(keyOf(one)) ?? null)
    if (refused) return refused
  }
  return null
}
