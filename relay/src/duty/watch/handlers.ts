import { type Obligation, obligationLimit } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import { seenBy } from '../../queue/seen.ts'
import type { Handlers } from '../../serve/handler.ts'
import type { Account } from '../../store/account.ts'
import type { World } from '../../world.ts'
import { mondayOf } from '../calendar.ts'
import { nowOf } from '../plan/open.ts'
import { type Owed, obligationOf } from '../promise/obligation.ts'
import { handOverOwed, owedIn } from '../promise/owing.ts'
import { reasonOf } from '../promise/reason.ts'
import { summaryOf } from './week.ts'

/** Lists of conversations, and proposals, that somebody answers for. */
const shownTo = (world: World, account: Account) => {
  const { queue, proposals } = world
  const { mine, centre, coordinates, leads, inPool } = seenBy(world, account)
  if (coordinates) return { lists: [queue.letters, queue.due], proposals: proposals.all(), open: () => false }
  if (leads) return { lists: [queue.centre(centre ?? '').due], proposals: proposals.to(centre ?? ''), open: () => false }
  const letters = inPool ? [queue.letters] : []
  const open = ({ conversation }: Owed): boolean => (queue.waiting.has(conversation) ? inPool : mine.all.has(conversation))
  return { lists: [...letters, mine.due], proposals: centre === null ? [] : proposals.to(centre), open }
}

/** The front of a list. */
const first = (all: Iterable<Owed>, most: number): Owed[] => {
  const found: Owed[] = []
  for (const owed of all) {
    if (found.length >= most) break
    found.push(owed)
  }
  return found
}

const shown = async (world: World, owed: Owed, open: boolean): Promise<Obligation> => {
  const { service, clock } = world
  const stands = obligationOf(owed, service.marks(owed.promise, owed.centre), hourOf(clock))
  return {
    ...stands,
    reason: stands.state === 'broken' ? await reasonOf(world, owed) : null,
    centreAway: owed.centre !== null && service.centreAway(owed.centre, nowOf(world)),
    open,
  }
}

export const watchHandlers = (world: World): Pick<Handlers, 'obligations' | 'weekSummary'> => ({
  obligations: async ({ caller: { account } }) => {
    const { lists, proposals, open } = shownTo(world, account)
    const answers = proposals.flatMap((one) => handOverOwed(world, one) ?? [])
    const owed = [...lists.flatMap((list) => first(owedIn(world, list), obligationLimit)), ...answers].toSorted((a, b) => a.promise.by - b.promise.by)
    return {
      obligations: await Promise.all(owed.slice(0, obligationLimit).map((one) => shown(world, one, open(one)))),
      inAll: lists.reduce((sum, { size }) => sum + size, answers.length),
    }
  },
  weekSummary: ({ params: { day } }) => summaryOf(world, mondayOf(day)),
})
