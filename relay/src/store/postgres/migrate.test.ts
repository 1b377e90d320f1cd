import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import pg from 'pg'
import { bareDatabase, clientAt, databaseFor, roles } from '../../testing/postgres/databases.ts'
import { migrate, migrateBack, prepare } from './migrate.ts'
import type { Step } from './migration/step.ts'
import { steps } from './migration/steps.ts'
import { readSchema, SchemaRefused } from './schema.ts'

/** Everything that a schema is made of, as text. */
const shapeOf = async (client: pg.Client): Promise<unknown> => {
  const { rows } = await client.query(`
    select table_name as a, column_name as b, coalesce(domain_name, data_type) || is_nullable || coalesce(column_default, '') as c
      from information_schema.columns where table_schema = 'public'
    union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
    union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    order by 1, 2, 3`)
  return rows
}

const [whole] = steps.data
/** Releases that are not written yet: the second adds a column that the first can live with, the third takes one away, the fourth has no way back. */
const later: readonly Step[] = [
  whole,
  { forward: 'alter table phone add column spoken word', back: 'alter table phone drop column spoken', oldest: 1 },
  { forward: 'alter table text_block drop column blocks', back: "alter table text_block add column blocks word not null default ''", oldest: 2 },
  { forward: 'drop table text_block', back: { none: 'What was in it is gone.' }, oldest: 3 },
]
const upTo = (version: number) => ({ keys: steps.keys, data: later.slice(0, version) })

describe('the schema in PostgreSQL', () => {
  test('goes forward and back step by step, with its rows, and is then as it was', async (t) => {
    const { owner } = await bareDatabase()
    const client = await clientAt(t, owner.url)
    assert.deepEqual((await migrate(owner, upTo(1))).data, { version: 1, oldest: 1 })
    await client.query("insert into phone values ('a', '030 1')")
    const before = await shapeOf(client)
    assert.deepEqual((await migrate(owner, upTo(2))).data, { version: 2, oldest: 1 })
    assert.notDeepEqual(await shapeOf(client), before)
    assert.deepEqual(await migrateBack(owner, upTo(2)), { version: 1, oldest: 1 })
    assert.deepEqual(await shapeOf(client), before)
    assert.deepEqual((await client.query('select * from phone')).rows, [{ centre: 'a', phone: '030 1' }])
  })

  test('where there is no way back, or the step is not known here, that is said and nothing changes', async (t) => {
    const { owner } = await bareDatabase()
    const client = await clientAt(t, owner.url)
    await migrate(owner, upTo(4))
    const before = await shapeOf(client)
    await assert.rejects(migrateBack(owner, upTo(4)), /no way back from schema 4. What was in it is gone/)
    await assert.rejects(migrateBack(owner, upTo(2)), /has schema 4; this release knows 2/)
    assert.deepEqual([await readSchema(client), await shapeOf(client)], [{ version: 4, oldest: 3 }, before])
  })

  test('a step that fails leaves nothing of itself, nor of those before it', async (t) => {
    const { owner } = await bareDatabase()
    const broken: Step = { forward: 'alter table phone add column more word; alter table nothing add column x word', back: 'select 1', oldest: 1 }
    await assert.rejects(migrate(owner, { keys: steps.keys, data: [whole, broken] }))
    assert.deepEqual(await readSchema(await clientAt(t, owner.url)), { version: 0, oldest: 0 })
  })

  test('of several processes that start at once one does it, and all find it done', async (t) => {
    const { owner } = await bareDatabase()
    const clients = await Promise.all(Array.from({ length: 6 }, () => clientAt(t, owner.url)))
    await Promise.all(clients.map((client) => prepare(client, later.slice(0, 2))))
    assert.deepEqual(
      await Promise.all(clients.map(readSchema)),
      clients.map(() => ({ version: 2, oldest: 1 })),
    )
  })

  test('the release before works beside a newer one, an older one is refused in a sentence', async (t) => {
    const { owner } = await bareDatabase()
    const client = await clientAt(t, owner.url)
    await migrate(owner, upTo(3))
    await prepare(client, later.slice(0, 2))
    await assert.rejects(prepare(client, later.slice(0, 1)), (error) => {
      assert.ok(error instanceof SchemaRefused)
      assert.match(error.message, /newer release \(schema 3\) .* from schema 2 on; this one knows 1: start the newer release/)
      return true
    })
  })

  test('a process whose role makes no tables says who must, instead of failing at the first request', async (t) => {
    const { url, owner } = await bareDatabase()
    const client = await clientAt(t, url)
    await assert.rejects(prepare(client, later.slice(0, 1)), /has schema 0 and this release needs schema 1: run "npm run migrate"/)
    await migrate({ ...owner, runtime: roles.runtime }, upTo(1))
    await prepare(client, later.slice(0, 1))
    await assert.rejects(prepare(client, later.slice(0, 2)), /has schema 1 and this release needs schema 2/)
  })

  test('a database that acknowledges what is not on the disk yet is refused', async (t) => {
    const { owner, admin } = await bareDatabase()
    const administrator = await clientAt(t, admin.url)
    await administrator.query(`alter database ${new URL(admin.url).pathname.slice(1)} set synchronous_commit = off`)
    await assert.rejects(migrate(owner, upTo(1)), /before it is: it needs synchronous_commit = on/)
    const client = await clientAt(t, owner.url)
    await assert.rejects(prepare(client, steps.data), /before it is/)
  })

  test('every step says which release works beside it, and how it is undone or why not', () => {
    for (const list of [steps.data, steps.keys] as const) {
      for (const [at, { back, oldest }] of list.entries()) {
        assert.ok(oldest <= Math.max(1, at), 'the release just before works on')
        assert.ok(oldest >= (list[at - 1]?.oldest ?? 1), 'and none that did not work on before')
        assert.match(typeof back === 'string' ? back : back.none, /\S{3}/)
      }
    }
  })
})

const forbidden = {
  'make a table': 'create table x (a int)',
  'make a temporary table': 'create temporary table x (a int)',
  'make a schema': 'create schema x',
  'make a function': "create function x() returns int language sql as 'select 1'",
  'make a role': 'create role x',
  'make a database': 'create database x',
  'change a table': 'alter table phone add column x int',
  'drop a table': 'drop table phone',
  'drop what guards double booking': 'alter table duty_assignment disable trigger duty_booked',
  'drop an index': 'drop index duty_slot_month',
  'empty a table': 'truncate phone',
  'say that the schema is another': 'update schema set version = 9',
  'become the owner': `set role ${roles.owner}`,
  'read passwords': 'select * from pg_authid',
  'read a file of the server': "select pg_read_file('postgresql.conf')",
  'write a file of the server': "copy phone to '/tmp/zop-never'",
  'run a program': "copy phone from program 'id'",
  'end somebody else': `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${roles.admin}' limit 1`,
  'switch triggers off': 'set session_replication_role = replica',
} as const

describe('the role that a relay runs with', () => {
  for (const [what, text] of Object.entries(forbidden)) {
    test(`may not ${what}`, async (t) => {
      const { url, keys, admin } = await databaseFor(t)
      // Somebody to end.
      await clientAt(t, admin.url)
      for (const each of text.includes('duty') || text.includes('phone') ? [url] : [url, keys]) {
        const client = await clientAt(t, each)
        await assert.rejects(client.query(text), /permission denied|must be owner|must be (a )?superuser|must have|only superuser|Only roles/i)
      }
    })
  }

  test('may read and change every row of its two databases', async (t) => {
    const { url, keys } = await databaseFor(t)
    for (const each of [url, keys]) {
      const client = await clientAt(t, each)
      const { rows } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema'")
      assert.ok(rows.length > 0)
      for (const { name } of rows) {
        await client.query(`select * from "${name}"`)
        await client.query(`delete from "${name}"`)
      }
    }
  })

  test('comes into no database of somebody else', async (t) => {
    const [{ admin }, other] = await Promise.all([databaseFor(t), databaseFor(t)])
    const client = await clientAt(t, admin.url)
    await client.query(`create role stranger_${process.pid} login`)
    t.after(async () => {
      const gone = await clientAt(t, other.admin.url)
      await gone.query(`drop role stranger_${process.pid}`)
    })
    for (const url of [other.url, other.keys]) {
      const stranger = new pg.Client({ connectionString: url.replace(roles.runtime, `stranger_${process.pid}`) })
      await assert.rejects(stranger.connect(), /permission denied for database/)
    }
  })
})
