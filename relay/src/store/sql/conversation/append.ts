import type { SealedMessage } from '@zop/wire'
import { type Appended, conversationLimit, type Said, unansweredLimit } from '../../conversation.ts'
import type { Connection } from '../../sqlite/connection.ts'
import { orderOf, placeOf } from '../place.ts'

type Row = { key: number; n: number; head: string; last: number; bytes: number; shred: string; muted: number | null; answered: number }

/** Hours for which a whole file waits for the message that names it. */
const filesWait = 2

export type Append = (conversation: string, message: SealedMessage, said: Said) => Appended

/** The one hot path: statements compiled once, instead of Kysely's work on every message. */
export const prepareAppend = ({ database, keys }: Connection): Append => {
  const find = database.prepare('select key, n, head, last, bytes, shred, muted, answered from conversation where id = ?')
  const known = database.prepare('select place from message where conversation = ? and id = ?')
  const insert = database.prepare('insert into message (place, conversation, id, record, box, quiet, hour) values (?, ?, ?, ?, ?, ?, ?)')
  const quietly = database.prepare('update conversation set last = ?, bytes = ?, epoch = ? where key = ?')
  // Who writes again before anybody has answered does not wait longer for it.
  const bySeeker = database.prepare(
    `update conversation set last = ?, bytes = ?, epoch = ?, spoke = ?, voice = 'seeker', asked = iif(owed is null, ?, asked), owed = coalesce(owed, ?) where key = ?`,
  )
  const byPerson = database.prepare(
    `update conversation set last = ?, bytes = ?, epoch = ?, spoke = ?, voice = 'person', owed = null, asked = null, answered = 1 where key = ?`,
  )
  // F2: a file goes with the epoch of its message, also where a record has come between them. The relay cannot see which message that is.
  const bind = database.prepare('update file set n = ? where conversation = ? and sender = ? and n < ? and have = size and opened >= ?')

  return (conversation, message, { by, hour, sender, promised = null }) => {
    const row = find.get(conversation) as Row | undefined
    if (!row) return { kind: 'missing' }
    const before = known.get(row.key, message.id) as { place: number } | undefined
    if (before) return { kind: 'known', order: orderOf(before.place) }
    if (by === 'seeker' && row.muted !== null && row.muted > hour) return { kind: 'muted' }
    if (row.head !== message.record) return { kind: 'newer-epoch' }
    const box = Buffer.from(message.box, 'base64url')
    const order = row.last + 1
    const bytes = row.bytes + box.length
    const limit = by === 'seeker' && row.answered === 0 ? unansweredLimit : conversationLimit
    if (order > limit.items || bytes > limit.bytes) return { kind: 'full' }
    const place = placeOf(row.key, order)
    insert.run(place, row.key, message.id, message.record, keys.seal(row.shred, `message ${place}`, box), message.quiet ? 1 : 0, hour)
    if (message.quiet) quietly.run(order, bytes, hour, row.key)
    else if (by === 'seeker') bySeeker.run(order, bytes, hour, hour, hour, promised, row.key)
    else byPerson.run(order, bytes, hour, hour, row.key)
    if (!message.quiet && sender !== undefined) bind.run(row.n, row.key, sender, row.n, hour - filesWait)
    return { kind: 'stored', order }
  }
}
