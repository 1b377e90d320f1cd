import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { load } from '../backup/postgres.ts'
import { Failed } from '../failed.ts'
import { askRelay, NotThere } from '../relay-socket.ts'
import { contentIfAny, contentOf, whatChanges, withoutConversations } from './content.ts'
import { openBackup, readIdentity } from './open.ts'

export interface Asked {
  readonly file: string
  /** A file with the offline key. */
  readonly identity: string
  readonly data: string
  /** Without it everything is checked and told, and nothing changed. */
  readonly yes: boolean
}

const refuseWhereRunning = async (data: string): Promise<void> => {
  try {
    ;(await askRelay(data, 'GET /ready')).resume()
  } catch (error) {
    if (error instanceof NotThere) return
  }
  throw new Failed('The relay runs on this data folder. Stop it first; nothing has been changed.')
}

/** A file that is whole and on the disk when this returns. The stream breaks off where the backup was cut or changed. */
const unseal = async ({ file, identity }: Asked, to: string): Promise<void> => {
  try {
    await pipeline(await openBackup(file, await readIdentity(identity)), createWriteStream(to, { mode: 0o600, flush: true }))
  } catch (error) {
    if (error instanceof Failed) throw error
    throw new Failed(`${file} is damaged or cut off. Nothing has been changed.`)
  }
}

/** Everything of a store in its one file, so that it can be moved. */
const settle = (path: string): void => {
  const database = new DatabaseSync(path)
  try {
    database.exec('pragma journal_mode = delete')
  } finally {
    database.close()
  }
}

/**
 * Puts the store of a backup beside today's keys, with which it was made or which have forgotten since what was deleted. What was there stays as `relay.sqlite.before`, until the
 * operator removes it. Answers with what is to be known, a sentence each.
 */
export const restoreSqlite = async (asked: Asked): Promise<readonly string[]> => {
  const { data, yes } = asked
  const [place, fresh, before] = ['relay.sqlite', 'relay.sqlite.restored', 'relay.sqlite.before'].map((name) => join(data, name)) as [string, string, string]
  const keys = existsSync(join(data, 'keys.sqlite')) || existsSync(join(data, 'keys.copy'))
  await mkdir(data, { recursive: true, mode: 0o700 })
  await refuseWhereRunning(data)
  if (yes && existsSync(before)) throw new Failed('relay.sqlite.before is there from an earlier restore: move it away first. Nothing has been changed.')
  try {
    await unseal(asked, fresh)
    const said = whatChanges(contentOf(fresh), contentIfAny(place), keys)
    if (!yes) return [...said, 'Nothing has been changed. The same command with --yes does it.']
    if (!keys) withoutConversations(fresh)
    settle(fresh)
    if (existsSync(place)) {
      settle(place)
      await rename(place, before)
    }
    await rename(fresh, place)
    const folder = await open(data, 'r')
    await folder.sync().finally(() => folder.close())
    return [...said, `Done. Start the relay. ${existsSync(before) ? `What was there is ${before}: remove it once you are content.` : ''}`.trimEnd()]
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${fresh}${end}`, { force: true })
  }
}

/** The same for PostgreSQL: the main database becomes that of the backup, whole or not at all; the one with the keys is not touched. */
export const restorePostgres = async (asked: Omit<Asked, 'data'>, url: string): Promise<readonly string[]> => {
  const plain = await openBackup(asked.file, await readIdentity(asked.identity))
  if (!asked.yes) {
    plain.destroy()
    return [
      'The key opens the backup. The main database will become what it was then; what was written since is lost, what was deleted since stays unreadable.',
      'Nothing has been changed. Stop every relay, then the same command with --yes does it.',
    ]
  }
  const { child, done } = load(url)
  if (!child.stdin) throw new Error('no input')
  await Promise.all([pipeline(plain, child.stdin), done])
  return ['Done. Start the relays.']
}
