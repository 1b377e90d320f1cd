import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { House } from '@zop/journeys'

/** What would be half: rows that name what is not there, and counts that do not fit. Each finds nothing in a file that is whole. */
const halves: Readonly<Record<string, string>> = {
  'a conversation without its first record, or with a gap': `select c.id from conversation c where c.n + 1 <> (select count(*) from record r where r.conversation = c.key)`,
  'a conversation whose newest record is not there':
    'select c.id from conversation c where not exists (select 1 from record r where r.conversation = c.key and r.n = c.n and r.hash = c.head)',
  'a count that does not fit what there is':
    'select c.id from conversation c where c.last <> (select count(*) from record r where r.conversation = c.key) + (select count(*) from message m where m.conversation = c.key)',
  'a record without readers':
    'select r.hash from record r where not exists (select 1 from reader one where one.conversation = r.conversation and one.place = r.place)',
  'a message without its record':
    'select m.id from message m where not exists (select 1 from record r where r.conversation = m.conversation and r.hash = m.record)',
}

/** Throws where the files that a killed relay has left hold anything half. Reads a copy: the next relay opens them as they were left. */
export const checkHalves = async (house: House): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'halves-'))
  try {
    const files = (await readdir(house.data)).filter((name) => /^(relay|keys)\.sqlite/.test(name))
    for (const name of files) await cp(join(house.data, name), join(folder, name))
    const database = new DatabaseSync(join(folder, 'relay.sqlite'))
    database.exec(`attach '${join(folder, 'keys.sqlite')}' as keys`)
    assert.deepEqual(
      database
        .prepare('pragma integrity_check')
        .all()
        .map((row) => row['integrity_check']),
      ['ok'],
    )
    assert.deepEqual(database.prepare('pragma foreign_key_check').all(), [])
    for (const [what, query] of Object.entries(halves)) assert.deepEqual(database.prepare(query).all(), [], what)
    const keyless = database.prepare('select id from main.conversation where shred not in (select name from keys.key)').all()
    assert.deepEqual(keyless, [], 'a conversation without its key')
    database.close()
  } finally {
    await rm(folder, { recursive: true })
  }
}
