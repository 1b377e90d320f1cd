import type { NextPool, PoolStore } from '../pool.ts'
import type { Batch } from './batch.ts'
import { type Connection, sql } from './connection.ts'

export const poolStore = (connection: Connection, batch: Batch): PoolStore => ({
  nextPool: async () => {
    const row = connection.one(sql.selectFrom('next_pool').selectAll().orderBy('generation', 'desc'))
    return row && ({ generation: row.generation, offer: row.offer === null ? null : JSON.parse(row.offer) } satisfies NextPool)
  },

  putNextPool: ({ generation, offer }) =>
    batch.write(
      () => {
        connection.run(sql.deleteFrom('next_pool'))
        connection.run(sql.insertInto('next_pool').values({ generation, offer: offer && JSON.stringify(offer) }))
      },
      { erases: true },
    ),

  publishNext: ({ directory: { hash, number, published }, seals, generations }) =>
    batch.write(
      (): boolean => {
        const rival = connection.one(sql.selectFrom('directory').select('hash').where('number', '>=', number).where('hash', '<>', hash))
        if (rival) return false
        const row = { hash, number, roots: JSON.stringify(published.roots), directory: JSON.stringify(published.directory) }
        const add = sql.insertInto('directory').values(row)
        connection.run(add.onConflict((same) => same.doNothing()))
        for (const seal of seals) {
          const sealed = sql.insertInto('pool_seal').values(seal)
          connection.run(sealed.onConflict((same) => same.doNothing()))
        }
        connection.run(sql.deleteFrom('pool_seal').where('generation', 'not in', [...generations]))
        connection.run(sql.deleteFrom('next_pool').where('generation', '<=', Math.max(...generations)))
        return true
      },
      { erases: true },
    ),
})
