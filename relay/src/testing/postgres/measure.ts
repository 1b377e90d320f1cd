import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { begun, hour } from '../../store/conformance/given.ts'
import { openPostgres } from '../../store/postgres/store.ts'
import { openSqlite } from '../../store/sqlite/store.ts'
import type { Store } from '../../store/store.ts'
import { makeMessage } from '../seeker.ts'
import { databaseOn, rowsAt, type TestDatabase } from './databases.ts'
import { ownServer } from './server.ts'

// A program for the bench: what the store alone takes, without HTTP, on PostgreSQL and on sqlite, beside pgbench. Answers in JSON on stdout.

const conversations = 256
const each = { seconds: 4, waiting: [1, 64, 256] } as const

interface Taken {
  readonly waiting: number
  readonly perSecond: number
  /** Milliseconds, of an answer, and of this process's processor for one message. */
  readonly median: number
  readonly p95: number
  readonly processor: number
}

const at = (values: readonly number[], share: number): number => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const appends = async (store: Store, waiting: number): Promise<Taken> => {
  const people = await Promise.all(Array.from({ length: conversations }, () => begun(store)))
  const took: number[] = []
  const begin = performance.now()
  const before = process.cpuUsage()
  let turn = 0
  const write = async (): Promise<void> => {
    while (performance.now() - begin < each.seconds * 1000) {
      const { conversation, take } = people[turn++ % conversations] as (typeof people)[number]
      const asked = performance.now()
      const { kind } = await store.append(conversation, makeMessage(take.hash, { bytes: 1052 }), { by: 'person', hour })
      if (kind !== 'stored') throw new Error(kind)
      took.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: waiting }, write))
  const seconds = (performance.now() - begin) / 1000
  const { user, system } = process.cpuUsage(before)
  const sorted = took.toSorted((a, b) => a - b)
  return { waiting, perSecond: took.length / seconds, median: at(sorted, 0.5), p95: at(sorted, 0.95), processor: (user + system) / 1000 / took.length }
}

/** Milliseconds until "deleted" may be said: the key is in no file any more. */
const deletions = async (store: Store): Promise<number> => {
  const took: number[] = []
  for (let i = 0; i < 20; i++) {
    const { conversation } = await begun(store)
    const asked = performance.now()
    await store.erase(conversation)
    took.push(performance.now() - asked)
  }
  return at(
    took.toSorted((a, b) => a - b),
    0.5,
  )
}

/** The same statements by pgbench, each message in a transaction of its own; null where there is no pgbench. */
const pgbench = async ({ admin }: TestDatabase, folder: string): Promise<number | null> => {
  const rows = await rowsAt<{ first: string; last: string }>(admin.url, 'select min(key) as first, max(key) as last from conversation')
  const script = join(folder, 'append.sql')
  writeFileSync(
    script,
    `\\set key random(${rows[0]?.first}, ${rows[0]?.last})
begin;
select last from conversation where key = :key for update \\gset
insert into message (place, conversation, id, record, box, hour)
  values (:key * 1048576 + :last + 1, :key, gen_random_uuid()::text, 'record', decode(repeat('ab', 1080), 'hex'), 1);
update conversation set last = last + 1, bytes = bytes + 1052, epoch = 1, spoke = 1, voice = 'person' where key = :key;
commit;
`,
  )
  const args = ['-n', '-M', 'prepared', '-c', '64', '-j', '2', '-T', String(each.seconds), '-f', script, admin.url]
  const { status, stdout } = spawnSync('pgbench', args, { encoding: 'utf8' })
  return status === 0 ? Number(stdout.match(/tps = ([\d.]+)/)?.[1]) : null
}

const endings: (() => Promise<void>)[] = []
const test = { after: (act: () => Promise<void>) => void endings.push(act) }
// As a server is installed.
const settings = { fsync: 'on', full_page_writes: 'on', wal_level: 'replica', autovacuum: 'on', shared_buffers: '128MB' }
const server = await ownServer(test, { settings })
const folder = mkdtempSync(join(server.folder, 'beside-'))
const postgres: Taken[] = []
const sqlite: Taken[] = []
let raw: number | null = null
const deleting = { postgres: 0, sqlite: 0 }
for (const waiting of each.waiting) {
  const database = await databaseOn(server)
  const stores = [await openPostgres(database), openSqlite(join(mkdtempSync(join(folder, 'sqlite-')), 'relay.sqlite'))] as const
  postgres.push(await appends(stores[0], waiting))
  sqlite.push(await appends(stores[1], waiting))
  deleting.postgres = await deletions(stores[0])
  deleting.sqlite = await deletions(stores[1])
  for (const store of stores) await store.close()
  raw = await pgbench(database, folder)
}
process.stdout.write(JSON.stringify({ postgres, sqlite, deleting, pgbench: raw }))
rmSync(folder, { recursive: true })
for (const end of endings) await end()
