import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Binaries, findBinaries } from './binaries.ts'
import { openFolder } from './user.ts'

/** What a keeper is told: its folder, and the process that the server is for. */
export interface Kept {
  readonly folder: string
  readonly watched: number
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
}

const program = fileURLToPath(new URL('keeper.ts', import.meta.url))
const prefix = 'zop-postgres-'

/** Nothing survives a power cut of the machine; everything acknowledged survives the death of the server. No memory outside the folder is named. */
const forTests = {
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '24MB',
  max_connections: '200',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  dynamic_shared_memory_type: 'mmap',
  wal_recycle: 'off',
}

const keep = (kept: Kept): ChildProcess => {
  const args = ['--disable-warning=ExperimentalWarning', program, JSON.stringify(kept)]
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  child.unref()
  child.channel?.unref()
  return child
}

/** Resolves when the server of this folder takes connections. */
const ready = async (folder: string): Promise<void> => {
  const until = Date.now() + 60_000
  while (!existsSync(join(folder, 'ready'))) {
    if (existsSync(join(folder, 'failed'))) throw new Error(`PostgreSQL for the tests: ${readFileSync(join(folder, 'failed'), 'utf8')}`)
    if (Date.now() > until) throw new Error(`PostgreSQL for the tests was not ready within a minute; its log is ${folder}/log.`)
    await setTimeout(15)
  }
}

/** What killed runs have left: folders whose process is gone and whose keeper has not removed them. */
const sweep = (root: string): void => {
  for (const name of readdirSync(root)) {
    const pid = Number(name.match(/^zop-postgres-(\d+)/)?.[1])
    if (!pid) continue
    try {
      process.kill(pid, 0)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') rmSync(join(root, name), { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** All files of one run of `node --test` share a server; a file that runs alone has its own. */
const runner = process.env['NODE_TEST_CONTEXT']?.startsWith('child') ? process.ppid : process.pid

let shared: Promise<string> | null = null

const share = async (): Promise<string> => {
  const root = openFolder()
  const folder = join(root, `${prefix}${runner}`)
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await ready(folder)
    return folder
  }
  sweep(root)
  keep({ folder, watched: runner, binaries: findBinaries(), settings: { ...forTests } }).disconnect()
  await ready(folder)
  return folder
}

/** The folder with the socket of the server that this run shares. */
export const sharedServer = (): Promise<string> => {
  shared ??= share()
  return shared
}

/** A server of one's own, that may be killed and started again. */
export interface OwnServer {
  /** Where its socket lies. */
  readonly folder: string
  /** kill -9 of its first process. */
  kill(): Promise<void>
  start(): Promise<void>
}

/** Starts a server that goes with the test, and with this process. */
export const ownServer = async (
  test: { after(act: () => Promise<void>): void },
  { binaries = findBinaries(), settings = {} }: { binaries?: Binaries; settings?: Readonly<Record<string, string>> } = {},
): Promise<OwnServer> => {
  const folder = mkdtempSync(join(openFolder(), `${prefix}${process.pid}-`))
  const keeper = keep({ folder, watched: process.pid, binaries, settings: { ...forTests, ...settings } })
  const ask = async (what: 'kill' | 'start'): Promise<void> => {
    const answered = once(keeper, 'message')
    keeper.send(what)
    const [answer] = await answered
    if (answer !== 'done') throw new Error(String(answer))
  }
  test.after(async () => {
    const gone = once(keeper, 'exit')
    keeper.kill()
    await gone
  })
  await ready(folder)
  return { folder, kill: () => ask('kill'), start: () => ask('start') }
}
