import pg from 'pg'

const quoted = pg.escapeIdentifier

/** What a role may that the relay runs with: change rows. It makes, alters and empties nothing, and no other role comes near these databases. */
export const allow = {
  connecting: (database: string, role: string): string[] => [
    `revoke all on database ${quoted(database)} from public`,
    `grant connect on database ${quoted(database)} to ${quoted(role)}`,
  ],
  using: (role: string): string[] => [
    'revoke create on schema public from public',
    `grant usage on schema public to ${quoted(role)}`,
    `grant select, insert, update, delete on all tables in schema public to ${quoted(role)}`,
    // For the backup: pg_dump reads where each number stands.
    `grant select on all sequences in schema public to ${quoted(role)}`,
    `revoke insert, update, delete on schema from ${quoted(role)}`,
    `grant execute on all functions in schema public to ${quoted(role)}`,
  ],
  /** By the administrator of the server, in the database of the keys: a destroyed key leaves the log, too. */
  forgetting: (role: string): string[] => [`grant pg_checkpoint to ${quoted(role)}`, `grant execute on function pg_switch_wal() to ${quoted(role)}`],
} as const
