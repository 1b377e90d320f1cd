import type { Colleague, Joined, Joining, PeopleStore, StoredInvitation } from '../people.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { drive } from '../sqlite/drive.ts'
import { type AccountRow, accountColumns, accountOf } from './account.ts'
import { forgetSaid } from './duty-people.ts'
import { sql } from './query.ts'
import { forgetReminders } from './reminder.ts'

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
const shut = (connection: Connection, account: string): void => {
  for (const table of ['wrap', 'passkey', 'pool_seal', 'session'] as const) connection.run(sql.deleteFrom(table).where('account', '=', account))
  connection.run(sql.deleteFrom('invitation').where('inviter', '=', account))
  forgetSaid(connection, account)
  drive(connection, forgetReminders(account))
}

export const peopleStore = (connection: Connection, batch: Batch): PeopleStore => {
  const invitations = sql.selectFrom('invitation').selectAll()
  const sessions = (account: string): string[] =>
    connection.all(sql.selectFrom('session').select('token').where('account', '=', account)).map(({ token }) => token)

  const isKnown = ({ account, signing, recovery }: Joining): boolean =>
    connection.one(
      sql
        .selectFrom('account')
        .select('id')
        .where((any) => any.or([any('id', '=', account.account), any('signing', '=', signing), any('recovery', '=', recovery)])),
    ) !== null

  return {
    colleagues: async () => connection.all(sql.selectFrom('account').select(columns)).map((row) => colleagueOf(row)),
    invitations: async () => connection.all(invitations) as StoredInvitation[],
    invite: (invitation) => batch.write(() => void connection.run(sql.insertInto('invitation').values(invitation))),
    cancelInvitation: (invitation) =>
      batch.write(() => void connection.run(sql.deleteFrom('invitation').where('invitation', '=', invitation)), { erases: true }),
    sweepInvitations: (hour) => batch.write(() => connection.run(sql.deleteFrom('invitation').where('expires', '<=', hour))),

    join: (joining) =>
      batch.write((): Joined => {
        const { secret, account, signing, recovery, request, hour } = joining
        const invited = connection.one(invitations.where('secret', '=', secret).where('expires', '>', hour)) as StoredInvitation | null
        if (!invited) return 'uninvited'
        if (isKnown(joining)) return 'known'
        const { person, name, role, centre, replaces } = invited
        const facts = { person, name, role, centre, replaces, signing, recovery, request: request && JSON.stringify(request) }
        const { account: id, generation, box } = account
        connection.run(sql.insertInto('account').values({ id, generation, box, certificate: null, closed: null, blocks: null, ...facts }))
        for (const wrap of account.wraps) connection.run(sql.insertInto('wrap').values({ account: id, ...wrap }))
        connection.run(sql.deleteFrom('invitation').where('invitation', '=', invited.invitation))
        return 'joined'
      }),

    putRequest: (account, request) =>
      batch.write(
        () =>
          void connection.run(
            sql
              .updateTable('account')
              .set({ request: JSON.stringify(request) })
              .where('id', '=', account),
          ),
      ),

    certify: (certified) =>
      batch.write(() => {
        for (const { account, hash, certificate } of certified) {
          const row = { hash, certificate: JSON.stringify(certificate) }
          const added = sql.insertInto('certificate').values(row)
          // Another lead may have signed the same statement.
          connection.run(added.onConflict((same) => same.column('hash').doUpdateSet({ certificate: row.certificate })))
          connection.run(sql.updateTable('account').set({ certificate: hash, request: null }).where('id', '=', account))
        }
      }),

    closeAccount: (account, hour) =>
      batch.write(
        () => {
          const ended = sessions(account)
          shut(connection, account)
          // A key that no code has: the column is unique.
          const nothing = { box: '', recovery: `closed ${account}`, request: null, blocks: null }
          connection.run(
            sql
              .updateTable('account')
              .set({ closed: hour, ...nothing })
              .where('id', '=', account)
              .where('closed', 'is', null),
          )
          return ended
        },
        { erases: true },
      ),

    release: (account) =>
      batch.write(() => void connection.run(sql.deleteFrom('account').where('id', '=', account).where('closed', 'is not', null)), { erases: true }),

    sessionsOf: async (account) => sessions(account),
  }
}
