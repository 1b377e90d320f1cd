import { relative, sep } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { root } from '../command/place.ts'

/** What the last line of a run says that came to its end. */
export const whole = 'whole'

/** One test of a run, as a line of JSON. */
export interface RunTest {
  readonly file: string
  readonly name: string
  readonly held: boolean
}

/** A reporter of node:test beside the one that people read: every test by its file and name, a line each. */
export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of source) {
    if (type === 'test:summary' && data.file === undefined) yield `${JSON.stringify(whole)}\n`
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const { name, file, details } = data
    if (details.type === 'suite' || file === undefined || name === file) continue
    yield `${JSON.stringify({ file: relative(root, file).split(sep).join('/'), name, held: type === 'test:pass' } satisfies RunTest)}\n`
  }
}
