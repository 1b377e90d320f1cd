import { sql as raw } from 'kysely'
import type { DutyReachStore } from '../duty-reach.ts'
import type { Database } from './database.ts'
import { sql } from './query.ts'
import { all, put, type Work } from './work.ts'

/** One more, unless this very minute has been counted: of a restart within it, or of a clock that was set back onto it. */
const oneMore = (table: 'duty_staffed' | 'duty_reach', minute: number) => ({
  minutes: raw<number>`${raw.ref(`${table}.minutes`)} + case when ${raw.ref(`${table}.last`)} = ${minute} then 0 else 1 end`,
  last: minute,
})

function* staffed({ minute, day, slots }: Parameters<DutyReachStore['staffed']>[0]): Work<void> {
  for (const { slot } of slots) {
    const added = sql.insertInto('duty_staffed').values({ slot, minutes: 1, last: minute })
    yield* put(added.onConflict((same) => same.column('slot').doUpdateSet(oneMore('duty_staffed', minute))))
  }
  for (const channel of new Set(slots.map((one) => one.channel))) {
    const added = sql.insertInto('duty_reach').values({ day, channel, minutes: 1, last: minute })
    yield* put(added.onConflict((same) => same.columns(['day', 'channel']).doUpdateSet(oneMore('duty_reach', minute))))
  }
}

export const dutyReachStore = (database: Database): DutyReachStore => ({
  staffed: (minute) => database.write(() => staffed(minute)),

  staffedSlots: async (slots) => {
    if (slots.length === 0) return new Map()
    const rows = await database.read(() => all(sql.selectFrom('duty_staffed').select(['slot', 'minutes']).where('slot', 'in', slots)))
    return new Map(rows.map(({ slot, minutes }) => [slot, minutes]))
  },

  staffedDays: async (channel, from, to) => {
    const within = sql.selectFrom('duty_reach').select(['day', 'minutes']).where('channel', '=', channel)
    const rows = await database.read(() => all(within.where('day', '>=', from).where('day', '<=', to)))
    return new Map(rows.map(({ day, minutes }) => [day, minutes]))
  },
})
