import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Row, writeResult } from '../result.ts'

const root = join(import.meta.dirname, '../../..')

/** What CI tries a few hundred times, as often as here: replays ten thousand times each; codes and JSON as often as ZOP_GUESSES and ZOP_REQUESTS say, a million each where they say nothing. */
const attacks = [
  { file: 'relay/src/conversation/replay.test.ts', times: 10_000 },
  { file: 'relay/src/conversation/guessing.test.ts', times: Number(process.env['ZOP_GUESSES'] ?? 1_000_000) },
  { file: 'relay/src/serve/hostile.test.ts', times: Number(process.env['ZOP_REQUESTS'] ?? 1_000_000) },
] as const

const figuresOf = async ({ file, times }: (typeof attacks)[number]): Promise<readonly Row[]> => {
  const begun = performance.now()
  const args = ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=spec', join(root, file)]
  const env = { ...process.env, NODE_ENV: 'test', NODE_TEST_CONTEXT: undefined, ZOP_TIMES: String(times) }
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env, maxBuffer: 2 ** 26 })
  const seconds = Math.round((performance.now() - begun) / 1000)
  return [...stdout.matchAll(/figure: (.*)/g)].map(([, figure = '']) => ({ what: file, figure, beside: `0 wanted; ${seconds} s for the file` }))
}

const rows: Row[] = []
for (const attack of attacks) rows.push(...(await figuresOf(attack)))
await writeResult('attacks', {
  how: 'The tests of CI with a larger count (ZOP_TIMES), each against a relay of its own with its database read whole before and after: `npm run bench attacks`. It fails where one of them does.',
  rows,
})
