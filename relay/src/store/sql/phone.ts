import type { PhoneStore } from '../phone.ts'
import type { Database } from './database.ts'
import { sql } from './query.ts'
import { one, put } from './work.ts'

/** The umbrella's is under a name that no centre can have. */
const placeOf = (centre: string | null): string => centre ?? ''

export const phoneStore = (database: Database): PhoneStore => ({
  phone: async (centre) => (await database.read(() => one(sql.selectFrom('phone').select('phone').where('centre', '=', placeOf(centre)))))?.phone ?? null,

  putPhone: (centre, phone) =>
    database.write(function* () {
      yield* put(sql.deleteFrom('phone').where('centre', '=', placeOf(centre)))
      if (phone !== null) yield* put(sql.insertInto('phone').values({ centre: placeOf(centre), phone }))
    }),
})
