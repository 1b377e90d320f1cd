import type { ConversationStore, Erased, Swept } from '../../conversation.ts'
import type { Database } from '../database.ts'
import { orderOf, placesAfter } from '../place.ts'
import { sql } from '../query.ts'
import { all, keyOf, one, type Work } from '../work.ts'
import { advance } from './advance.ts'
import { append } from './append.ts'
import { erase } from './erase.ts'
import { earlierOf, itemsOf, recordsOf, type Source, waitsSince } from './items.ts'
import { exported, keep, mute, stored } from './keeping.ts'
import { endNotes } from './notes.ts'
import { allStandings, notesAbout, standing } from './standing.ts'
import { start, startNotes } from './start.ts'
import { lastSweep, sweep, sweepFinished } from './sweep.ts'

function* placeOf(conversation: string) {
  return yield* one(sql.selectFrom('conversation').select(['key', 'shred']).where('id', '=', conversation))
}

/** What `read` finds in a conversation, and `nothing` where there is none. */
function* within<T>(conversation: string, nothing: T, read: (key: number) => Work<T>): Work<T> {
  const place = yield* placeOf(conversation)
  return place ? yield* read(place.key) : nothing
}

function* opened<T>(conversation: string, read: (source: Source) => Work<T[]>): Work<T[]> {
  const place = yield* placeOf(conversation)
  return place ? yield* read({ key: place.key, shred: yield* keyOf(place.shred) }) : []
}

const orderOfRecord = (hash: string) =>
  function* (key: number): Work<number | null> {
    const row = yield* one(sql.selectFrom('record').select('place').where('conversation', '=', key).where('hash', '=', hash))
    return row && orderOf(row.place)
  }

function* readersEver(key: number): Work<string[]> {
  const { above, below } = placesAfter(key, 0)
  const ever = sql.selectFrom('reader').select('reader').distinct().where('place', '>', above).where('place', '<', below)
  return (yield* all(ever)).map(({ reader }) => reader)
}

function* terms(key: number): Work<{ centre: string; until: number | null }[]> {
  const brought = sql.selectFrom('record').select(['centre', 'until']).where('conversation', '=', key).where('centre', 'is not', null).orderBy('n')
  const last = new Map((yield* all(brought)).map(({ centre, until }) => [centre ?? '', until]))
  return [...last].map(([centre, until]) => ({ centre, until }))
}

export const conversationStore = (database: Database): ConversationStore => {
  /** What has been deleted and could not be told, because old bytes still lay in a file. */
  const owing = new Map<string, Erased>()

  return {
    conversations: () => database.read(allStandings),
    standing: (conversation) => database.read(() => standing(conversation)),
    start: (given) => database.write(() => start(given), { of: given.conversation }),
    startNotes: (notes) => database.write(() => startNotes(notes), { of: notes.about }),
    notesAbout: (conversation) => database.read(() => notesAbout(conversation)),
    endNotes: (notes, hour) => database.write(() => endNotes(notes, hour), { locks: true }),
    advance: async (conversation, record, promise) => {
      const asked = { of: conversation, erases: ({ erased }: { erased: boolean }) => erased }
      return (await database.write(() => advance(conversation, { record, promise }), asked)).advanced
    },
    append: (conversation, message, said) => database.write(() => append(conversation, message, said), { of: conversation }),

    items: (asked) => database.read(() => opened(asked.conversation, (source) => itemsOf(source, asked))),
    records: (asked) => database.read(() => opened(asked.conversation, (source) => recordsOf(source, asked))),
    earlier: (asked) => database.read(() => opened(asked.conversation, (source) => earlierOf(source, asked))),
    waitsSince: (conversation) => database.read(() => within(conversation, null, waitsSince)),
    orderOf: (conversation, record) => database.read(() => within(conversation, null, orderOfRecord(record))),
    readersEver: (conversation) => database.read(() => within(conversation, [], readersEver)),
    terms: (conversation) => database.read(() => within(conversation, [], terms)),

    keep: (conversation, statement) => database.write(() => keep(conversation, statement), { of: conversation }),
    mute: (conversation, until) => database.write(() => mute(conversation, until), { of: conversation }),
    exported: (conversation, hour) => database.write(() => exported(conversation, hour), { of: conversation }),
    stored: (conversation) => database.read(() => stored(conversation)),

    erase: async (conversation, only = {}) => {
      // Asked when it is committed, whatever comes of the files.
      const erases = (done: Erased): boolean => {
        if (done.kind === 'erased') owing.set(conversation, done)
        return done.kind === 'erased' || done.kind === 'missing'
      }
      const done = await database.write(() => erase(conversation, only), { of: conversation, erases })
      const told = done.kind === 'missing' ? (owing.get(conversation) ?? done) : done
      owing.delete(conversation)
      return told
    },

    sweep: async (hour) => {
      const swept: { erased: string[]; thinned: string[] } = { erased: [], thinned: [] }
      for (;;) {
        const erases = (done: Swept): boolean => done.erased.length + done.thinned.length > 0
        const { erased, thinned } = await database.write(() => sweep(hour), { locks: true, erases })
        if (erased.length + thinned.length === 0) return swept
        swept.erased.push(...erased)
        swept.thinned.push(...thinned)
      }
    },
    lastSweep: () => database.read(lastSweep),
    sweepFinished: (hour) => database.write(() => sweepFinished(hour)),
  }
}
