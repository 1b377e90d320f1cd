import { type Card, type Lane, type LaneName, type Lanes, laneLimit } from '@zop/wire'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'
import { type CardSources, cardOf } from './card.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import { seenBy } from './seen.ts'

type Sources = Pick<World, 'board'> & CardSources

const laneFrom = (sources: Sources, account: Account, { row, after }: { row: Row; after: number }): Lane => {
  const cards: Card[] = []
  let skip = after
  for (const id of row.ids) {
    if (skip-- > 0) continue
    const entry = sources.board.get(id)
    if (entry) cards.push(cardOf(sources, entry, { account, viewer: row.viewer }))
    if (cards.length >= laneLimit) break
  }
  return { cards, inAll: row.inAll, overdue: row.overdue, oldest: row.oldest }
}

/** One lane of this person's, behind so many of its cards. */
export const laneOf = (sources: Sources, account: Account, { lane, after }: { lane: LaneName; after: number }): Lane =>
  laneFrom(sources, account, { row: rows[lane](sources, seenBy(sources, account)), after })

/** What this person has before them. */
export const lanesOf = (sources: Sources, account: Account): Lanes => {
  const seen = seenBy(sources, account)
  const lane = (name: LaneName): Lane => laneFrom(sources, account, { row: rows[name](sources, seen), after: 0 })
  return { waiting: lane('waiting'), mine: lane('mine'), due: lane('due'), centre: lane('centre'), escalated: lane('escalated') }
}
