import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { readJson, type WorkshopJob, type WorkshopLine, workshopLine } from '@zop/wire'

const main = join(import.meta.dirname, '../main.ts')

/** The program as any process starts it, without a sandbox. */
export const startWorkshop = (): ChildProcess & { stdin: NonNullable<ChildProcess['stdin']>; stdout: NonNullable<ChildProcess['stdout']> } =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] })

export interface Answer {
  readonly code: number | null
  /** Every line but progress. */
  readonly results: readonly string[]
  readonly lines: readonly (WorkshopLine | null)[]
}

/** What the program answers to one line of input, up to its first result; then nobody waits for it any more. */
export const answerTo = async (job: WorkshopJob | string): Promise<Answer> => {
  const child = startWorkshop()
  const exited = once(child, 'exit')
  child.stdin.on('error', () => undefined)
  child.stdin.write(`${typeof job === 'string' ? job : JSON.stringify(job)}\n`)
  const isResult = (line: string): boolean => !line.startsWith('{"kind":"progress"')
  child.stdout.on('data', (part: Buffer) => {
    if (
      part.includes('\n') &&
      part
        .toString()
        .split('\n')
        .some((line) => line !== '' && isResult(line))
    )
      child.stdin.end()
  })
  const said = (await text(child.stdout)).split('\n').filter((line) => line !== '')
  const [code] = await exited
  return { code, results: said.filter(isResult), lines: said.map((line) => readJson(workshopLine, line)) }
}
