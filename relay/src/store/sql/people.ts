import type { Colleague, Joined, Joining, PeopleStore, StoredInvitation } from '../people.ts'
import { type AccountRow, accountColumns, accountOf } from './account.ts'
import type { Database } from './database.ts'
import { forgetSaid } from './duty-people.ts'
import { sql } from './query.ts'
import { forgetReminders } from './reminder.ts'
import { all, one, put, run, type Work } from './work.ts'

const columns = [...accountColumns, 'account.person', 'account.request', 'account.replaces', 'account.closed'] as const

type Row = AccountRow & { person: string | null; request: string | null; replaces: string | null; closed: number | null }

const colleagueOf = ({ person, request, replaces, closed, ...row }: Row): Colleague => ({
  ...accountOf(row),
  person,
  request: request === null ? null : JSON.parse(request),
  replaces,
  closed,
})

/** What would let somebody in, wherever it lies. */
function* shut(account: string): Work<void> {
  for (const table of ['wrap', 'passkey', 'pool_seal', 'session'] as const) yield* put(sql.deleteFrom(table).where('account', '=', account))
  yield* put(sql.deleteFrom('invitation').where('inviter', '=', account))
  yield* forgetSaid(account)
  yield* forgetReminders(account)
}

function* sessions(account: string): Work<string[]> {
  return (yield* all(sql.selectFrom('session').select('token').where('account', '=', account))).map(({ token }) => token)
}

const invitations = sql.selectFrom('invitation').selectAll()

function* join({ secret, account, signing, recovery, request, hour }: Joining): Work<Joined> {
  const invited = (yield* one(invitations.where('secret', '=', secret).where('expires', '>', hour))) as StoredInvitation | null
  if (!invited) return 'uninvited'
  const { account: id, generation, box } = account
  const same = sql.selectFrom('account').select('id')
  const isKnown = same.where((any) => any.or([any('id', '=', id), any('signing', '=', signing), any('recovery', '=', recovery)]))
  if (yield* one(isKnown)) return 'known'
  const { person, name, role, centre, replaces } = invited
  const facts = { person, name, role, centre, replaces, signing, recovery, request: request && JSON.stringify(request) }
  yield* put(sql.insertInto('account').values({ id, generation, box, certificate: null, closed: null, blocks: null, ...facts }))
  for (const wrap of account.wraps) yield* put(sql.insertInto('wrap').values({ account: id, ...wrap }))
  yield* put(sql.deleteFrom('invitation').where('invitation', '=', invited.invitation))
  return 'joined'
}

function* close(account: string, hour: number): Work<string[]> {
  const ended = yield* sessions(account)
  yield* shut(account)
  // A key that no code has: the column is unique.
  const nothing = { box: '', recovery: `closed ${account}`, request: null, blocks: null }
  const open = sql.updateTable('account').where('id', '=', account).where('closed', 'is', null)
  yield* put(open.set({ closed: hour, ...nothing }))
  return ended
}

export const peopleStore = (database: Database): PeopleStore => ({
  colleagues: async () => (await database.read(() => all(sql.selectFrom('account').select(columns)))).map((row) => colleagueOf(row)),
  invitations: async () => (await database.read(() => all(invitations))) as StoredInvitation[],
  invite: (invitation) => database.write(() => put(sql.insertInto('invitation').values(invitation))),
  cancelInvitation: (invitation) => database.write(() => put(sql.deleteFrom('invitation').where('invitation', '=', invitation)), { erases: true }),
  sweepInvitations: (hour) => database.write(() => run(sql.deleteFrom('invitation').where('expires', '<=', hour))),

  join: (joining) => database.write(() => join(joining)),

  putRequest: (account, request) => {
    const mine = sql.updateTable('account').where('id', '=', account)
    return database.write(() => put(mine.set({ request: JSON.stringify(request) })))
  },

  certify: (certified) =>
    database.write(function* () {
      for (const { account, hash, certificate } of certified) {
        const row = { hash, certificate: JSON.stringify(certificate) }
        const added = sql.insertInto('certificate').values(row)
        // Another lead may have signed the same statement.
        yield* put(added.onConflict((same) => same.column('hash').doUpdateSet({ certificate: row.certificate })))
        yield* put(sql.updateTable('account').set({ certificate: hash, request: null }).where('id', '=', account))
      }
    }),

  closeAccount: (account, hour) => database.write(() => close(account, hour), { erases: true }),

  release: (account) => database.write(() => put(sql.deleteFrom('account').where('id', '=', account).where('closed', 'is not', null)), { erases: true }),

  sessionsOf: (account) => database.read(() => sessions(account)),
})
