import type { FeedEvent, ReminderStore, StoredReminders } from '../reminder.ts'
import type { Database } from './database.ts'
import { lostNames, sql } from './query.ts'
import { all, dropKey, keyOf, newKey, one, put, run, type Work } from './work.ts'

const place = (account: string): string => `reminder ${account}`
const pushName = 'push'

/** Everything of somebody's reminders; their key goes with it. */
export function* forgetReminders(account: string): Work<void> {
  const kept = yield* one(sql.selectFrom('reminder').select('shred').where('account', '=', account))
  if (kept) yield* dropKey(kept.shred)
  for (const table of ['reminder', 'reminder_told', 'reminder_event'] as const) yield* put(sql.deleteFrom(table).where('account', '=', account))
}

type Row = { slot: string; uid: string; sequence: number; modified: number; begins: number; ends: number; meeting: number; cancelled: number }

const eventOf = ({ begins, ends, meeting, cancelled, slot, uid, sequence, modified }: Row): FeedEvent => ({
  ...{ slot, uid, sequence, modified },
  ...{ start: begins, end: ends, meeting: meeting === 1, cancelled: cancelled === 1 },
})

const rowOf = ({ start, end, meeting, cancelled, slot, uid, sequence, modified }: FeedEvent): Row => ({
  ...{ slot, uid, sequence, modified },
  ...{ begins: start, ends: end, meeting: meeting ? 1 : 0, cancelled: cancelled ? 1 : 0 },
})

function* isThere(account: string): Work<boolean> {
  return (yield* one(sql.selectFrom('account').select('id').where('id', '=', account).where('closed', 'is', null))) !== null
}

function* open(account: string, { shred, box }: { shred: string; box: Uint8Array }): Work<StoredReminders> {
  const key = yield* keyOf(shred)
  return JSON.parse(key.open(place(account), box).toString())
}

function* putReminders(account: string, said: StoredReminders | null): Work<void> {
  const old = yield* one(sql.selectFrom('reminder').select('shred').where('account', '=', account))
  if (old) yield* dropKey(old.shred)
  yield* put(sql.deleteFrom('reminder').where('account', '=', account))
  if (said?.feed == null) yield* put(sql.deleteFrom('reminder_event').where('account', '=', account))
  if (said === null || !(yield* isThere(account))) return
  const key = yield* newKey()
  const box = key.seal(place(account), Buffer.from(JSON.stringify(said)))
  yield* put(sql.insertInto('reminder').values({ account, shred: key.name, box }))
}

function* pushKey(make: () => Uint8Array): Work<Uint8Array> {
  const kept = yield* one(sql.selectFrom('reminder_key').selectAll().where('shred', 'not in', lostNames).orderBy('name'))
  if (kept) return (yield* keyOf(kept.shred)).open(pushName, kept.box)
  const bytes = make()
  const key = yield* newKey()
  // Beside one whose own key is missing and may come back.
  const name = (yield* one(sql.selectFrom('reminder_key').select('name'))) ? `${pushName} ${key.name}` : pushName
  yield* put(sql.insertInto('reminder_key').values({ name, shred: key.name, box: key.seal(pushName, bytes) }))
  return bytes
}

export const reminderStore = (database: Database): ReminderStore => ({
  reminders: () =>
    database.read(function* () {
      const found = new Map<string, StoredReminders>()
      for (const row of yield* all(sql.selectFrom('reminder').selectAll().where('shred', 'not in', lostNames)))
        found.set(row.account, yield* open(row.account, row))
      return found
    }),

  putReminders: (account, said) => database.write(() => putReminders(account, said), { erases: true }),

  tellOnce: (account, key, until) =>
    database.write(function* () {
      if (!(yield* isThere(account))) return false
      const added = sql.insertInto('reminder_told').values({ account, key, until })
      return (yield* run(added.onConflict((same) => same.doNothing()))) === 1
    }),

  forgetTold: (today) => database.write(() => run(sql.deleteFrom('reminder_told').where('until', '<', today))),

  pushKey: (make) => database.write(() => pushKey(make)),

  feedEvents: (account) =>
    database.read(function* () {
      const rows = yield* all(sql.selectFrom('reminder_event').selectAll().where('account', '=', account).orderBy('begins').orderBy('uid'))
      return rows.map(eventOf)
    }),

  putFeedEvents: (account, events) =>
    database.write(function* () {
      yield* put(sql.deleteFrom('reminder_event').where('account', '=', account))
      if (!(yield* one(sql.selectFrom('reminder').select('account').where('account', '=', account)))) return
      for (const event of events) yield* put(sql.insertInto('reminder_event').values({ account, ...rowOf(event) }))
    }),
})
