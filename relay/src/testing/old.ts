import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../store/sqlite/migrations.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import { dumpOf } from './dump.ts'
import { fill } from './filled.ts'

// Run once by whoever adds a step, when the step is done: stores a database of the newest schema for the releases to come.
const folder = mkdtempSync(join(tmpdir(), 'relay-'))
const store = openSqlite(join(folder, 'relay.sqlite'))
await fill(store)
await store.close()
writeFileSync(join(import.meta.dirname, '../store/sqlite/old', `${migrations.length}.sql`), dumpOf(folder))
rmSync(folder, { recursive: true })
