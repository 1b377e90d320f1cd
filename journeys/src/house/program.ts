import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../../..')

/** A program of the house as a process, with all it has said so far. */
export interface Running {
  child: ChildProcess
  said(): string
  /** Settles with the exit code, or the signal's name, once everything has been said. */
  ended: Promise<number | string>
  /** Settles as soon as the process is gone. */
  gone: Promise<unknown>
}

export interface Start {
  program: string
  env: Record<string, string>
  flags?: readonly string[]
  /** What the program itself is given. */
  args?: readonly string[]
}

/** Runs one of the house's programs with the Node that runs us. It has a channel to us and ends by itself when we are gone. */
export const run = ({ program, env, flags = [], args: own = [] }: Start): Running => {
  const args = ['--disable-warning=ExperimentalWarning', ...flags, join(root, program), ...own]
  const inherited = { ...process.env, NODE_ENV: undefined, ZOP_CONFIG: undefined, NODE_TEST_CONTEXT: undefined }
  const child = spawn(process.execPath, args, { cwd: root, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (more: string) => (text += more))
  const ended = once(child, 'close').then(([code, signal]) => (code as number | null) ?? String(signal))
  return { child, said: () => text, ended, gone: once(child, 'exit') }
}

/** Runs a program to its end. Throws with what it said where it failed. */
export const runToEnd = async (start: Start): Promise<string> => {
  const running = run(start)
  const code = await running.ended
  if (code !== 0) throw new Error(`${start.program} ended with ${code}:\n${running.said()}`)
  return running.said()
}

/** The first message of a program that says it is ready. Throws with what it said where it ended before. */
export const ready = async (running: Running): Promise<unknown> => {
  const message = once(running.child, 'message').then(([told]) => ({ told: told as unknown }))
  const early = running.ended.then((code) => ({ code }))
  const first = await Promise.race([message, early])
  if ('code' in first) throw new Error(`ended with ${first.code} before it was ready:\n${running.said()}`)
  return first.told
}
