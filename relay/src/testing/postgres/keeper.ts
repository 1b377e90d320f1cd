import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { settle } from './binaries.ts'
import { makeTemplates } from './databases.ts'
import type { Kept } from './server.ts'
import { serverUser } from './user.ts'

/**
 * [Note: A server that never stays] A process of its own runs the server and looks whether the process that it is for is still there: when that has gone,
 * however it went, it ends the server and removes every file. Were this process killed itself, the next run removes its files, and a server
 * whose files are gone ends by itself within a minute.
 */
const { folder, watched, binaries, settings } = JSON.parse(process.argv[2] ?? '') as Kept
const data = join(folder, 'data')
const user = serverUser()
const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: folder }
let server: ChildProcess | null = null

const logged = (): string => readFileSync(join(folder, 'log'), 'utf8').split('\n').slice(-12).join('\n')

const initialise = (programs: string): void => {
  mkdirSync(data, { mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions', '-N']
  const { status, stderr, error } = spawnSync(join(programs, 'initdb'), args, { ...user, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`)
}

/** Whether somebody can connect. */
const answers = async (): Promise<boolean> => {
  const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const start = async (programs: string): Promise<void> => {
  const until = Date.now() + 30_000
  const flags = Object.entries({ listen_addresses: '', unix_socket_directories: folder, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  for (;;) {
    const log = openSync(join(folder, 'log'), 'a')
    const child = spawn(join(programs, 'postgres'), ['-D', data, ...flags], { ...user, env, stdio: ['ignore', log, log] })
    closeSync(log)
    server = child
    while (child.exitCode === null && child.signalCode === null) {
      if (await answers()) return
      await setTimeout(15)
    }
    // Those that the killed one has left behind hold its memory for a moment.
    if (Date.now() > until || !/shared memory block|lock file/.test(logged())) throw new Error(`The server does not start:\n${logged()}`)
    await setTimeout(50)
  }
}

/** The server ends at once, as in a power cut (SIGKILL), or letting go of what it holds of the machine (SIGQUIT). */
const stop = async (signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> => {
  const child = server
  server = null
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

const end = async (): Promise<never> => {
  await stop('SIGQUIT')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit()
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whole or not there: others look for it. */
const say = (name: 'ready' | 'failed', text: string): void => {
  writeFileSync(join(folder, `${name}.part`), text)
  renameSync(join(folder, `${name}.part`), join(folder, name))
}

setInterval(() => {
  if (!isThere(watched)) void end()
}, 250)
process.on('SIGTERM', () => void end()).on('SIGINT', () => undefined)

try {
  chmodSync(folder, 0o755)
  const programs = settle(binaries, folder)
  initialise(programs)
  await start(programs)
  await makeTemplates(folder)
  process.on('message', (asked) => {
    const done = asked === 'end' ? end() : asked === 'kill' ? stop('SIGKILL') : start(programs)
    void done.then(
      () => process.send?.('done'),
      (error: Error) => process.send?.(error.message),
    )
  })
  say('ready', '')
} catch (error) {
  say('failed', error instanceof Error ? error.message : String(error))
}
