import type { Swept } from '../../conversation.ts'
import type { Connection } from '../../sqlite/connection.ts'
import { sql } from '../query.ts'
import { remove } from './erase.ts'
import { boxesHeld, overhead, sealsHeld } from './weight.ts'

/** Epochs of one transaction, and bytes under them: the log holds for a moment what is written over, and the disk may be short. */
const most = { epochs: 64, bytes: 64 * 1024 * 1024 } as const

interface Epoch {
  readonly place: number
  readonly conversation: number
  readonly hash: string
  readonly n: number
  /** Of its messages and files. */
  readonly bytes: number
}

/** F2: the bare record stays, everything that was under it goes. */
const thin = (connection: Connection, { place, conversation, hash, n }: Epoch): void => {
  const messages = connection
    .prepare(`select coalesce(sum(length(box) - ${overhead}), 0) as bytes from message where conversation = ? and record = ?`)
    .get(conversation, hash) as { bytes: number }
  const seals = sealsHeld(connection, (all) => all.where('place', '=', place))
  const bytes = messages.bytes + seals.bytes + boxesHeld(connection, place)
  connection.run(sql.deleteFrom('message').where('conversation', '=', conversation).where('record', '=', hash))
  connection.run(sql.deleteFrom('file').where('conversation', '=', conversation).where('n', '=', n))
  connection.run(sql.updateTable('reader').set({ seal: null }).where('place', '=', place))
  connection.run(sql.updateTable('record').set({ history: null, consent: null, bare: 1 }).where('place', '=', place))
  connection.prepare('update conversation set bytes = bytes - ? where key = ?').run(bytes, conversation)
}

/** Epochs whose days have passed since their last message, or since their record where there was none. */
const dueEpochs = ({ database }: Connection, hour: number): Epoch[] =>
  database
    .prepare(
      `select r.place, r.conversation, r.hash, r.n,
        (select coalesce(sum(length(box)), 0) from message m where m.conversation = r.conversation and m.record = r.hash)
        + (select coalesce(sum(have), 0) from file f where f.conversation = r.conversation and f.n = r.n) as bytes
      from record r join conversation c on c.key = r.conversation
      where c.days is not null and r.bare = 0 and coalesce(case when r.n = c.n then c.epoch else r.spoke end, r.hour) + c.days * 24 <= ?
      order by r.place limit ${most.epochs}`,
    )
    .all(hour) as unknown as Epoch[]

/** The first of them, and as many after it as one transaction may have. */
const together = (due: readonly Epoch[]): readonly Epoch[] => {
  let sum = 0
  return due.filter(({ bytes }, at) => {
    sum += bytes
    return at === 0 || sum <= most.bytes
  })
}

/** One step of the retention; nothing where there is nothing left to do. Each step is whole, so it does not matter after which one somebody stops. */
export const sweep = (connection: Connection, hour: number): Swept => {
  const due = together(dueEpochs(connection, hour))
  for (const epoch of due) thin(connection, epoch)
  const thinned: string[] = []
  const erased: string[] = []
  const notes = connection.all(sql.selectFrom('conversation').select(['key', 'id', 'shred']).where('until', '<=', hour).limit(most.epochs))
  for (const key of new Set(due.map(({ conversation }) => conversation))) {
    const row = connection.one(sql.selectFrom('conversation').select(['key', 'id', 'shred']).where('key', '=', key))
    const left = connection.one(sql.selectFrom('record').select('place').where('conversation', '=', key).where('bare', '=', 0).limit(1))
    if (row && left) thinned.push(row.id)
    else if (row) erased.push(row.id, ...remove(connection, row).notes)
  }
  for (const chain of notes.filter(({ id }) => !erased.includes(id))) {
    remove(connection, chain)
    erased.push(chain.id)
  }
  return { erased, thinned }
}
