import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { evidenceWords } from '@zop/content/evidence'
import type { Evidence, Trial } from '@zop/pages'
import { standingOf } from '@zop/pages'
import { root } from '../command/place.ts'
import { documentOf } from './document.ts'
import { evidenceOf, measuredOf, namedBy, promises } from './evidence.ts'
import { endOf, type Recorded, readRun, versionHere } from './run.ts'
import { trials } from './trials.ts'

const recorded = JSON.parse(readFileSync(join(root, 'content/evidence/last-run.json'), 'utf8')) as Evidence

const version = { day: '2026-11-22', commit: 'abc', clean: true }

const ran = (tests: readonly Trial[], seen: Omit<Recorded, 'tests'> = version): Evidence =>
  evidenceOf({ ...seen, tests }, { trials: [{ id: 'killed', tests: ['relay/src/kill/'], benches: [] }], measured: () => assert.fail() })

/** What the reporter writes of a run of these files. */
const run = (t: TestContext, files: Readonly<Record<string, string>>): { status: number | null; written: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const paths = Object.entries(files).map(([name, source]) => {
    writeFileSync(join(folder, name), `import { describe, test } from 'node:test'\n${source}`)
    return join(folder, name)
  })
  const written = join(folder, 'run.ndjson')
  const reporter = join(root, 'setup/src/evidence/reporter.ts')
  // A run inside a run runs nothing: the inner one must not know of the outer.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status } = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${written}`, ...paths], { env })
  return { status, written: readFileSync(written, 'utf8') }
}

test('the run of a broken promise says so, by the test that failed, and by the version that it has seen', (t) => {
  const { status, written } = run(t, { 'a.test.mjs': `test('P1 P2 holds', () => {})\ntest('P2, F5 does not', () => { throw new Error('no') })\n` })
  assert.equal(status, 1)
  const recorded = readRun(written) ?? assert.fail(written)
  const { tests, ...seen } = recorded
  assert.deepEqual({ ...seen, day: '' }, { ...versionHere(), day: '' })
  const evidence = ran(tests)
  assert.deepEqual([evidence.run?.tests, evidence.run?.failed, evidence.run?.unseen], [2, 1, 0])
  const standings = evidence.promises.map((one) => standingOf(evidence, one))
  assert.deepEqual(standings.slice(0, 3), [true, false, null])
  assert.match(documentOf(evidence), /### P2 [^\n]+\n\n\*\*not held\*\*\n[^#]+\*\*not held:\*\* P2, F5 does not/)
})

test('a file that breaks off, a test that is left out or cut off: then nothing is said to be held', (t) => {
  const whole = `test('P1 holds', () => {})\n`
  const broken = [
    `process.exit(3)\n`,
    `test.skip('P2 is left out', () => {})\n`,
    `test.todo('P2 comes later')\n`,
    `describe('cut off', { timeout: 50 }, () => { test('P2 goes on', () => new Promise((end) => setTimeout(end, 400))); test('P2 never begins', () => {}) })\n`,
  ]
  for (const source of broken) {
    const evidence = ran(readRun(run(t, { 'a.test.mjs': whole, 'b.test.mjs': source }).written)?.tests ?? assert.fail())
    assert.ok((evidence.run?.unseen ?? 0) > 0, source)
    assert.ok(!evidence.promises.some((one) => standingOf(evidence, one) === true), source)
    assert.match(documentOf(evidence), /not a whole run: \d did not come to their end/)
    assert.doesNotMatch(documentOf(evidence), /\*\*held\*\*/)
  }
})

test('a run that was stopped, or does not say what it has seen, is none; one during which files changed says so', () => {
  const line = JSON.stringify({ file: 'a.test.ts', name: 'P1', held: true })
  for (const text of ['', line, `${line}\n"whole"\n`, `${line}\n{"whole":true}\n`]) assert.equal(readRun(text), null, text)
  assert.deepEqual(readRun(`${line}\n${endOf(version, version)}\n`), { ...version, tests: [JSON.parse(line)] })
  for (const now of [
    { ...version, clean: false },
    { ...version, commit: 'def' },
  ])
    assert.equal(readRun(endOf(version, now))?.clean, false)
  assert.equal(readRun(endOf({ ...version, clean: false }, version))?.clean, false)
  assert.match(documentOf(ran([], { ...version, clean: false })), /`abc`, with changes that no version held yet/)
})

test('a trial is shown by the tests of its files, and no others', () => {
  const tests = [
    { file: 'relay/src/kill/a.test.ts', name: 'one', held: true },
    { file: 'relay/src/killer.test.ts', name: 'two', held: false },
  ]
  assert.deepEqual(ran(tests).trials, [{ id: 'killed', tests: tests.slice(0, 1), measured: [] }])
})

test('what every trial is shown by is there, and none of its words is without a trial', () => {
  for (const { tests, benches } of trials) {
    for (const path of tests) assert.ok(existsSync(join(root, path)), path)
    for (const bench of benches) assert.ok(existsSync(join(root, `bench/results/${bench}.md`)), bench)
  }
  assert.deepEqual(trials.map(({ id }) => id).toSorted(), Object.keys(evidenceWords.en.trials.of).toSorted())
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
  for (const one of recorded.promises) assert.notEqual(one.tests.length, 0, one.id)
  for (const { file } of [...recorded.promises, ...recorded.trials].flatMap(({ tests }) => tests)) assert.ok(existsSync(join(root, file)), file)
  assert.deepEqual(
    recorded.trials.map(({ id }) => id),
    trials.map(({ id }) => id),
  )
})
