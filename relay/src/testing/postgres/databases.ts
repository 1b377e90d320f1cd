import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../../store/postgres/migrate.ts'
import { allow } from '../../store/postgres/roles.ts'
import { sharedServer } from './server.ts'

type Test = { after(act: () => Promise<void>): void }

/** Where a relay finds its data and its keys. */
export interface Urls {
  readonly url: string
  readonly keys: string
}

/** What the relay is given, with a role that may change rows only; and what whoever installs it is given, with the role that owns the tables. */
export interface TestDatabase extends Urls {
  readonly owner: Urls
  /** As the administrator of the server, who may everything. */
  readonly admin: Urls
}

export const roles = { owner: 'zop_owner', runtime: 'zop_runtime', admin: 'postgres' } as const

const urlsOf = (folder: string, user: string, name: string): Urls => {
  const at = (database: string) => `postgres:///${database}?host=${encodeURIComponent(folder)}&user=${user}`
  return { url: at(name), keys: at(`${name}_keys`) }
}

const connected = async (folder: string, database = 'postgres'): Promise<pg.Client> => {
  const client = new pg.Client({ host: folder, user: roles.admin, database })
  // A server that is killed on purpose.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** What a database answers, on a connection of its own. */
export const rowsAt = async <R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(text)).rows
  } finally {
    await client.end()
  }
}

/** A connection that goes with the test. */
export const clientAt = async (test: Test, url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  test.after(() => client.end())
  return client
}

const asAdmin = async <T>(folder: string, act: (client: pg.Client) => Promise<T>, database?: string): Promise<T> => {
  const client = await connected(folder, database)
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** The roles, and two databases to copy from. Runs once per server. */
export const makeTemplates = async (folder: string): Promise<void> => {
  await asAdmin(folder, async (client) => {
    for (const role of [roles.owner, roles.runtime]) await client.query(`create role ${role} login`)
    for (const name of ['zop', 'zop_keys', 'bare']) await client.query(`create database ${name} owner ${roles.owner}`)
  })
  await migrate({ ...urlsOf(folder, roles.owner, 'zop'), runtime: roles.runtime })
  await asAdmin(
    folder,
    async (client) => {
      for (const text of allow.forgetting(roles.runtime)) await client.query(text)
    },
    'zop_keys',
  )
}

const made = async (folder: string, [data, keys]: readonly [string, string]): Promise<string> => {
  const name = `t_${randomBytes(8).toString('hex')}`
  await asAdmin(folder, async (client) => {
    for (const [each, template] of [[name, data] as const, [`${name}_keys`, keys] as const]) {
      await client.query(`create database ${each} template ${template} owner ${roles.owner} strategy file_copy`)
      for (const text of allow.connecting(each, roles.runtime)) await client.query(text)
    }
  })
  return name
}

/** Takes every row away, at a tenth of what a new database costs. */
const emptied = (folder: string, name: string): Promise<void> =>
  asAdmin(
    folder,
    async (client) => {
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
      const { rows } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema'")
      const all = rows.map((table) => `delete from "${table.name}";`).join('')
      await client.query(`set session_replication_role = replica; ${all}`)
    },
    name,
  )

/** Of the shared server: databases of tests that are over. What such a test still has open it may close in peace: they are emptied for the next one. */
const used: string[] = []

const testDatabase = (folder: string, name: string): TestDatabase => ({
  ...urlsOf(folder, roles.runtime, name),
  owner: urlsOf(folder, roles.owner, name),
  admin: urlsOf(folder, roles.admin, name),
})

/** Two databases of one's own on a server that goes with the test. */
export const databaseOn = async ({ folder }: { readonly folder: string }): Promise<TestDatabase> =>
  testDatabase(folder, await made(folder, ['zop', 'zop_keys']))

/** Two databases for this test alone, as the newest release makes them. */
export const databaseFor = async (test: Test): Promise<TestDatabase> => {
  const folder = await sharedServer()
  const old = used.pop()
  if (old) await Promise.all([emptied(folder, old), emptied(folder, `${old}_keys`)])
  const name = old ?? (await made(folder, ['zop', 'zop_keys']))
  test.after(async () => void used.push(name))
  return testDatabase(folder, name)
}

/** Two databases without tables. */
export const bareDatabase = async (): Promise<TestDatabase> => {
  const folder = await sharedServer()
  const name = await made(folder, ['bare', 'bare'])
  // They go with the server.
  return testDatabase(folder, name)
}
