import type { PoolStore } from '../pool.ts'
import type { Database } from './database.ts'
import { sql } from './query.ts'
import { all, one, put } from './work.ts'

export const poolStore = (database: Database): PoolStore => ({
  nextPool: () =>
    database.read(function* () {
      const row = yield* one(sql.selectFrom('next_pool').selectAll().orderBy('generation', 'desc'))
      if (row === null) return null
      const trials = yield* all(sql.selectFrom('pool_trial').select(['member', 'trial']).where('generation', '=', row.generation).orderBy('member'))
      return {
        generation: row.generation,
        offer: row.offer === null ? null : JSON.parse(row.offer),
        trials: trials.map(({ member, trial }) => ({ member, trial: JSON.parse(trial) })),
      }
    }),

  putNextPool: ({ generation, offer }) =>
    database.write(
      function* () {
        yield* put(sql.deleteFrom('next_pool'))
        yield* put(sql.insertInto('next_pool').values({ generation, offer: offer && JSON.stringify(offer) }))
      },
      { erases: true },
    ),

  putTrial: (generation, { member, trial }) =>
    database.write(function* () {
      const offered = sql.selectFrom('next_pool').select('generation').where('generation', '=', generation).where('offer', 'is not', null)
      if ((yield* one(offered)) === null) return false
      const said = { generation, member, trial: JSON.stringify(trial) }
      const added = sql.insertInto('pool_trial').values(said)
      yield* put(added.onConflict((same) => same.columns(['generation', 'member']).doUpdateSet(said)))
      return true
    }),

  publishNext: ({ directory: { hash, number, published }, seals, generations }) =>
    database.write(
      function* () {
        const rival = sql.selectFrom('directory').select('hash').where('number', '>=', number).where('hash', '<>', hash)
        if (yield* one(rival)) return false
        const newest = yield* one(sql.selectFrom('directory').select('roots').orderBy('number', 'desc'))
        if (newest && newest.roots !== JSON.stringify(published.roots)) return false
        const row = { hash, number, roots: JSON.stringify(published.roots), directory: JSON.stringify(published.directory) }
        const added = sql.insertInto('directory').values(row)
        yield* put(added.onConflict((same) => same.doNothing()))
        for (const seal of seals) {
          const sealed = sql.insertInto('pool_seal').values(seal)
          yield* put(sealed.onConflict((same) => same.doNothing()))
        }
        yield* put(sql.deleteFrom('pool_seal').where('generation', 'not in', [...generations]))
        yield* put(sql.deleteFrom('next_pool').where('generation', '<=', Math.max(...generations)))
        return true
      },
      { erases: true },
    ),
})
