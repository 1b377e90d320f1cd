import { type Card, type Lane, type LaneName, type Lanes, laneLimit } from '@zop/wire'
import { hourLength, hourOf } from '../clock.ts'
import type { Account } from '../store/account.ts'
import { answerWithin } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { type CardSources, cardOf } from './card.ts'
import { emptyShelf, type Shelf } from './shelf.ts'
import { lostOnes, type Viewer } from './trouble.ts'

type Sources = Pick<World, 'board'> & CardSources

/** A lane before its cards are made: no more of it is looked at than is shown. */
interface Row {
  readonly viewer: Viewer
  readonly ids: Iterable<string>
  readonly inAll: number
  readonly overdue: number
  readonly oldest: number | null
}

/** What somebody may see besides what everybody may. */
interface Seen {
  /** Of a person who is certified today. */
  readonly mine: Shelf
  /** Centre id. */
  readonly centre: string | null
  readonly inPool: boolean
  readonly coordinates: boolean
  readonly leads: boolean
}

const seenBy = ({ directories, clock, queue }: Sources, account: Account): Seen => {
  const hour = hourOf(clock)
  const certified = directories.certified(account.certificate, hour)
  const own = certified?.certificate.signing === account.signing ? certified.certificate : null
  const leads = account.role === 'lead' && directories.leads(account)
  return {
    mine: own ? queue.person(account.signing) : emptyShelf,
    centre: leads ? account.centre : (own?.centre ?? null),
    inPool: directories.inPool(account.certificate, { hour }),
    coordinates: account.role === 'coordinator',
    leads,
  }
}

const none: Row = { viewer: 'reader', ids: [], inAll: 0, overdue: 0, oldest: null }

/** The hour of the word that an answer is owed to. */
const wordOf = (owed: number | null): number | null => owed && owed - answerWithin

const waitingRow = ({ queue, clock }: Sources, { inPool }: Seen): Row => {
  const { waiting, untaken } = queue
  const first = waiting.least()
  if (!inPool || first === null) return none
  return { viewer: 'reader', ids: waiting.ids(), inAll: waiting.size, overdue: untaken.upTo(clock.now()), oldest: Math.floor(first / hourLength) }
}

const shelfRow = (ids: Iterable<string>, { all, due }: Shelf, hour: number): Row => ({
  viewer: 'reader',
  ids,
  inAll: all.size,
  overdue: due.upTo(hour),
  oldest: wordOf(due.least()),
})

/** What the colleagues have; first what nobody is there to answer. */
const centreRow = (sources: Sources, { centre, mine }: Seen): Row => {
  if (centre === null) return none
  const { all, due } = sources.queue.centre(centre)
  const lost = lostOnes(sources, 'centre', centre).filter((id) => !mine.all.has(id))
  const ids = (function* () {
    yield* lost
    for (const id of all.ids()) if (!mine.all.has(id) && !lost.includes(id)) yield id
  })()
  const theirs = (function* () {
    for (const id of due.ids()) if (!mine.all.has(id)) yield id
  })()
  const [soonest] = theirs
  const hour = hourOf(sources.clock)
  return {
    viewer: 'centre',
    ids,
    inAll: Math.max(0, all.size - mine.all.size),
    overdue: Math.max(0, due.upTo(hour) - mine.due.upTo(hour)),
    oldest: wordOf(soonest === undefined ? null : due.rank(soonest)),
  }
}

const together = (first: readonly string[], rest: Iterable<string>, size: number): Pick<Row, 'ids' | 'inAll'> => {
  const more = new Set(first)
  const ids = (function* () {
    yield* first
    let left = size
    for (const id of rest) {
      if (left-- <= 0) return
      if (!more.has(id)) yield id
    }
  })()
  return { ids, inAll: first.length + size }
}

/** Coordinators: what nobody takes, and who has lost their counsellor anywhere. Leads: who has in their centre, and to whom an answer is late. */
const escalatedRow = (sources: Sources, { coordinates, leads, centre }: Seen): Row => {
  const { queue, clock } = sources
  if (coordinates) {
    const lost = lostOnes(sources, 'coordination')
    const late = queue.escalated.upTo(clock.now())
    const least = queue.waiting.least()
    const oldest = late > 0 && least !== null ? Math.floor(least / hourLength) : null
    return { viewer: 'coordination', ...together(lost, queue.escalated.ids(), late), overdue: lost.length + late, oldest }
  }
  if (!leads || centre === null) return none
  const { due } = queue.centre(centre)
  const hour = hourOf(clock)
  const lost = lostOnes(sources, 'centre', centre)
  const late = due.upTo(hour)
  // Some are both; those are counted once.
  const both = lost.filter((id) => (due.rank(id) ?? hour + 1) <= hour).length
  const { ids, inAll } = together(lost, due.ids(), late)
  return { viewer: 'centre', ids, inAll: inAll - both, overdue: late, oldest: late > 0 ? wordOf(due.least()) : null }
}

const rows: Readonly<Record<LaneName, (sources: Sources, seen: Seen) => Row>> = {
  waiting: waitingRow,
  mine: ({ clock }, { mine }) => shelfRow(mine.all.ids(), mine, hourOf(clock)),
  due: ({ clock }, { mine }) => ({ ...shelfRow(mine.due.ids(), mine, hourOf(clock)), inAll: mine.due.size }),
  centre: centreRow,
  escalated: escalatedRow,
}

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
