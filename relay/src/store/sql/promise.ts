import type { ObligationKind, Outcome } from '@zop/wire'
import { sql as raw } from 'kysely'
import type { PromiseCount, PromiseStore } from '../promise.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { sql } from './query.ts'

export const promiseStore = (connection: Connection, batch: Batch): PromiseStore => {
  const count = ({ week, kind, outcome }: PromiseCount): void => {
    const added = sql.insertInto('promise').values({ week, kind, outcome, times: 1 })
    connection.run(added.onConflict((same) => same.columns(['week', 'kind', 'outcome']).doUpdateSet({ times: raw<number>`times + 1` })))
  }

  return {
    breakPromise: ({ of, due, ...counted }) =>
      batch.write(() => {
        const [table, id] = 'proposal' in of ? (['proposal', of.proposal] as const) : (['conversation', of.conversation] as const)
        const marked = sql.updateTable(table).set({ broken: due }).where('id', '=', id)
        if (connection.run(marked.where(raw<boolean>`broken is not ${due}`)) === 0) return false
        count(counted)
        return true
      }),
    keepPromise: (kept) => batch.write(() => count(kept)),
    promises: async (from, to) =>
      connection.all(sql.selectFrom('promise').selectAll().where('week', '>=', from).where('week', '<=', to)).map(({ kind, outcome, ...row }) => ({
        ...row,
        kind: kind as ObligationKind,
        outcome: outcome as Outcome,
      })),
    sweepPromises: (before) => batch.write(() => connection.run(sql.deleteFrom('promise').where('week', '<', before))),
  }
}
