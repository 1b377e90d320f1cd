import type { FeedEvent, ReminderStore, StoredReminders } from '../reminder.ts'
import type { Batch } from '../sqlite/batch.ts'
import { type Connection, sql } from '../sqlite/connection.ts'

const place = (account: string): string => `reminder ${account}`
const pushName = 'push'

/** Everything of somebody's reminders; their key goes with it. */
export const forgetReminders = (connection: Connection, account: string): void => {
  const kept = connection.one(sql.selectFrom('reminder').select('shred').where('account', '=', account))
  if (kept) connection.keys.drop(kept.shred)
  for (const table of ['reminder', 'reminder_told', 'reminder_event'] as const) connection.run(sql.deleteFrom(table).where('account', '=', account))
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

export const reminderStore = (connection: Connection, batch: Batch): ReminderStore => {
  const { keys } = connection
  const isThere = (account: string): boolean =>
    connection.one(sql.selectFrom('account').select('id').where('id', '=', account).where('closed', 'is', null)) !== null
  const open = (account: string, { shred, box }: { shred: string; box: Uint8Array }): StoredReminders =>
    JSON.parse(keys.open(shred, place(account), box).toString())

  return {
    reminders: async () => new Map(connection.all(sql.selectFrom('reminder').selectAll()).map((row) => [row.account, open(row.account, row)])),

    putReminders: (account, said) =>
      batch.write(
        () => {
          const old = connection.one(sql.selectFrom('reminder').select('shred').where('account', '=', account))
          if (old) keys.drop(old.shred)
          connection.run(sql.deleteFrom('reminder').where('account', '=', account))
          if (said?.feed == null) connection.run(sql.deleteFrom('reminder_event').where('account', '=', account))
          if (said === null || !isThere(account)) return
          const shred = keys.add()
          const box = keys.seal(shred, place(account), Buffer.from(JSON.stringify(said)))
          connection.run(sql.insertInto('reminder').values({ account, shred, box }))
        },
        { erases: true },
      ),

    tellOnce: (account, key, until) =>
      batch.write(() => {
        if (!isThere(account)) return false
        const added = sql.insertInto('reminder_told').values({ account, key, until })
        return connection.run(added.onConflict((same) => same.doNothing())) === 1
      }),

    forgetTold: (today) => batch.write(() => connection.run(sql.deleteFrom('reminder_told').where('until', '<', today))),

    pushKey: (make) =>
      batch.write(() => {
        const kept = connection.one(sql.selectFrom('reminder_key').selectAll().where('name', '=', pushName))
        if (kept) return keys.open(kept.shred, pushName, kept.box)
        const bytes = make()
        const shred = keys.add()
        connection.run(sql.insertInto('reminder_key').values({ name: pushName, shred, box: keys.seal(shred, pushName, bytes) }))
        return bytes
      }),

    feedEvents: async (account) =>
      connection.all(sql.selectFrom('reminder_event').selectAll().where('account', '=', account).orderBy('begins').orderBy('uid')).map(eventOf),

    putFeedEvents: (account, events) =>
      batch.write(() => {
        connection.run(sql.deleteFrom('reminder_event').where('account', '=', account))
        if (!connection.one(sql.selectFrom('reminder').select('account').where('account', '=', account))) return
        for (const one of events) connection.run(sql.insertInto('reminder_event').values({ account, ...rowOf(one) }))
      }),
  }
}
