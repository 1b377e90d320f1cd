import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { begun } from './store/conformance/given.ts'
import { openSqlite } from './store/sqlite/store.ts'
import { folderFor } from './testing/folder.ts'
import { restore } from './testing/restore.ts'

/** A stopped house with so many conversations, a copy of its store, and as many begun since. */
const house = async (t: Parameters<typeof folderFor>[0], before: number, since: number) => {
  const folder = folderFor(t)
  const [data, backup] = [join(folder, 'relay.sqlite'), join(folderFor(t), 'opened.sqlite')]
  const begin = async (count: number) => {
    const store = openSqlite(data)
    for (let at = 0; at < count; at++) await begun(store)
    await store.close()
  }
  await begin(before)
  copyFileSync(data, backup)
  await begin(since)
  return { folder, data, backup, env: { ZOP_DATA: folder } }
}

test('a restore of an opened backup on standard input says the number that the next start asks for, and the start takes it', async (t) => {
  const { data, backup, env } = await house(t, 3, 25)
  const told = await restore(env, backup)
  const [, count] = told.said.match(/ZOP_FORGET=(\d+):/) ?? []
  assert.equal(told.code, 0, told.said)
  await openSqlite(data).close()
  assert.equal((await restore(env, backup, '--yes')).code, 0)
  assert.throws(() => openSqlite(data), new RegExp(`ZOP_FORGET=${count}:`))
  await openSqlite(data, Number(count)).close()
})

test('a restore says no number where the next start asks for none', async (t) => {
  const { data, backup, env } = await house(t, 30, 2)
  const done = await restore(env, backup, '--yes')
  assert.equal(done.code, 0, done.said)
  assert.doesNotMatch(done.said, /ZOP_FORGET/)
  await openSqlite(data).close()
})

test('what was cut off, is no backup, is still sealed or belongs into PostgreSQL changes nothing, and each says so', async (t) => {
  const { folder, data, backup, env } = await house(t, 3, 1)
  const wrong = join(folder, 'wrong')
  const cases: [() => void, RegExp][] = [
    [() => writeFileSync(wrong, readFileSync(backup).subarray(0, 40_000)), /damaged|cannot be read as a store/],
    [() => writeFileSync(wrong, 'age-encryption.org/v1'), /is no backup, or one that has not been opened/],
    [() => writeFileSync(wrong, 'PGDMP'), /is a backup of a relay with its data in PostgreSQL/],
    [() => writeFileSync(wrong, ''), /is no backup/],
  ]
  for (const [make, sentence] of cases) {
    make()
    const { code, said } = await restore(env, wrong, '--yes')
    assert.equal(code, 1, said)
    assert.match(said, sentence)
  }
  const store = openSqlite(data)
  assert.equal((await store.conversations()).length, 4)
  await store.close()
})
