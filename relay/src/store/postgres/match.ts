import type { Pool, PoolClient } from 'pg'
import { matchPair, orphansWait } from '../sql/house.ts'
import { within } from './within.ts'

interface Both {
  readonly data: Pool
  readonly keys: Pool
}

/** Held in the data: of several processes one looks at a time. */
const matching = 'select pg_advisory_xact_lock(7042218)'

const sealed = ['conversation', 'reminder', 'reminder_key'] as const

/** The names of the keys that rows lie under. */
const needed = sealed.map((table) => `select shred as name from ${table}`).join(' union ')

const withoutKeys = 'The keys of the conversations are missing: the database of the keys (KEYS_DATABASE_URL) is empty, and that of the data is not.'

const alone = async (pool: Pool, act: (client: PoolClient) => Promise<void>): Promise<void> => {
  const client = await pool.connect()
  try {
    await within(client, async () => {
      await client.query(matching)
      await act(client)
    })
  } finally {
    client.release()
  }
}

const namesFrom = async (asked: Pool | PoolClient, text: string, values: unknown[] = []): Promise<Set<string>> =>
  new Set((await asked.query<{ name: string }>(text, values)).rows.map(({ name }) => name))

const markIn = async (asked: Pool | PoolClient): Promise<string | null> => (await asked.query<{ mark: string }>('select mark from house')).rows[0]?.mark ?? null

/** Whether a directory was ever published here. */
const isFounded = async (asked: Pool | PoolClient): Promise<boolean> => (await asked.query('select 1 from directory limit 1')).rows.length > 0

/** At the start of a process: see `matchPair`. What has no counterpart is only noted. */
export const matchDatabases = ({ data, keys }: Both, forget: number | undefined): Promise<void> =>
  alone(data, async (client) => {
    // Rows before keys: a key is there before its rows, so that none that come meanwhile can seem to lack theirs.
    const rows = await namesFrom(client, needed)
    const pair = {
      rows,
      keys: await namesFrom(keys, 'select name from key'),
      marks: { data: await markIn(client), keys: await markIn(keys) },
      noted: new Set([...(await namesFrom(keys, 'select name from orphan')), ...(await namesFrom(client, 'select shred as name from going'))]),
      missed: await namesFrom(client, 'select name from lost'),
      founded: await isFounded(client),
    }
    if (pair.rows.size > 0 && pair.keys.size === 0 && !(await isFounded(keys))) throw new Error(withoutKeys)
    const { mark, lost, found, orphans, back } = matchPair(pair, forget)
    await client.query('insert into lost (name) select unnest($1::text[]) on conflict do nothing', [lost])
    await client.query('delete from lost where name = any($1)', [found])
    for (const each of [keys, client]) await each.query('insert into house (mark) values ($1) on conflict do nothing', [mark])
    // Somebody else may have come first, with other data.
    matchPair({ ...pair, marks: { data: mark, keys: await markIn(keys) } }, forget)
    await keys.query('insert into orphan (name) select unnest($1::text[]) on conflict do nothing', [orphans])
    await keys.query('delete from orphan where name = any($1)', [back])
  })

/** Those whose rows are there are noted no more. Of the others, those that have waited for a day go with the next destruction. The hour counts from the first time that this is asked. */
export const orphansGo = async ({ data, keys }: Both, hour: number): Promise<void> => {
  const noted = [...(await namesFrom(keys, 'select name from orphan'))]
  if (noted.length === 0) return
  await alone(data, async (client) => {
    const back = await namesFrom(client, `select name from (${needed}) as those where name = any($1)`, [noted])
    await keys.query('delete from orphan where name = any($1)', [[...back]])
    const due = [...(await namesFrom(keys, 'select name from orphan where since <= $1', [hour - orphansWait]))]
    await keys.query('update orphan set since = $1 where since is null', [hour])
    await client.query('insert into going (shred) select unnest($1::text[]) on conflict do nothing', [due])
  })
}

/** Rows whose keys have not come for a day are deleted. */
export const lostGo = ({ data, keys }: Both, hour: number): Promise<void> =>
  alone(data, async (client) => {
    await client.query('update lost set since = $1 where since is null', [hour])
    const due = [...(await namesFrom(client, 'select name from lost where since <= $1', [hour - orphansWait]))]
    const there = await namesFrom(keys, 'select name from key where name = any($1)', [due])
    const gone = due.filter((name) => !there.has(name))
    for (const table of sealed) await client.query(`delete from ${table} where shred = any($1)`, [gone])
    await client.query('delete from lost where name = any($1)', [due])
  })
