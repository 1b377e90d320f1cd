import type { AccountStore } from '../account.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { type AccountRow, accountColumns, accountOf } from './account.ts'
import { sql } from './query.ts'

type Sessions = Pick<AccountStore, 'openSession' | 'session' | 'setScope' | 'closeSession' | 'sweepSessions'>

export const sessionStore = (connection: Connection, batch: Batch): Sessions => ({
  openSession: (session) => batch.write(() => void connection.run(sql.insertInto('session').values(session))),

  session: async (token, hour) => {
    const found = sql
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account')
      .select([...accountColumns, 'session.scope'])
    const row = connection.one(found.where('session.token', '=', token).where('session.expires', '>', hour))
    return row && { token, scope: row.scope, account: accountOf(row as AccountRow) }
  },

  setScope: (token, scope) => batch.write(() => void connection.run(sql.updateTable('session').set({ scope }).where('token', '=', token))),
  closeSession: (token) => batch.write(() => void connection.run(sql.deleteFrom('session').where('token', '=', token))),
  sweepSessions: (hour) => batch.write(() => connection.run(sql.deleteFrom('session').where('expires', '<=', hour))),
})
