import type { Opening, Reader } from '@zop/wire'
import type { ConversationStore, Standing, Started, Taken } from '../conversation.ts'
import { prepareAppend } from './append.ts'
import type { Batch } from './batch.ts'
import { type Connection, sql } from './connection.ts'
import { itemsOf } from './items.ts'
import { orderOf } from './place.ts'
import { insertRecord, readersAt, recordAt } from './record.ts'

type Row = { key: number; id: string; language: string; channel: string; audience: string; since: number; n: number; head: string; last: number }

const rows = sql.selectFrom('conversation').select(['key', 'id', 'language', 'channel', 'audience', 'since', 'n', 'head', 'last'])

const seekerOf = (readers: readonly Reader[]): string | undefined => readers.find(({ role }) => role === 'seeker')?.id

export const conversationStore = (connection: Connection, batch: Batch): ConversationStore => {
  const append = prepareAppend(connection)
  const find = (conversation: string): Row | null => connection.one(rows.where('id', '=', conversation))
  const headOf = (row: Row) => {
    const record = recordAt(connection, row.key, row.n)
    if (!record) throw new Error('a conversation without its newest record')
    return record
  }
  const standing = (row: Row): Standing => ({
    conversation: row.id,
    opening: { language: row.language, channel: row.channel, audience: row.audience } as Opening,
    since: row.since,
    n: row.n,
    head: row.head,
    last: row.last,
    readers: readersAt(connection, headOf(row).place),
  })

  return {
    conversations: async () => connection.all(rows.orderBy('key')).map(standing),

    standing: async (conversation) => {
      const row = find(conversation)
      return row && standing(row)
    },

    start: ({ conversation, opening, hour, record, message }) =>
      batch.write((): Started => {
        const before = find(conversation)
        if (before) {
          const same = recordAt(connection, before.key, 0)?.hash === record.hash
          if (!same) return { kind: 'other' }
          const { kind } = append(conversation, message)
          return kind === 'known' || kind === 'stored' ? { kind: 'again' } : { kind: 'other' }
        }
        const added = sql.insertInto('conversation').values({ id: conversation, ...opening, since: hour, n: 0, head: record.hash, last: 1, bytes: 0 })
        const { key } = connection.one(added.returning('key')) as { key: number }
        insertRecord(connection, record, { key, order: 1, author: record.readers[0]?.id ?? '' })
        append(conversation, message)
        return { kind: 'started' }
      }),

    take: (conversation, record) =>
      batch.write(
        (): Taken => {
          const row = find(conversation)
          if (!row) return { kind: 'missing' }
          const rival = recordAt(connection, row.key, record.n)
          if (rival?.hash === record.hash) return { kind: 'again', order: orderOf(rival.place) }
          if (rival && recordAt(connection, row.key, record.n - 1)?.hash === record.previous) return { kind: 'late', by: rival.author }
          if (row.n !== record.n - 1 || row.head !== record.previous) return { kind: 'stale' }
          const readers = readersAt(connection, headOf(row).place)
          if (!readers.some(({ role }) => role === 'pool')) return { kind: 'stale' }
          if (seekerOf(readers) !== seekerOf(record.readers)) return { kind: 'strangers' }
          const order = row.last + 1
          insertRecord(connection, record, { key: row.key, order, author: record.readers.find(({ role }) => role === 'counsellor')?.id ?? '' })
          connection.run(sql.updateTable('reader').set({ seal: null }).where('conversation', '=', row.key).where('role', '=', 'pool'))
          connection.run(sql.updateTable('conversation').set({ n: record.n, head: record.hash, last: order }).where('key', '=', row.key))
          return { kind: 'taken', order }
        },
        { erases: true },
      ),

    append: (conversation, message) => batch.write(() => append(conversation, message)),

    items: async (asked) => {
      const row = find(asked.conversation)
      return row ? itemsOf(connection, row.key, asked) : []
    },

    erase: (conversation) => batch.write(() => connection.run(sql.deleteFrom('conversation').where('id', '=', conversation)) > 0, { erases: true }),
  }
}
