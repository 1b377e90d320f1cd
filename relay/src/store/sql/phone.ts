import type { PhoneStore } from '../phone.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { sql } from './query.ts'

/** The umbrella's is under a name that no centre can have. */
const placeOf = (centre: string | null): string => centre ?? ''

export const phoneStore = (connection: Connection, batch: Batch): PhoneStore => ({
  phone: async (centre) => connection.one(sql.selectFrom('phone').select('phone').where('centre', '=', placeOf(centre)))?.phone ?? null,

  putPhone: (centre, phone) =>
    batch.write(() => {
      connection.run(sql.deleteFrom('phone').where('centre', '=', placeOf(centre)))
      if (phone !== null) connection.run(sql.insertInto('phone').values({ centre: placeOf(centre), phone }))
    }),
})
