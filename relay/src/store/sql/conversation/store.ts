import type { ConversationStore, Erased, Swept } from '../../conversation.ts'
import type { Batch } from '../../sqlite/batch.ts'
import type { Connection } from '../../sqlite/connection.ts'
import { orderOf, placesAfter } from '../place.ts'
import { sql } from '../query.ts'
import { advance } from './advance.ts'
import { prepareAppend } from './append.ts'
import { erase } from './erase.ts'
import { earlierOf, itemsOf, recordsOf, type Source, waitsSince } from './items.ts'
import { exported, keep, mute, stored } from './keeping.ts'
import { endNotes } from './notes.ts'
import { allStandings, notesAbout, standing } from './standing.ts'
import { start, startNotes } from './start.ts'
import { sweep } from './sweep.ts'

export const conversationStore = (connection: Connection, batch: Batch): ConversationStore => {
  const append = prepareAppend(connection)
  const source = (conversation: string): Source | null => connection.one(sql.selectFrom('conversation').select(['key', 'shred']).where('id', '=', conversation))
  /** What has been deleted and could not be told, because old bytes still lay in a file. */
  const owing = new Map<string, Erased>()

  return {
    conversations: async () => allStandings(connection),
    standing: async (conversation) => standing(connection, conversation),
    start: (conversation) => batch.write(() => start(connection, append, conversation)),
    startNotes: (notes) => batch.write(() => startNotes(connection, append, notes)),
    notesAbout: async (conversation) => notesAbout(connection, conversation),
    endNotes: (notes, hour) => batch.write(() => endNotes(connection, notes, hour)),
    advance: async (conversation, record, promise) => {
      const { advanced } = await batch.write(() => advance(connection, conversation, { record, promise }), { erases: ({ erased }) => erased })
      return advanced
    },
    append: (conversation, message, said) => batch.write(() => append(conversation, message, said)),

    items: async (asked) => {
      const from = source(asked.conversation)
      return from ? itemsOf(connection, from, asked) : []
    },
    records: async (asked) => {
      const from = source(asked.conversation)
      return from ? recordsOf(connection, from, asked) : []
    },
    earlier: async (asked) => {
      const from = source(asked.conversation)
      return from ? earlierOf(connection, from, asked) : []
    },
    waitsSince: async (conversation) => {
      const from = source(conversation)
      return from && waitsSince(connection, from)
    },
    orderOf: async (conversation, record) => {
      const from = source(conversation)
      const found = sql
        .selectFrom('record')
        .select('place')
        .where('conversation', '=', from?.key ?? 0)
      const row = from && connection.one(found.where('hash', '=', record))
      return row ? orderOf(row.place) : null
    },
    readersEver: async (conversation) => {
      const from = source(conversation)
      if (!from) return []
      const { above, below } = placesAfter(from.key, 0)
      const ever = sql.selectFrom('reader').select('reader').distinct().where('place', '>', above).where('place', '<', below)
      return connection.all(ever).map(({ reader }) => reader)
    },
    terms: async (conversation) => {
      const from = source(conversation)
      const brought = sql
        .selectFrom('record')
        .select(['centre', 'until'])
        .where('conversation', '=', from?.key ?? 0)
      const rows = connection.all(brought.where('centre', 'is not', null).orderBy('n'))
      const last = new Map(rows.map(({ centre, until }) => [centre ?? '', until]))
      return [...last].map(([centre, until]) => ({ centre, until }))
    },

    keep: (conversation, statement) => batch.write(() => keep(connection, conversation, statement)),
    mute: (conversation, until) => batch.write(() => mute(connection, conversation, until)),
    exported: (conversation, hour) => batch.write(() => exported(connection, conversation, hour)),
    stored: async (conversation) => stored(connection, conversation),

    erase: async (conversation, only = {}) => {
      const act = (): Erased => {
        const done = erase(connection, conversation, only)
        if (done.kind === 'missing') return owing.get(conversation) ?? done
        if (done.kind === 'erased') owing.set(conversation, done)
        return done
      }
      const done = await batch.write(act, { erases: ({ kind }) => kind === 'erased' || kind === 'missing' })
      owing.delete(conversation)
      return done
    },

    sweep: async (hour) => {
      const all: { erased: string[]; thinned: string[] } = { erased: [], thinned: [] }
      for (;;) {
        const { erased, thinned }: Swept = await batch.write(() => sweep(connection, hour), { erases: (done) => done.erased.length + done.thinned.length > 0 })
        if (erased.length + thinned.length === 0) return all
        all.erased.push(...erased)
        all.thinned.push(...thinned)
      }
    },
  }
}
