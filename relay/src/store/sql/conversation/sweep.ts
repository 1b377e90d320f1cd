import { sql as raw } from 'kysely'
import type { Swept } from '../../conversation.ts'
import { sql, statement } from '../query.ts'
import { all, lock, one, put, type Work } from '../work.ts'
import { remove } from './erase.ts'
import { boxesHeld, overhead, sealsHeld } from './weight.ts'

/** Epochs of one transaction, and bytes under them: the log holds for a moment what is written over, and the disk may be short. */
const most = { epochs: 64, bytes: 64 * 1024 * 1024 } as const

interface Epoch {
  readonly place: number
  readonly conversation: number
  readonly id: string
  readonly hash: string
  readonly n: number
  /** Of its messages and files. */
  readonly bytes: number
}

const messagesOf = statement<{ bytes: number }>(
  `select coalesce(sum(length(box) - ${overhead}), 0) as bytes from message where conversation = ? and record = ?`,
)

/** F2: the bare record stays, everything that was under it goes. */
function* thin({ place, conversation, hash, n }: Epoch): Work<void> {
  const messages = yield* one(messagesOf(conversation, hash))
  const seals = yield* sealsHeld((held) => held.where('place', '=', place))
  const bytes = (messages?.bytes ?? 0) + seals.bytes + (yield* boxesHeld(place))
  yield* put(sql.deleteFrom('message').where('conversation', '=', conversation).where('record', '=', hash))
  yield* put(sql.deleteFrom('file').where('conversation', '=', conversation).where('n', '=', n))
  yield* put(sql.updateTable('reader').set({ seal: null }).where('place', '=', place))
  yield* put(sql.updateTable('record').set({ history: null, consent: null, bare: 1 }).where('place', '=', place))
  yield* put(
    sql
      .updateTable('conversation')
      .set((row) => ({ bytes: row('bytes', '-', bytes) }))
      .where('key', '=', conversation),
  )
}

const epochs = sql
  .selectFrom('record as r')
  .innerJoin('conversation as c', 'c.key', 'r.conversation')
  .select(['r.place', 'r.conversation', 'c.id', 'r.hash', 'r.n'])
  .select(
    raw<number>`(select coalesce(sum(length(m.box)), 0) from message m where m.conversation = r.conversation and m.record = r.hash)
      + (select coalesce(sum(f.have), 0) from file f where f.conversation = r.conversation and f.n = r.n)`.as('bytes'),
  )
  .where('c.days', 'is not', null)
  .where('r.bare', '=', 0)
  .orderBy('r.place')

/** Epochs whose days have passed since their last message, or since their record where there was none. */
const dueAt = (hour: number) => epochs.where(raw<boolean>`coalesce(case when r.n = c.n then c.epoch else r.spoke end, r.hour) + c.days * 24 <= ${hour}`)

/** C9. */
const notesDueAt = (hour: number) => sql.selectFrom('conversation').select(['key', 'id', 'shred']).where('until', '<=', hour).orderBy('key')

/** The first of them, and as many after it as one transaction may have. */
const together = (due: readonly Epoch[]): readonly Epoch[] => {
  let sum = 0
  return due.filter(({ bytes }, at) => {
    sum += bytes
    return at === 0 || sum <= most.bytes
  })
}

/** What is still due when nobody else can change it. */
function* locked(hour: number) {
  const due = together(yield* all(dueAt(hour).limit(most.epochs)))
  const notes = yield* all(notesDueAt(hour).limit(most.epochs))
  const ids = [...new Set([...due, ...notes].map(({ id }) => id))]
  if (ids.length === 0) return { due: [], notes: [] }
  yield* lock(...ids)
  const places = due.map(({ place }) => place)
  return { due: yield* all(dueAt(hour).where('r.place', 'in', places)), notes: yield* all(notesDueAt(hour).where('id', 'in', ids)) }
}

/** One step of the retention; nothing where there is nothing left to do. Each step is whole, so it does not matter after which one somebody stops. */
export function* sweep(hour: number): Work<Swept> {
  const { due, notes } = yield* locked(hour)
  for (const epoch of due) yield* thin(epoch)
  const thinned: string[] = []
  const erased: string[] = []
  for (const key of new Set(due.map(({ conversation }) => conversation))) {
    const row = yield* one(sql.selectFrom('conversation').select(['key', 'id', 'shred']).where('key', '=', key))
    const left = yield* one(sql.selectFrom('record').select('place').where('conversation', '=', key).where('bare', '=', 0).limit(1))
    if (row && left) thinned.push(row.id)
    else if (row) erased.push(row.id, ...(yield* remove(row)).notes)
  }
  for (const chain of notes.filter(({ id }) => !erased.includes(id))) {
    yield* remove(chain)
    erased.push(chain.id)
  }
  return { erased, thinned }
}

export function* lastSweep(): Work<number | null> {
  return (yield* one(sql.selectFrom('swept').select('hour')))?.hour ?? null
}

export function* sweepFinished(hour: number): Work<void> {
  yield* put(sql.deleteFrom('swept'))
  yield* put(sql.insertInto('swept').values({ hour }))
}
