import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failed } from '../failed.ts'
import { dump } from '../postgres.ts'
import { askRelay } from '../relay-socket.ts'
import { count, databases, dataFolder, needed } from '../settings.ts'
import { type Kind, nameOf, outdated } from './name.ts'
import { sealTo } from './seal.ts'

export interface Backup {
  readonly file: string
  readonly bytes: number
  readonly removed: readonly string[]
}

/** Two addresses of one database, whatever roles and options they name. */
const sameDatabase = (one: string, other: string): boolean => {
  const [a, b] = [new URL(one), new URL(other)]
  return a.host === b.host && a.pathname === b.pathname
}

const copyOfSqlite = async (file: string, data: string, recipient: string): Promise<number> => sealTo(file, await askRelay(data, 'POST /snapshot'), recipient)

const copyOfPostgres = async (file: string, url: string, recipient: string): Promise<number> => {
  const { out, done } = dump(url)
  const [sealed, dumped] = await Promise.allSettled([sealTo(file, out, recipient), done])
  if (sealed.status === 'fulfilled' && dumped.status === 'fulfilled') return sealed.value
  // A dump that was cut off may look whole.
  await rm(file, { force: true })
  throw dumped.status === 'rejected' ? dumped.reason : (sealed as PromiseRejectedResult).reason
}

/**
 * One backup of the relay that these settings describe: BACKUP_TO (a folder), BACKUP_RECIPIENT (an age recipient; its key lies offline), BACKUP_DAYS (30), and where the data are. The relay goes on
 * meanwhile. The keys of conversations are in none (decision 017). Older backups go when this one is whole.
 */
export const backUp = async (env: NodeJS.ProcessEnv, now = Date.now()): Promise<Backup> => {
  const folder = needed(env, 'BACKUP_TO', 'the folder for backups')
  const recipient = needed(env, 'BACKUP_RECIPIENT', 'the age recipient whose key lies offline')
  const days = count(env, 'BACKUP_DAYS', 30)
  const [{ url, keys }, data] = [databases(env), dataFolder(env)]
  if (url && keys && sameDatabase(url, keys))
    throw new Failed('DATABASE_URL and KEYS_DATABASE_URL are the same database: a backup would hold the keys. Nothing was backed up.')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kind: Kind = url ? 'dump' : 'sqlite'
  const file = join(folder, nameOf(now, kind))
  const bytes = url ? await copyOfPostgres(file, url, recipient) : await copyOfSqlite(file, data, recipient)
  const removed = outdated(await readdir(folder), { now, days })
  for (const name of removed) await rm(join(folder, name))
  // The relay tells from this how old the newest backup is.
  await askRelay(data, 'POST /backed-up').then((response) => response.resume())
  return { file, bytes, removed }
}
