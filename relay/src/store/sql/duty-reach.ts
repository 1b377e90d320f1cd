import { sql as raw } from 'kysely'
import type { DutyReachStore } from '../duty-reach.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { sql } from './query.ts'

/** One more, unless this very minute has been counted: of a restart within it, or of a clock that was set back onto it. */
const oneMore = (minute: number) => ({
  minutes: raw<number>`minutes + (last <> ${minute})`,
  last: minute,
})

export const dutyReachStore = (connection: Connection, batch: Batch): DutyReachStore => ({
  staffed: ({ minute, day, slots }) =>
    batch.write(() => {
      for (const { slot } of slots) {
        const added = sql.insertInto('duty_staffed').values({ slot, minutes: 1, last: minute })
        connection.run(added.onConflict((same) => same.column('slot').doUpdateSet(oneMore(minute))))
      }
      for (const channel of new Set(slots.map((one) => one.channel))) {
        const added = sql.insertInto('duty_reach').values({ day, channel, minutes: 1, last: minute })
        connection.run(added.onConflict((same) => same.columns(['day', 'channel']).doUpdateSet(oneMore(minute))))
      }
    }),

  staffedSlots: async (slots) => {
    if (slots.length === 0) return new Map()
    const rows = connection.all(sql.selectFrom('duty_staffed').select(['slot', 'minutes']).where('slot', 'in', slots))
    return new Map(rows.map(({ slot, minutes }) => [slot, minutes]))
  },

  staffedDays: async (channel, from, to) => {
    const within = sql.selectFrom('duty_reach').select(['day', 'minutes']).where('channel', '=', channel)
    return new Map(connection.all(within.where('day', '>=', from).where('day', '<=', to)).map(({ day, minutes }) => [day, minutes]))
  },
})
