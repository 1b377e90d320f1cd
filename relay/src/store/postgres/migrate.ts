import pg from 'pg'
import type { Step } from './migration/step.ts'
import { steps as released } from './migration/steps.ts'
import { allow } from './roles.ts'
import { back, checkSchema, forward, readSchema, type Schema } from './schema.ts'

/** Where the data lie, and where the keys. */
export interface Places {
  readonly url: string
  readonly keys: string
}

export interface Schemas {
  readonly data: Schema
  readonly keys: Schema
}

type Steps = Readonly<Record<'data' | 'keys', readonly Step[]>>

const connected = async <T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  // Told by the query that is under way.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

const oldest = 150_000

const checkServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int as version, getdatabaseencoding() as encoding",
  )
  if ((rows[0]?.version ?? 0) < oldest) throw new Error('The database server is too old: PostgreSQL 15 or newer is needed.')
  if (rows[0]?.encoding !== 'UTF8') throw new Error('The database does not hold UTF-8: create it anew with "encoding UTF8 template template0".')
}

const grant = async (client: pg.Client, role: string): Promise<void> => {
  const { rows } = await client.query<{ name: string; self: string }>('select current_database() as name, current_user as self')
  const { name, self } = rows[0] as { name: string; self: string }
  if (self === role) return
  for (const text of [...allow.connecting(name, role), ...allow.using(role)]) await client.query(text)
}

const migrateOne = (url: string, steps: readonly Step[], runtime: string | null): Promise<Schema> =>
  connected(url, async (client) => {
    await checkServer(client)
    const schema = await forward(client, steps)
    if (runtime !== null) await grant(client, runtime)
    return schema
  })

/** Brings both databases to this release, as a role that owns their tables, and lets `runtime` change rows, nothing else. Done again, it changes nothing. */
export const migrate = async ({ url, keys, runtime = null }: Places & { readonly runtime?: string | null }, steps: Steps = released): Promise<Schemas> => ({
  // The keys first: data without its keys is of no use.
  keys: await migrateOne(keys, steps.keys, runtime),
  data: await migrateOne(url, steps.data, runtime),
})

/** Undoes the newest step of the data. The keys have one schema. */
export const migrateBack = ({ url }: Pick<Places, 'url'>, steps: Steps = released): Promise<Schema> => connected(url, (client) => back(client, steps.data))

/** At the start of a relay: a role that may make tables does what is missing; whatever this release cannot work with is refused in a sentence. */
export const prepare = async (client: pg.Client, steps: readonly Step[]): Promise<void> => {
  await checkServer(client)
  const schema = await readSchema(client)
  const { rows } = await client.query<{ may: boolean }>("select has_schema_privilege('public', 'create') as may")
  checkSchema(schema.version < steps.length && rows[0]?.may ? await forward(client, steps) : schema, steps)
}
