import type { Founding } from '@zop/wire'
import type { Account, AccountStore, Passkey } from '../account.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { drive } from '../sqlite/drive.ts'
import { sql } from './query.ts'
import { forgetReminders } from './reminder.ts'

export const accountColumns = ['account.id', 'account.role', 'account.name', 'account.centre', 'account.certificate', 'account.signing'] as const

export type AccountRow = { id: string; role: string; name: string; centre: string | null; certificate: string | null; signing: string }

export const accountOf = ({ id, role, name, centre, certificate, signing }: AccountRow): Account => ({
  id,
  role: role as Account['role'],
  name,
  centre,
  certificate,
  signing,
})

const found = (connection: Connection, { account, pool, ...facts }: Founding['accounts'][number]): void => {
  const { account: id, generation, box, wraps } = account
  // Nothing opens a closed account: whoever comes back begins anew.
  connection.run(sql.deleteFrom('account').where('id', '=', id).where('closed', 'is not', null))
  const known = connection.one(sql.selectFrom('account').select('id').where('id', '=', id))
  if (known) connection.run(sql.updateTable('account').set(facts).where('id', '=', id))
  else {
    connection.run(sql.insertInto('account').values({ id, generation, box, ...facts }))
    for (const wrap of wraps) connection.run(sql.insertInto('wrap').values({ account: id, ...wrap }))
  }
  connection.run(sql.deleteFrom('pool_seal').where('account', '=', id))
  for (const seal of pool) connection.run(sql.insertInto('pool_seal').values({ account: id, ...seal }))
}

type Accounts = Omit<AccountStore, 'openSession' | 'session' | 'setScope' | 'closeSession' | 'sweepSessions'>

export const accountStore = (connection: Connection, batch: Batch): Accounts => {
  const accounts = sql.selectFrom('account').select(accountColumns)
  const passkeys = sql.selectFrom('passkey').select(['credential', 'account', 'key', 'counter'])
  const account = (row: AccountRow | null): Account | null => row && accountOf(row)

  return {
    foundAccounts: (bundle) =>
      batch.write(
        () => {
          // Sessions, passkeys, wraps and pool seals go with their account.
          const kept = new Set(bundle.map(({ account }) => account.account))
          for (const { id } of connection.all(sql.selectFrom('account').select('id')))
            if (!kept.has(id)) {
              drive(connection, forgetReminders(id))
              connection.run(sql.deleteFrom('account').where('id', '=', id))
            }
          for (const one of bundle) found(connection, one)
          for (const table of ['invitation', 'next_pool'] as const) connection.run(sql.deleteFrom(table))
        },
        { erases: true },
      ),
    account: async (id) => account(connection.one(accounts.where('id', '=', id))),
    accountByRecovery: async (key) => account(connection.one(accounts.where('recovery', '=', key))),
    sealedAccount: async (id) => {
      const row = connection.one(sql.selectFrom('account').select(['generation', 'box']).where('id', '=', id))
      return row && { account: id, ...row, wraps: connection.all(sql.selectFrom('wrap').select(['credential', 'generation', 'box']).where('account', '=', id)) }
    },
    poolSeals: async (id) => connection.all(sql.selectFrom('pool_seal').select(['generation', 'seal']).where('account', '=', id).orderBy('generation')),
    passkeys: async (id) => connection.all(passkeys.where('account', '=', id)) as Passkey[],
    passkey: async (credential) => connection.one(passkeys.where('credential', '=', credential)) as Passkey | null,
    addPasskey: (passkey, wrap) =>
      batch.write(() => {
        if (connection.one(passkeys.where('credential', '=', passkey.credential))) return false
        connection.run(sql.insertInto('passkey').values(passkey))
        if (wrap) connection.run(sql.insertInto('wrap').values({ account: passkey.account, ...wrap }))
        return true
      }),
    countPasskey: (credential, counter) =>
      batch.write(() => void connection.run(sql.updateTable('passkey').set({ counter }).where('credential', '=', credential))),
  }
}
