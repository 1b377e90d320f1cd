import type { AccountStore } from '../account.ts'
import { type AccountRow, accountColumns, accountOf } from './account.ts'
import type { Database } from './database.ts'
import { sql } from './query.ts'
import { one, put, run } from './work.ts'

type Sessions = Pick<AccountStore, 'openSession' | 'session' | 'setScope' | 'closeSession' | 'sweepSessions'>

export const sessionStore = (database: Database): Sessions => ({
  openSession: (session) => database.write(() => put(sql.insertInto('session').values(session))),

  session: async (token, hour) => {
    const found = sql
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account')
      .select([...accountColumns, 'session.scope'])
    const row = await database.read(() => one(found.where('session.token', '=', token).where('session.expires', '>', hour)))
    return row && { token, scope: row.scope, account: accountOf(row as AccountRow) }
  },

  setScope: (token, scope) => database.write(() => put(sql.updateTable('session').set({ scope }).where('token', '=', token))),
  closeSession: (token) => database.write(() => put(sql.deleteFrom('session').where('token', '=', token))),
  sweepSessions: (hour) => database.write(() => run(sql.deleteFrom('session').where('expires', '<=', hour))),
})
