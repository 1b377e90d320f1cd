import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import type { House } from '@zop/journeys'
import { connect } from '@zop/line'
import { type Chain, hourOf, openMessage, sealMessage, signDeletion } from '@zop/sealing'
import { routes } from '@zop/wire'
import { asked } from '../relay/ask.ts'
import { type SignedInPerson, signInAs, takeAndAnswer } from '../relay/colleague.ts'
import { comesBack, type Started, startOne } from '../relay/seeker.ts'

const root = join(import.meta.dirname, '../../..')

const hourLength = 3_600_000

/** Runs a program of operations as an operator does, and answers with what it said. */
const operate = async (program: string, env: Record<string, string>, args: readonly string[] = []): Promise<string> => {
  const own = { PATH: process.env['PATH'] ?? '', ...env }
  const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'operations/src', program), ...args], {
    env: own,
  })
  return stdout
}

export interface Drilled {
  readonly backup: { readonly seconds: number; readonly bytes: number }
  readonly restore: { readonly seconds: number; readonly said: string }
  /** Until the relay listens again, and until its operator is told that it is ready. */
  readonly start: { readonly seconds: number }
  /** What the counsellor reads afterwards in the conversation that was in the backup. */
  readonly read: readonly string[]
  /** Whether whoever deleted everything after the backup finds anything of it again. */
  readonly purgedIsThere: boolean
  /** A day later. */
  readonly purgedInFiles: readonly string[]
  /** Keys of conversations that the opened backup holds. */
  readonly keysInBackup: number
}

const seconds = async (act: () => Promise<void>): Promise<number> => {
  const begun = performance.now()
  await act()
  return (performance.now() - begun) / 1000
}

const say = async ({ line, seeker, directory }: Started, chain: Chain, text: string): Promise<void> => {
  const { sealed } = await sealMessage(chain, seeker, { body: { kind: 'text', text }, sent: Date.now(), seen: [], directory, hour: hourOf(Date.now()) })
  await asked(line.call('send', { conversation: seeker.conversation }, sealed))
}

const readBy = async ({ line }: SignedInPerson, chain: Chain): Promise<string[]> => {
  const { items } = await asked(line.call('items', { conversation: chain.conversation, after: '0' }))
  const opened = await Promise.all(items.flatMap((item) => (item.kind === 'message' ? [openMessage(chain, item.message, new Set())] : [])))
  return opened.flatMap((one) => (one.kind === 'opened' && one.message.body.kind === 'text' ? [one.message.body.text] : []))
}

/** Makes the store this much larger, with rows that nothing packs. */
const grow = (path: string, mebibytes: number): void => {
  const database = new DatabaseSync(path)
  database.exec('create table if not exists ballast (bytes blob not null); pragma synchronous = off')
  const put = database.prepare('insert into ballast values (randomblob(1048576))')
  for (let n = 0; n < mebibytes; n++) put.run()
  database.exec('pragma wal_checkpoint(truncate)')
  database.close()
}

const filesHolding = async (folder: string, text: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const holding = await Promise.all(files.map(async (file) => ((await readFile(file)).includes(text) ? [file] : [])))
  return holding.flat()
}

/** The keys that the rolling copy has, as bytes and as they are written there. */
const keysOf = async (data: string): Promise<Buffer[]> =>
  (await readFile(join(data, 'keys.copy'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => Buffer.from(line.split(' ')[1] ?? '', 'base64url'))

/**
 * A backup while people write; then one of them deletes everything, another writes on, and the host is lost but for its keys. On an empty folder: the backup, those keys, a start.
 * `house` is changed to it.
 */
export const drill = async (house: House, { mebibytes = 0 } = {}): Promise<Drilled> => {
  const folder = await mkdtemp(join(tmpdir(), 'drill-'))
  try {
    if (mebibytes > 0) {
      await house.kill()
      grow(join(house.data, 'relay.sqlite'), mebibytes)
      await house.start()
    }
    const counsellor = await signInAs(house, house.counsellor(1))
    const [stays, goes] = [await startOne(house), await startOne(house)]
    const chain = await takeAndAnswer(counsellor, stays, 'Guten Tag')
    const gone = await takeAndAnswer(counsellor, goes, 'Guten Abend')
    await say(stays, chain, 'vor der Sicherung')

    const key = await operate('key.ts', {})
    const identity = join(folder, 'offline-key')
    await writeFile(identity, key, { mode: 0o600 })
    const recipient = key.match(/age1\w+/)?.[0] ?? ''
    const to = join(folder, 'backups')
    const backup = await seconds(async () => void (await operate('backup.ts', { ZOP_DATA: house.data, BACKUP_TO: to, BACKUP_RECIPIENT: recipient })))
    const [name = ''] = await readdir(to)
    const file = join(to, name)

    const deletion = await signDeletion(goes.seeker, gone, hourOf(Date.now()))
    await asked(goes.line.call('erase', { conversation: goes.seeker.conversation }, { deletion }))
    await say(stays, chain, 'nach der Sicherung')
    await house.kill()

    const empty = join(folder, 'host')
    await mkdir(empty, { mode: 0o700 })
    for (const one of (await readdir(house.data)).filter((one) => one.startsWith('keys.'))) await cp(join(house.data, one), join(empty, one))
    let said = ''
    const restore = await seconds(async () => {
      said = await operate('restore.ts', { ZOP_DATA: empty }, [file, '--identity', identity, '--yes'])
    })
    const plain = await readFile(join(empty, 'relay.sqlite'))
    const keys = await keysOf(house.data)
    const keysInBackup = keys.filter((bytes) => plain.includes(bytes) || plain.includes(bytes.toString('base64url'))).length
    const config = join(house.data, 'relay.json')
    await writeFile(config, JSON.stringify({ ...JSON.parse(await readFile(config, 'utf8')), data: empty }))
    const start = await seconds(() => house.start())
    const read = await readBy(await signInAs(house, house.counsellor(1)), chain)
    const purgedIsThere = await comesBack(connect(house.site, routes), goes.seeker)
    // Rows without a key lie there for a day, in case that these are the wrong keys.
    await house.kill()
    await house.start({ later: 25 * hourLength })
    return {
      backup: { seconds: backup, bytes: (await readFile(file)).length },
      restore: { seconds: restore, said },
      start: { seconds: start },
      read,
      purgedIsThere,
      purgedInFiles: await filesHolding(empty, goes.seeker.conversation),
      keysInBackup,
    }
  } finally {
    await house.kill()
    await rm(folder, { recursive: true, force: true })
  }
}
