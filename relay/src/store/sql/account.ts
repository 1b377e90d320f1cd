import type { Founding } from '@zop/wire'
import type { Account, AccountStore, Passkey } from '../account.ts'
import type { Database } from './database.ts'
import { sql } from './query.ts'
import { forgetReminders } from './reminder.ts'
import { all, one, put, type Work } from './work.ts'

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

function* found({ account, pool, ...facts }: Founding['accounts'][number]): Work<void> {
  const { account: id, generation, box, wraps } = account
  // Nothing opens a closed account: whoever comes back begins anew.
  yield* put(sql.deleteFrom('account').where('id', '=', id).where('closed', 'is not', null))
  const known = yield* one(sql.selectFrom('account').select('id').where('id', '=', id))
  if (known) yield* put(sql.updateTable('account').set(facts).where('id', '=', id))
  else {
    yield* put(sql.insertInto('account').values({ id, generation, box, ...facts }))
    for (const wrap of wraps) yield* put(sql.insertInto('wrap').values({ account: id, ...wrap }))
  }
  yield* put(sql.deleteFrom('pool_seal').where('account', '=', id))
  for (const seal of pool) yield* put(sql.insertInto('pool_seal').values({ account: id, ...seal }))
}

type Accounts = Omit<AccountStore, 'openSession' | 'session' | 'setScope' | 'closeSession' | 'sweepSessions'>

/** Sessions, passkeys, wraps and pool seals go with their account. */
function* foundAll(bundle: Founding['accounts']): Work<void> {
  const kept = new Set(bundle.map(({ account }) => account.account))
  for (const { id } of yield* all(sql.selectFrom('account').select('id')))
    if (!kept.has(id)) {
      yield* forgetReminders(id)
      yield* put(sql.deleteFrom('account').where('id', '=', id))
    }
  for (const account of bundle) yield* found(account)
  for (const table of ['invitation', 'next_pool'] as const) yield* put(sql.deleteFrom(table))
}

export const accountStore = (database: Database): Accounts => {
  const accounts = sql.selectFrom('account').select(accountColumns)
  const passkeys = sql.selectFrom('passkey').select(['credential', 'account', 'key', 'counter'])
  const account = (row: AccountRow | null): Account | null => row && accountOf(row)

  return {
    foundAccounts: (bundle) => database.write(() => foundAll(bundle), { erases: true }),
    account: async (id) => account(await database.read(() => one(accounts.where('id', '=', id)))),
    accountByRecovery: async (key) => account(await database.read(() => one(accounts.where('recovery', '=', key)))),
    sealedAccount: (id) =>
      database.read(function* () {
        const row = yield* one(sql.selectFrom('account').select(['generation', 'box']).where('id', '=', id))
        const wraps = yield* all(sql.selectFrom('wrap').select(['credential', 'generation', 'box']).where('account', '=', id))
        return row && { account: id, ...row, wraps }
      }),
    poolSeals: (id) => database.read(() => all(sql.selectFrom('pool_seal').select(['generation', 'seal']).where('account', '=', id).orderBy('generation'))),
    passkeys: async (id) => (await database.read(() => all(passkeys.where('account', '=', id)))) as Passkey[],
    passkey: async (credential) => (await database.read(() => one(passkeys.where('credential', '=', credential)))) as Passkey | null,
    addPasskey: (passkey, wrap) =>
      database.write(function* () {
        if (yield* one(passkeys.where('credential', '=', passkey.credential))) return false
        yield* put(sql.insertInto('passkey').values(passkey))
        if (wrap) yield* put(sql.insertInto('wrap').values({ account: passkey.account, ...wrap }))
        return true
      }),
    countPasskey: (credential, counter) => database.write(() => put(sql.updateTable('passkey').set({ counter }).where('credential', '=', credential))),
  }
}
