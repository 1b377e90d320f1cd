import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Failed } from '../failed.ts'
import { askRelay, NotThere } from '../relay-socket.ts'
import { contentIfAny, contentOf, whatChanges, withoutConversations } from './content.ts'
import { keyNames, nextStart } from './keys.ts'
import type { Source } from './open.ts'
import { unseal } from './unseal.ts'

export interface Asked {
  readonly source: Source
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
  const { data, yes, source } = asked
  const [place, fresh, before] = ['relay.sqlite', 'relay.sqlite.restored', 'relay.sqlite.before'].map((name) => join(data, name)) as [string, string, string]
  const keys = existsSync(join(data, 'keys.sqlite')) || existsSync(join(data, 'keys.copy'))
  await mkdir(data, { recursive: true, mode: 0o700 })
  await refuseWhereRunning(data)
  if (yes && existsSync(before)) throw new Failed('relay.sqlite.before is there from an earlier restore: move it away first. Nothing has been changed.')
  try {
    await unseal(source, fresh, 'sqlite')
    const backup = contentOf(fresh)
    const names = keyNames(data)
    const said = [...whatChanges(backup, contentIfAny(place), keys), ...(names ? nextStart(backup, names) : [])]
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
