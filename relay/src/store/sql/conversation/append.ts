import type { SealedMessage } from '@zop/wire'
import { type Appended, conversationLimit, type Said, unansweredLimit } from '../../conversation.ts'
import { orderOf, placeOf } from '../place.ts'
import { statement } from '../query.ts'
import { keyOf, one, put, type Work } from '../work.ts'

type Row = { key: number; n: number; head: string; last: number; bytes: number; shred: string; muted: number | null; answered: number; known: number | null }

/** Hours for which a whole file waits for the message that names it. */
const filesWait = 2

// The one hot path: by hand, instead of Kysely's work on every message.
const find = statement<Row>(
  `select key, n, head, last, bytes, shred, muted, answered, (select m.place from message m where m.conversation = c.key and m.id = ?) as known
   from conversation c where id = ?`,
)
const insert = statement('insert into message (place, conversation, id, record, box, quiet, hour) values (?, ?, ?, ?, ?, ?, ?)')
const quietly = statement('update conversation set last = ?, bytes = ?, epoch = ? where key = ?')
// Who writes again before anybody has answered does not wait longer for it.
const bySeeker = statement(
  `update conversation set last = ?, bytes = ?, epoch = ?, spoke = ?, voice = 'seeker',
     asked = case when owed is null then ? else asked end, owed = coalesce(owed, ?) where key = ?`,
)
const byPerson = statement(
  `update conversation set last = ?, bytes = ?, epoch = ?, spoke = ?, voice = 'person', owed = null, asked = null, answered = 1 where key = ?`,
)
// F2: a file goes with the epoch of its message, also where a record has come between them. The relay cannot see which message that is.
const bind = statement('update file set n = ? where conversation = ? and sender = ? and n < ? and have = size and opened >= ?')

/** Has its conversation for itself. */
export function* append(conversation: string, message: SealedMessage, { by, hour, sender, promised }: Said): Work<Appended> {
  const row = yield* one(find(message.id, conversation))
  if (!row) return { kind: 'missing' }
  if (row.known !== null) return { kind: 'known', order: orderOf(row.known) }
  if (by === 'seeker' && row.muted !== null && row.muted > hour) return { kind: 'muted' }
  if (row.head !== message.record) return { kind: 'newer-epoch' }
  const box = Buffer.from(message.box, 'base64url')
  const order = row.last + 1
  const bytes = row.bytes + box.length
  const limit = by === 'seeker' && row.answered === 0 ? unansweredLimit : conversationLimit
  if (order > limit.items || bytes > limit.bytes) return { kind: 'full' }
  const place = placeOf(row.key, order)
  const shred = yield* keyOf(row.shred)
  yield* put(insert(place, row.key, message.id, message.record, shred.seal(`message ${place}`, box), message.quiet ? 1 : 0, hour))
  if (message.quiet) yield* put(quietly(order, bytes, hour, row.key))
  else if (by === 'seeker') yield* put(bySeeker(order, bytes, hour, hour, hour, promised ?? null, row.key))
  else yield* put(byPerson(order, bytes, hour, hour, row.key))
  if (!message.quiet && sender !== undefined) yield* put(bind(row.n, row.key, sender, row.n, hour - filesWait))
  return { kind: 'stored', order }
}
