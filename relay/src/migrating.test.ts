import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import pg from 'pg'
import { migrating } from './migrating.ts'
import { openPostgres } from './store/postgres/store.ts'
import { openSqlite } from './store/sqlite/store.ts'
import { folderFor } from './testing/folder.ts'
import { databaseFor } from './testing/postgres/databases.ts'

/** Statement by statement. */
const asked = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const text of sql.split(/;\n/).filter((line) => line.trim() !== '')) await client.query(text)
  } finally {
    await client.end()
  }
}

describe('npm run migrate', () => {
  test('as docs/postgresql.md says: roles, databases, tables, and a relay that may change rows only; done again it changes nothing', async () => {
    const { admin } = await databaseFor({ after: () => undefined })
    const own = (database: string, user: string): string => admin.url.replace(/\/t_\w+/, `/${database}`).replace(/user=\w+/, `user=${user}`)
    // In the words of the document, with names that the server of the tests has not used.
    const doc = readFileSync(join(import.meta.dirname, '../../docs/postgresql.md'), 'utf8').replaceAll('zop', 'guided')
    const blocks = [...doc.matchAll(/```sql\n(.*?)```/gs)].map(([, sql = '']) => sql)
    for (const sql of blocks.slice(0, 3)) await asked(own('postgres', 'postgres'), sql)
    const [url, keys] = [own('guided', 'guided'), own('guided_keys', 'guided')]
    await assert.rejects(openPostgres({ url, keys }), /run "npm run migrate" with the role that owns the tables/)
    await assert.rejects(migrating([], { DATABASE_URL: url, KEYS_DATABASE_URL: keys }), /permission denied/)

    const owner = { OWNER_DATABASE_URL: own('guided', 'guided_owner'), OWNER_KEYS_DATABASE_URL: own('guided_keys', 'guided_owner') }
    const env = { DATABASE_URL: url, KEYS_DATABASE_URL: keys, ...owner }
    const said = await migrating([], env)
    assert.match(said.join('\n'), /has schema 4, that of the keys 2\./)
    assert.deepEqual(await migrating([], env), said)
    await assert.rejects(openPostgres({ url, keys }), /would keep keys that have been destroyed\. Its administrator runs there: grant/)
    await asked(own('guided_keys', 'postgres'), blocks[3] ?? '')
    const store = await openPostgres({ url, keys })
    await store.putPhone('north', '+49 30 1234')
    assert.equal(await store.phone('north'), '+49 30 1234')
    await store.close()
    await assert.rejects(asked(url, 'create table x (a int)'), /permission denied/)
    for (const schema of [3, 2, 1]) assert.match((await migrating(['back'], env)).join(), new RegExp(`has schema ${schema} now`))
    await assert.rejects(migrating(['back'], env), /no way back from schema 1/)
  })

  test('takes the files of a data folder back, and says which release to start', async (t) => {
    const folder = folderFor(t)
    await openSqlite(join(folder, 'relay.sqlite')).close()
    const [said] = await migrating(['back', folder], {})
    assert.match(said ?? '', /have schema \d+ now\. Start the release that knows it/)
    await openSqlite(join(folder, 'relay.sqlite')).close()
  })

  test('says which database does not answer', async () => {
    const nowhere = 'postgres://a@127.0.0.1:1/b'
    await assert.rejects(
      migrating([], { DATABASE_URL: nowhere, KEYS_DATABASE_URL: nowhere }),
      /^Error: The database of the keys \(KEYS_DATABASE_URL\) cannot be used: .*ECONNREFUSED/,
    )
  })

  test('says what is missing instead of guessing', async () => {
    for (const [args, env, sentence] of [
      [['forward'], {}, /^npm run migrate {5}(?:.|\n)*once for each\s+schema that this release brought\. The keys keep theirs/],
      [[], {}, /^DATABASE_URL is not set/],
      [[], { DATABASE_URL: 'postgres://a@b/c' }, /^KEYS_DATABASE_URL is not set/],
      [[], { DATABASE_URL: 'nonsense' }, /^DATABASE_URL is no address/],
      [
        [],
        { DATABASE_URL: 'postgres://a@b/c?sslmode=verify-full', KEYS_DATABASE_URL: 'postgres://a@b/d' },
        /^KEYS_DATABASE_URL names a server elsewhere without sslmode=verify-full/,
      ],
      [
        [],
        { DATABASE_URL: 'postgres://a@b/c', KEYS_DATABASE_URL: 'postgres://a@b/d', OWNER_DATABASE_URL: 'postgres://o@b/c' },
        /^OWNER_KEYS_DATABASE_URL is not set/,
      ],
      [['back', '/nowhere'], {}, /no relay\.sqlite in \/nowhere/],
    ] as const)
      await assert.rejects(migrating(args, env), { name: 'MigrateRefused', message: sentence })
  })
})
