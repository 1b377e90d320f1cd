import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { Failed } from '../failed.ts'
import { askDatabase, perform, scriptOf } from '../postgres.ts'
import { sealed, whatChanges } from './content.ts'
import { contentOfDatabase, contentOfDump, keysOfDatabase } from './dump.ts'
import { nextStart } from './keys.ts'
import type { Source } from './open.ts'
import { unseal } from './unseal.ts'

interface Places {
  /** As the relay uses them. */
  readonly url: string
  readonly keys: string
  /** With the role that owns the tables, where that is another one. */
  readonly owner: Readonly<Record<'url' | 'keys', string>> | null
}

export interface Asked {
  readonly source: Source
  readonly places: Places
  /** Where the opened backup may lie meanwhile. */
  readonly data: string
  readonly yes: boolean
}

const migrateProgram = join(import.meta.dirname, '../../../relay/src/migrate.ts')

const refuseWhereRunning = async (url: string): Promise<void> => {
  const [running = '0'] = await askDatabase(url, "select count(*) from pg_stat_activity where datname = current_database() and application_name like 'zop%'")
  if (running !== '0') throw new Failed(`A relay uses this database (${running} connections). Stop every relay first; nothing has been changed.`)
}

const refuseWhereNotOwned = async ({ url, owner }: Places): Promise<void> => {
  const [may] = await askDatabase(owner?.url ?? url, "select has_schema_privilege('public', 'create')")
  if (may === 't') return
  throw new Failed(
    'This role may not make tables. Set OWNER_DATABASE_URL and OWNER_KEYS_DATABASE_URL, as for "npm run migrate" (docs/postgresql.md). Nothing has been changed.',
  )
}

/** Whatever a release has made: a newer one has more than the backup. */
const clearing = `
do $$ declare each text; begin
  for each in select format('drop table %I.%I cascade', schemaname, tablename) from pg_tables where schemaname = 'public' loop execute each; end loop;
  for each in select format('drop routine %s cascade', oid::regprocedure) from pg_proc where pronamespace = 'public'::regnamespace loop execute each; end loop;
  for each in select format('drop domain %s cascade', oid::regtype) from pg_type where typnamespace = 'public'::regnamespace and typtype = 'd' loop execute each; end loop;
end $$;
`

/** Whole or not at all: without the last word everything is as it was. */
const replace = async (file: string, url: string, after: string): Promise<void> => {
  const [script, database] = [scriptOf(file, 'all'), perform(url)]
  const performed = database.done.catch((error: unknown) => {
    script.child.kill()
    throw error
  })
  const fed = (async () => {
    database.input.write(`begin;\n${clearing}`)
    await pipeline(script.out, database.input, { end: false })
    await script.done
    database.input.end(`\n${after}\ncommit;\n`)
  })().catch((error: unknown) => {
    database.input.end('\nrollback;\n')
    throw error
  })
  const [done, given] = await Promise.allSettled([performed, fed])
  for (const each of [done, given]) if (each.status === 'rejected') throw each.reason
}

/** What the relay's role may, and the schema of this release: as `npm run migrate` does it. */
const allowRelay = async ({ url, keys, owner }: Places): Promise<void> => {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: url,
    KEYS_DATABASE_URL: keys,
    ...(owner ? { OWNER_DATABASE_URL: owner.url, OWNER_KEYS_DATABASE_URL: owner.keys } : {}),
  }
  await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', migrateProgram], { env }).catch(({ stderr }: { stderr?: string }) => {
    throw new Failed(`The data are restored. What the relay's role may do there is not set yet: run "npm run migrate". It said: ${stderr?.trim()}`)
  })
}

/** The main database becomes that of the backup, whole or not at all; the one with the keys is not touched. Answers with what is to be known, a sentence each. */
export const restorePostgres = async ({ source, places, data, yes }: Asked): Promise<readonly string[]> => {
  await refuseWhereRunning(places.url)
  const fresh = join(data, 'restored.dump')
  await mkdir(data, { recursive: true, mode: 0o700 })
  try {
    await unseal(source, fresh, 'dump')
    const [backup, today, keys] = [await contentOfDump(fresh), await contentOfDatabase(places.url), await keysOfDatabase(places.keys)]
    const any = keys.all.size > 0
    const said = [...whatChanges(backup, today, any), ...(any ? nextStart(backup, keys) : [])]
    if (!yes) return [...said, 'Nothing has been changed. The same command with --yes does it.']
    await refuseWhereNotOwned(places)
    await replace(fresh, places.owner?.url ?? places.url, any ? '' : sealed.map((table) => `delete from public.${table};`).join('\n'))
    await allowRelay(places)
    return [...said, 'Done. Start the relays.']
  } finally {
    await rm(fresh, { force: true })
  }
}
