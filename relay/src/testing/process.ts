import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fenceOf } from '../fence/flags.ts'
import { compiledEnv, compiledFlags } from './compiled.ts'
import type { Place } from './running.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface RelayProcess {
  readonly site: string
  readonly desk: string
  readonly child: ChildProcess
  /** Everything it has written to its output. */
  readonly output: () => string
  readonly exited: Promise<number | null>
}

let runs = 0

/** Runs main.ts; what it prints goes to a file in `folder`. */
export const runMain = (folder: string, env: Record<string, string>, flags: readonly string[] = []): Pick<RelayProcess, 'child' | 'output' | 'exited'> => {
  const path = join(folder, `output-${runs++}`)
  const file = openSync(path, 'w')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags, main], {
    env: { ...compiledEnv, ...env },
    stdio: ['ignore', file, file, 'ipc'],
  })
  closeSync(file)
  const exited = once(child, 'exit').then(() => child.exitCode)
  return { child, output: () => readFileSync(path, 'utf8'), exited }
}

/** The relay as `npm start` starts it: its own process, a configuration file, an IPC channel. */
export const startProcess = async (place: Place): Promise<RelayProcess> => {
  const file = join(place.folder, 'relay.json')
  writeFileSync(file, JSON.stringify(place.config))
  const running = runMain(place.folder, { ZOP_CONFIG: file }, [...fenceOf(place.config, { ZOP_CONFIG: file }), ...compiledFlags()])
  const [ready] = (await Promise.race([once(running.child, 'message'), running.exited.then(() => Promise.reject(new Error(running.output())))])) as [
    { site: string; desk: string },
  ]
  return { ...running, site: ready.site, desk: ready.desk }
}
