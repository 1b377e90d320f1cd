import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { restore } from '../../testing/dump.ts'
import { fill } from '../../testing/filled.ts'
import { folderFor } from '../../testing/folder.ts'
import type { Store } from '../store.ts'
import { Connection } from './connection.ts'
import { migrations } from './migrations.ts'
import { sqliteStore } from './store.ts'

const old = join(import.meta.dirname, 'old')
const versions = readdirSync(old).map((name) => Number(name.replace('.sql', '')))
const newest = migrations.length

type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>

const tablesOf = (database: DatabaseSync): string[] =>
  database
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .all()
    .map(({ name }) => String(name))

const rowsOf = (database: DatabaseSync): Rows =>
  Object.fromEntries(
    tablesOf(database).map((table) => [
      table,
      database
        .prepare(`select * from ${table}`)
        .all()
        .map((row) => ({ ...row })),
    ]),
  )

/** Columns, keys and what guards them, whatever the text is that made them. */
const shapeOf = (database: DatabaseSync): unknown => ({
  tables: tablesOf(database).map((table) => [
    table,
    database.prepare(`select name, type, "notnull", dflt_value, pk from pragma_table_info(?) order by name`).all(table),
    database.prepare('select "table", "from", on_delete from pragma_foreign_key_list(?) order by 1, 2').all(table),
  ]),
  others: database.prepare("select type, name, tbl_name from sqlite_master where type <> 'table' and sql is not null order by type, name").all(),
})

const opened = (t: { after(act: () => void): void }, version: number) => {
  const folder = folderFor(t)
  restore(readFileSync(join(old, `${version}.sql`), 'utf8'), folder)
  const path = join(folder, 'relay.sqlite')
  const database = new DatabaseSync(path)
  const before = rowsOf(database)
  database.close()
  return { before, path }
}

/** What a later step writes anew on purpose, from this schema on. */
const rewritten: Readonly<Record<string, number>> = {
  'conversation bytes': 6,
  'message box': 2,
  'record envelope': 2,
  'record history': 2,
  'reader seal': 2,
}

/** What was there is there still, row by row and column by column. */
const keeps = (before: Rows, after: Rows, version: number): void => {
  for (const [table, rows] of Object.entries(before)) {
    const columns = Object.keys(rows[0] ?? {}).filter((column) => version >= (rewritten[`${table} ${column}`] ?? 0))
    const only = (list: Rows[string] = []) => list.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))
    assert.deepEqual(only(after[table]), only(rows), table)
  }
}

/** Everything that lies sealed opens, and says what the first schema still said in the open. */
const readsAll = async (store: Store, before: Rows): Promise<void> => {
  const plain = opensAs(before)
  for (const { id, shred } of before['conversation'] ?? []) {
    const items = await store.items({ conversation: String(id), after: 0, readers: [], most: 100 })
    assert.ok(items.length >= 2)
    for (const item of items) if (item.kind === 'message' && shred === undefined) assert.equal(item.message.box, plain(item.message.id))
  }
  for (const { id, size, conversation } of before['file'] ?? []) {
    const name = before['conversation']?.find(({ key }) => key === conversation)?.['id']
    assert.equal((await store.readFile({ conversation: String(name), id: String(id), from: 0 })).length, size)
  }
  assert.equal((await store.proposals()).length, before['proposal']?.length ?? 0)
  assert.equal((await store.colleagues()).length, before['account']?.length)
  assert.equal((await store.reminders()).size, before['reminder']?.length ?? 0)
  assert.equal((await store.dutyPlan('2027-05'))?.assignments.length ?? 0, before['duty_assignment']?.length ?? 0)
  assert.equal((await store.documents()).length, before['document']?.length ?? 0)
  if (before['reminder_key']?.length) assert.equal((await store.pushKey(() => assert.fail('it is there'))).length, 32)
}

const opensAs =
  ({ message = [] }: Rows) =>
  (id: string): string =>
    Buffer.from(message.find((row) => row['id'] === id)?.['box'] as Uint8Array).toString('base64url')

describe('old databases', () => {
  test('one of every schema there has been is stored', () => {
    assert.deepEqual(
      versions.toSorted((a, b) => a - b),
      migrations.map((_, at) => at + 1),
      'store one of the newest: node relay/src/testing/old.ts',
    )
  })

  for (const version of versions) {
    test(`one of schema ${version} opens with every row, and is then as a new one is`, async (t) => {
      const { before, path } = opened(t, version)
      const made = new Connection(join(folderFor(t), 'relay.sqlite'))
      const connection = new Connection(path)
      keeps(before, rowsOf(connection.database), version)
      assert.deepEqual(shapeOf(connection.database), shapeOf(made.database))
      made.close()
      const store = sqliteStore(connection)
      await readsAll(store, before)
      await store.close()
    })
  }

  test('from today back as far as there is a way, step by step: each time as it was stored then, with every row; and forward again', async (t) => {
    const path = join(folderFor(t), 'relay.sqlite')
    const connection = new Connection(path)
    const store = sqliteStore(connection)
    await fill(store)
    connection.database.exec("insert into lost values ('a key that is missing', 1)")
    const before = rowsOf(connection.database)
    assert.deepEqual(
      Object.entries(before).flatMap(([table, rows]) => (rows.length === 0 ? [table] : [])),
      [],
    )
    let version = newest
    while (typeof migrations[version - 1]?.back === 'string') {
      version = connection.goBack()
      const then = rowsOf(connection.database)
      keeps(then, before, version)
      for (const [table, rows] of Object.entries(then)) assert.equal(rows.length, before[table]?.length, table)
      const stored = new DatabaseSync(opened(t, version).path)
      assert.deepEqual(shapeOf(connection.database), shapeOf(stored))
      stored.close()
    }
    assert.ok(version < newest, 'the newest step can be undone')
    assert.throws(() => connection.goBack(), /There is no way back from schema \d+\. \w+/)
    connection.close()
    const again = new Connection(path)
    assert.equal(again.database.prepare('pragma user_version').get()?.['user_version'], newest)
    await readsAll(sqliteStore(again), rowsOf(again.database))
    again.close()
  })

  test('every step says how it is undone, or why not', () => {
    for (const { back } of migrations) assert.match(typeof back === 'string' ? back : back.none, typeof back === 'string' ? /^\s*(drop|alter)/ : /^[A-Z].+\.$/)
  })
})
