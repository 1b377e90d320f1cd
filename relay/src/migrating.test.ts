import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import pg from 'pg'
import { migrating } from './migrating.ts'
import { openPostgres } from './store/postgres/store.ts'
import { openSqlite } from './store/sqlite/store.ts'
import { folderFor } from './testing/folder.ts'
import { bareDatabase } from './testing/postgres/databases.ts'

describe('npm run migrate', () => {
  test('makes the tables with the role that owns them, so that a relay with another one starts; done again it changes nothing', async () => {
    const { url, keys, owner, admin } = await bareDatabase()
    const env = { DATABASE_URL: url, KEYS_DATABASE_URL: keys, OWNER_DATABASE_URL: owner.url, OWNER_KEYS_DATABASE_URL: owner.keys }
    await assert.rejects(openPostgres({ url, keys }), /run "npm run migrate" with the role that owns the tables/)
    await assert.rejects(migrating([], { DATABASE_URL: url, KEYS_DATABASE_URL: keys }), /permission denied/)
    const said = await migrating([], env)
    assert.match(said.join('\n'), /has schema 1, that of the keys 1\..*grant/s)
    assert.deepEqual(await migrating([], env), said)
    await assert.rejects(openPostgres({ url, keys }), /would keep keys that have been destroyed\. Its administrator runs there: grant/)
    const administrator = new pg.Client({ connectionString: admin.keys })
    await administrator.connect()
    await administrator.query(said.at(-1)?.replace(/^.*once: /, '') ?? '')
    await administrator.end()
    await (await openPostgres({ url, keys })).close()
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
      [['forward'], {}, /^npm run migrate {5}/],
      [[], {}, /^DATABASE_URL is not set/],
      [[], { DATABASE_URL: 'postgres://a@b/c' }, /^KEYS_DATABASE_URL is not set/],
      [[], { DATABASE_URL: 'nonsense' }, /^DATABASE_URL is no address/],
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
