import type { ObligationKind, Outcome } from '@zop/wire'
import { sql as raw } from 'kysely'
import type { PromiseCount, PromiseStore } from '../promise.ts'
import type { Database } from './database.ts'
import { sql } from './query.ts'
import { all, put, run, type Work } from './work.ts'

function* count({ week, kind, outcome }: PromiseCount): Work<void> {
  const added = sql.insertInto('promise').values({ week, kind, outcome, times: 1 })
  yield* put(added.onConflict((same) => same.columns(['week', 'kind', 'outcome']).doUpdateSet({ times: raw<number>`promise.times + 1` })))
}

export const promiseStore = (database: Database): PromiseStore => ({
  breakPromise: ({ of, due, ...counted }) =>
    database.write(function* () {
      const [table, id] = 'proposal' in of ? (['proposal', of.proposal] as const) : (['conversation', of.conversation] as const)
      const marked = sql.updateTable(table).set({ broken: due }).where('id', '=', id)
      if ((yield* run(marked.where('broken', 'is distinct from', due))) === 0) return false
      yield* count(counted)
      return true
    }),

  keepPromise: (kept) => database.write(() => count(kept)),

  promises: async (from, to) => {
    const rows = await database.read(() => all(sql.selectFrom('promise').selectAll().where('week', '>=', from).where('week', '<=', to)))
    return rows.map(({ kind, outcome, ...row }) => ({ ...row, kind: kind as ObligationKind, outcome: outcome as Outcome }))
  },

  sweepPromises: (before) => database.write(() => run(sql.deleteFrom('promise').where('week', '<', before))),
})
