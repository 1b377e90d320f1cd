import type { PoolStore } from '../pool.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { sql } from './query.ts'

export const poolStore = (connection: Connection, batch: Batch): PoolStore => ({
  nextPool: async () => {
    const row = connection.one(sql.selectFrom('next_pool').selectAll().orderBy('generation', 'desc'))
    if (row === null) return null
    const trials = connection.all(sql.selectFrom('pool_trial').select(['member', 'trial']).where('generation', '=', row.generation).orderBy('member'))
    return {
      generation: row.generation,
      offer: row.offer === null ? null : JSON.parse(row.offer),
      trials: trials.map(({ member, trial }) => ({ member, trial: JSON.parse(trial) })),
    }
  },

  putNextPool: ({ generation, offer }) =>
    batch.write(
      () => {
        connection.run(sql.deleteFrom('next_pool'))
        connection.run(sql.insertInto('next_pool').values({ generation, offer: offer && JSON.stringify(offer) }))
      },
      { erases: true },
    ),

  putTrial: (generation, { member, trial }) =>
    batch.write((): boolean => {
      const offered = sql.selectFrom('next_pool').select('generation').where('generation', '=', generation).where('offer', 'is not', null)
      if (connection.one(offered) === null) return false
      const said = { generation, member, trial: JSON.stringify(trial) }
      connection.run(
        sql
          .insertInto('pool_trial')
          .values(said)
          .onConflict((same) => same.columns(['generation', 'member']).doUpdateSet(said)),
      )
      return true
    }),

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
