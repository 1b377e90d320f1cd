import { relative, resolve, sep } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import type { Trial } from '@zop/pages'
import { root } from '../command/place.ts'
import { endOf, versionHere } from './run.ts'

/** What node:test says of a test that nobody has seen fail or hold: its parent ended before it. */
const cutOff = new Set(['cancelledByParent', 'testAborted'])

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>

const isCutOff = ({ type, data }: Ended): boolean =>
  type === 'test:fail' && cutOff.has((data.details.error as { failureType?: string } | undefined)?.failureType ?? '')

/** One test by what it showed. A file that ends without its tests shows nothing, nor does a test that was left out. */
const trialOf = (event: Ended): Trial | null => {
  const { name, file, details, skip, todo } = event.data
  if (details.type === 'suite' || file === undefined) return null
  const isFile = resolve(name) === file
  if (isFile && event.type === 'test:pass') return null
  const unseen = isFile || Boolean(skip) || Boolean(todo) || isCutOff(event)
  return { file: relative(root, file).split(sep).join('/'), name: isFile ? 'the whole file' : name, held: unseen ? null : event.type === 'test:pass' }
}

/** A reporter of node:test beside the one that people read: every test by its file and name, a line each, and at the end the version that it has seen. */
export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const begun = versionHere()
  for await (const event of source) {
    if (event.type === 'test:summary' && event.data.file === undefined) yield `${endOf(begun, versionHere())}\n`
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const trial = trialOf(event)
    if (trial) yield `${JSON.stringify(trial)}\n`
  }
}
