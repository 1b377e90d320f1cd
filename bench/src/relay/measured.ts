import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'

/** What a program below relay/src/testing has measured where nobody else comes in: at the store and between processes. */
export const measured = async <T>(program: string, ...args: readonly string[]): Promise<T> => {
  const path = join(import.meta.dirname, '../../../relay/src/testing', program)
  const child = spawn(process.execPath, [...process.execArgv, path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const said = (await json(child.stdout)) as T
  await exited
  return said
}
