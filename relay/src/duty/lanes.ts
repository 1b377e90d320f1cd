import { type Card, type Lane, type LaneName, type Lanes, laneLimit } from '@zop/wire'
import { hourLength, hourOf } from '../clock.ts'
import type { Account } from '../store/account.ts'
import { answerWithin } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { type CardSources, cardOf } from './card.ts'
import { emptyShelf, type Shelf } from './shelf.ts'
import { lostOnes, type Viewer } from './trouble.ts'

type Sources = Pick<World, 'board'> & CardSources

/** Hours for which an answer is late before the coordination is told. */
const coordinationAfter = 24

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

/** The front of a list: so many, and no look behind them. */
function* front(ids: Iterable<string>, size: number): Generator<string> {
  let left = size
  for (const id of ids) {
    if (left-- <= 0) return
    yield id
  }
}

/** First these, then the others; what is among both comes once. */
const together = (first: readonly string[], ...rest: readonly Iterable<string>[]): Iterable<string> => {
  const known = new Set(first)
  return (function* () {
    yield* first
    for (const more of rest) for (const id of more) if (!known.has(id)) yield id
  })()
}

/** How many of `ids` owe an answer that is this late. */
const lateAmong = (ids: readonly string[], due: Shelf['due'], hour: number): number => ids.filter((id) => (due.rank(id) ?? hour + 1) <= hour).length

/** What nobody takes, who has lost their counsellor anywhere, and answers that have been late for a day. */
const coordinationRow = (sources: Sources): Row => {
  const { queue, clock } = sources
  const { escalated, waiting, due } = queue
  const lost = lostOnes(sources, 'coordination')
  const hour = hourOf(clock) - coordinationAfter
  const untaken = escalated.upTo(clock.now())
  const late = due.upTo(hour)
  const inAll = lost.length + untaken + late - lateAmong(lost, due, hour)
  const least = untaken > 0 ? waiting.least() : null
  return {
    viewer: 'coordination',
    ids: together(lost, front(escalated.ids(), untaken), front(due.ids(), late)),
    inAll,
    overdue: inAll,
    oldest: least === null ? null : Math.floor(least / hourLength),
  }
}

/** Who has lost their counsellor in this centre, and to whom an answer is late. */
const leadRow = (sources: Sources, centre: string): Row => {
  const { due } = sources.queue.centre(centre)
  const hour = hourOf(sources.clock)
  const lost = lostOnes(sources, 'centre', centre)
  const late = due.upTo(hour)
  return {
    viewer: 'centre',
    ids: together(lost, front(due.ids(), late)),
    inAll: lost.length + late - lateAmong(lost, due, hour),
    overdue: late,
    oldest: late > 0 ? wordOf(due.least()) : null,
  }
}

const escalatedRow = (sources: Sources, { coordinates, leads, centre }: Seen): Row => {
  if (coordinates) return coordinationRow(sources)
  return leads && centre !== null ? leadRow(sources, centre) : none
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
