import type { SealedMessage } from '@zop/wire'
import { type Appended, conversationLimit } from '../conversation.ts'
import type { Connection } from './connection.ts'
import { orderOf, placeOf } from './place.ts'

/** The one hot path: four statements compiled once, instead of Kysely's work on every message. */
export const prepareAppend = ({ database }: Connection): ((conversation: string, message: SealedMessage) => Appended) => {
  const find = database.prepare('select key, head, last, bytes from conversation where id = ?')
  const known = database.prepare('select place from message where conversation = ? and id = ?')
  const insert = database.prepare('insert into message (place, conversation, id, record, box) values (?, ?, ?, ?, ?)')
  const advance = database.prepare('update conversation set last = ?, bytes = ? where key = ?')

  return (conversation, message) => {
    const row = find.get(conversation) as { key: number; head: string; last: number; bytes: number } | undefined
    if (!row) return { kind: 'missing' }
    const before = known.get(row.key, message.id) as { place: number } | undefined
    if (before) return { kind: 'known', order: orderOf(before.place) }
    if (row.head !== message.record) return { kind: 'newer-epoch' }
    const box = Buffer.from(message.box, 'base64url')
    const order = row.last + 1
    if (order > conversationLimit.items || row.bytes + box.length > conversationLimit.bytes) return { kind: 'full' }
    insert.run(placeOf(row.key, order), row.key, message.id, message.record, box)
    advance.run(order, row.bytes + box.length, row.key)
    return { kind: 'stored', order }
  }
}
