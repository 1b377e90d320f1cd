import type { ClientBase } from 'pg'
import type { Step } from './migration/step.ts'
import { within } from './within.ts'

/** Where the schema of a database stands. */
export interface Schema {
  readonly version: number
  /** The oldest schema whose release may use it. */
  readonly oldest: number
}

/** A database that this release cannot use, in one sentence for the operator. */
export class SchemaRefused extends Error {
  override readonly name = 'SchemaRefused'
}

/** Held by whoever changes the schema; others wait for it. */
const lock = 'select pg_advisory_xact_lock(7042217)'

export const readSchema = async (client: ClientBase): Promise<Schema> => {
  // Not to_regclass: it may still say what it said before this transaction waited for somebody else.
  const { rows: made } = await client.query<{ made: boolean }>(
    "select exists (select from pg_tables where schemaname = 'public' and tablename = 'schema') as made",
  )
  if (!made[0]?.made) return { version: 0, oldest: 0 }
  const { rows } = await client.query<{ version: string; oldest: string }>('select version, oldest from schema')
  return { version: Number(rows[0]?.version), oldest: Number(rows[0]?.oldest) }
}

const write = async (client: ClientBase, version: number, steps: readonly Step[]): Promise<void> => {
  await client.query('update schema set version = $1, oldest = $2', [version, steps[version - 1]?.oldest])
}

/** Whether a release that knows these steps works on this schema: one that is newer than all of them may say so. */
export const checkSchema = ({ version, oldest }: Schema, { length: known }: readonly Step[]): void => {
  if (version < known)
    throw new SchemaRefused(
      `The database has schema ${version} and this release needs schema ${known}: run "npm run migrate" with the role that owns the tables, then start again.`,
    )
  if (known < oldest)
    throw new SchemaRefused(
      `The database was changed by a newer release (schema ${version}) that works beside releases from schema ${oldest} on; this one knows ${known}: start the newer release, or go back with its "npm run migrate -- back".`,
    )
}

/** Does what is missing, in one transaction; one process does it and others wait. Answers where the schema stands now. */
export const forward = (client: ClientBase, steps: readonly Step[]): Promise<Schema> =>
  within(client, async () => {
    await client.query(lock)
    const before = await readSchema(client)
    if (before.version >= steps.length) return before
    if (before.version === 0) {
      await client.query('create table schema (version bigint not null, oldest bigint not null)')
      await client.query('insert into schema (version, oldest) values (0, 0)')
    }
    for (const step of steps.slice(before.version)) await client.query(step.forward)
    await write(client, steps.length, steps)
    return readSchema(client)
  })

/** Undoes the newest step that this release knows. Refused in a sentence where there is no way back, or where somebody else has been there. */
export const back = (client: ClientBase, steps: readonly Step[]): Promise<Schema> =>
  within(client, async () => {
    await client.query(lock)
    const { version } = await readSchema(client)
    const step = steps[version - 1]
    if (!step) throw new SchemaRefused(`The database has schema ${version}; this release knows ${steps.length} and cannot take it back.`)
    if (typeof step.back !== 'string') throw new SchemaRefused(`There is no way back from schema ${version}. ${step.back.none}`)
    await client.query(step.back)
    await write(client, version - 1, steps)
    return readSchema(client)
  })
