import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Evidence } from '@zop/pages'
import { standingOf } from '@zop/pages'
import { root } from '../command/place.ts'
import { documentOf } from './document.ts'
import { evidenceOf, measuredOf, namedBy, promises } from './evidence.ts'
import { type RunTest, whole } from './reporter.ts'
import { trials } from './trials.ts'

const recorded = JSON.parse(readFileSync(join(root, 'content/evidence/last-run.json'), 'utf8')) as Evidence

const ran = (tests: readonly RunTest[]): Evidence =>
  evidenceOf({ day: '2026-11-22', commit: 'abc', tests }, { trials: [{ id: 'kill', tests: ['relay/src/kill/'], benches: [] }], measured: () => assert.fail() })

test('the run of a broken promise says so, by the test that failed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const [file, run] = [join(folder, 'a.test.mjs'), join(folder, 'run.ndjson')]
  writeFileSync(file, `import { test } from 'node:test'\ntest('P1 P2 holds', () => {})\ntest('P2, F5 does not', () => { throw new Error('no') })\n`)
  const reporter = join(root, 'setup/src/evidence/reporter.ts')
  // A run inside a run runs nothing: the inner one must not know of the outer.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status } = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${run}`, file], { env })
  assert.equal(status, 1)
  const lines = readFileSync(run, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(lines.pop(), whole)
  const { run: counts, promises: shown } = ran(lines)
  assert.deepEqual([counts?.tests, counts?.failed], [2, 1])
  assert.deepEqual(shown.slice(0, 3).map(standingOf), [true, false, null])
  assert.match(documentOf(ran(lines)), /### P2 [^\n]+\n\n\*\*not held\*\*\n[^#]+\*\*not held:\*\* P2, F5 does not/)
})

test('a trial is shown by the tests of its files, and no others', () => {
  const tests = [
    { file: 'relay/src/kill/a.test.ts', name: 'one', held: true },
    { file: 'relay/src/killer.test.ts', name: 'two', held: false },
  ]
  assert.deepEqual(ran(tests).trials, [{ id: 'kill', tests: tests.slice(0, 1), measured: [] }])
})

test('a name may begin with several rules, and a word that looks like one is none', () => {
  assert.deepEqual(namedBy('P5 F3 and F4 somebody reads'), ['P5', 'F3', 'F4'])
  assert.deepEqual([namedBy('Peter is told'), namedBy('the P1')], [[], []])
})

test('every figure of a bench is shown with its day, and one without a day is refused', () => {
  const text = '# a\n\nHow.\n\n| What | Figure | Beside it |\n|---|---|---|\n| x | 1 ms | < 2 ms |\n\nMachine: m. Measured 2026-11-22.\n'
  assert.deepEqual(measuredOf('a', text), { bench: 'a', day: '2026-11-22', rows: [['x', '1 ms', '< 2 ms']] })
  assert.throws(() => measuredOf('a', text.replace('Measured', '')), /bench\/results\/a\.md/)
})

test('docs/promises.md and what the public is shown come from one run, which has seen every promise, and each file it names is there', () => {
  assert.equal(readFileSync(join(root, 'docs/promises.md'), 'utf8'), documentOf(recorded))
  assert.deepEqual(
    recorded.promises.map(({ id }) => id),
    promises,
  )
  for (const one of recorded.promises) assert.notEqual(standingOf(one), null, one.id)
  for (const { file } of [...recorded.promises, ...recorded.trials].flatMap(({ tests }) => tests)) assert.ok(existsSync(join(root, file)), file)
  assert.deepEqual(
    recorded.trials.map(({ id }) => id),
    trials.map(({ id }) => id),
  )
})
