import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { systemClock } from '../clock.ts'
import { ManualClock } from '../testing/clock.ts'
import { folderFor } from '../testing/folder.ts'
import { type Progress, type Running, type RunOptions, runJob } from './run.ts'
import { emptyJob, programOf } from './testing.ts'

interface Test {
  after(act: () => void): void
}

const run = (t: Test, source: string, more: Partial<RunOptions> = {}): Running & { readonly told: Progress[] } => {
  const told: Progress[] = []
  const running = runJob(emptyJob, { program: programOf(folderFor(t), source), clock: systemClock, told: (progress) => told.push(progress), ...more })
  return { ...running, told }
}

const progress = (done: number): string => JSON.stringify({ kind: 'progress', phase: 'search', done, of: 3, uncovered: null })
const result = JSON.stringify({ kind: 'explained', gaps: [] })
const say = (...lines: readonly string[]): string => lines.map((line) => `console.info(${JSON.stringify(line)})`).join('\n')
/** Runs until it is killed. */
const forEver = 'setInterval(() => undefined, 1000)'

test('a job comes in whole, progress and one result go out', async (t) => {
  const echo = `
    let job = ''
    process.stdin.on('data', (part) => {
      job += part
      if (!job.endsWith('\\n')) return
      const { kind } = JSON.parse(job)
      ${say(progress(1), progress(3))}
      console.info(JSON.stringify({ kind: 'refused', faults: [kind] }))
    })`
  const { ended, told } = run(t, echo)
  assert.deepEqual(await ended, { kind: 'done', result: { kind: 'refused', faults: ['explain'] } })
  assert.deepEqual(
    told.map(({ done }) => done),
    [1, 3],
  )
})

test('lines that come in pieces, or several at a time, are the same lines', async (t) => {
  const text = `${progress(1)}\n${progress(2)}\n${result}\n`
  const { ended, told } = run(t, `for (const letter of ${JSON.stringify(text)}) await new Promise((done) => process.stdout.write(letter, done))\n${forEver}`)
  assert.equal((await ended).kind, 'done')
  assert.equal(told.length, 2)
})

test('whoever has answered is ended, and nothing after the result is heard', async (t) => {
  const { ended, told } = run(t, `${say(result, progress(1), '{')}\n${forEver}`)
  assert.deepEqual(await ended, { kind: 'done', result: { kind: 'explained', gaps: [] } })
  assert.deepEqual(told, [])
})

const garbage = {
  'no JSON': 'nonsense',
  'an unknown kind': '{"kind":"planed"}',
  'an unknown key': '{"kind":"explained","gaps":[],"more":1}',
  'a poisoned prototype': '{"kind":"explained","gaps":[],"__proto__":{"x":1}}',
  'an empty line': '',
  'a number beyond its limit': '{"kind":"progress","phase":"search","done":-1,"of":1,"uncovered":null}',
}
for (const [what, line] of Object.entries(garbage)) {
  test(`garbage fails the job: ${what}`, async (t) => {
    const { ended } = run(t, `${say(line, result)}\n${forEver}`)
    assert.deepEqual(await ended, { kind: 'failed', fault: 'garbage' })
  })
}

test('who says too much is ended, in one line or in many', async (t) => {
  for (const letters of [`'x'.repeat(65_536)`, `(${JSON.stringify(progress(1))} + '\\n').repeat(800)`]) {
    const { ended } = run(t, `for (;;) await new Promise((done) => process.stdout.write(${letters}, done))`)
    assert.deepEqual(await ended, { kind: 'failed', fault: 'too-much' })
  }
})

test('who ends without a result has failed: by itself, by an error, killed in mid-run', async (t) => {
  for (const source of ['', 'process.exit(0)', 'throw new Error("no")', say(progress(1)), `process.stdout.write(${JSON.stringify(result)})`]) {
    assert.deepEqual(await run(t, source).ended, { kind: 'failed', fault: 'ended' })
  }
})

test('who never answers is ended when its time is over', async (t) => {
  const clock = new ManualClock()
  let told = (): void => undefined
  const begun = new Promise<void>((resolve) => {
    told = resolve
  })
  const { ended } = run(t, `${say(progress(1))}\n${forEver}`, { clock, within: 60_000, told })
  await begun
  clock.pass(60_000)
  assert.deepEqual(await ended, { kind: 'failed', fault: 'late' })
})

test('who takes too much memory is ended: buffers that no flag bounds, and the heap that one does', async (t) => {
  const buffers = `const all = []; setInterval(() => all.push(new Uint8Array(8 * 1024 ** 2).fill(1)), 10)`
  const fault = process.platform === 'linux' ? 'memory' : 'late'
  assert.deepEqual(await run(t, buffers, { memory: 160 * 1024 ** 2, within: 20_000 }).ended, { kind: 'failed', fault })
  const heap = `const all = []; for (;;) all.push(new Array(1_000_000).fill({}))`
  assert.deepEqual(await run(t, heap).ended, { kind: 'failed', fault: 'ended' })
})

test('a job that is stopped ends at once, whatever it does, and stopping twice is stopping once', async (t) => {
  let told = (): void => undefined
  const begun = new Promise<void>((resolve) => {
    told = resolve
  })
  const running = run(t, `${say(progress(1))}\nprocess.on('SIGTERM', () => undefined)\nsetTimeout(() => { for (;;); }, 50)`, { told })
  await begun
  running.stop()
  running.stop()
  assert.deepEqual(await running.ended, { kind: 'stopped' })
})

test('a program that is not there fails', async (t) => {
  const program = { file: `${folderFor(t)}/none.mjs`, reads: [] }
  assert.deepEqual(await runJob(emptyJob, { program, clock: systemClock, told: () => undefined }).ended, { kind: 'failed', fault: 'ended' })
})

const siteJob = { kind: 'site', documents: [], options: { today: '2026-11-22', demo: true, exit: {}, hidden: [], origin: null, home: null } } as const

test('the files of a site are taken one after the other, the process waits meanwhile, and its end comes after the last', async (t) => {
  const taken: { path: string; ahead: number }[] = []
  let heard = 0
  const take = async ({ path }: { path: string }) => {
    taken.push({ path, ahead: heard - taken.length })
    await setTimeout(1)
  }
  const letters = 512 * 1024
  const source = `
    const say = (line) => new Promise((done) => process.stdout.write(JSON.stringify(line) + '\\n', done))
    for (let n = 0; n < 40; n++) {
      await say({ kind: 'file', path: '/' + n + '.json', text: 'x'.repeat(${letters}) })
      await say({ kind: 'building', done: n, of: 40 })
    }
    await say({ kind: 'made', files: 40 })
    ${forEver}`
  const program = programOf(folderFor(t), source)
  const job = { ...siteJob, documents: [], options: { ...siteJob.options, hidden: [] } }
  const outcome = await runJob(job, { program, clock: systemClock, told: () => heard++, take }).ended
  assert.deepEqual(outcome, { kind: 'done', result: { kind: 'made', files: 40 } })
  assert.deepEqual(
    taken.map(({ path }) => path),
    Array.from({ length: 40 }, (_, n) => `/${n}.json`),
  )
  assert.ok(Math.max(...taken.map(({ ahead }) => ahead)) <= 1, JSON.stringify(taken))
})

test('a file that is not taken ends the job, as do files where none were asked for, and a line that has no end', async (t) => {
  const file = JSON.stringify({ kind: 'file', path: '/x.json', text: '1' })
  const job = { ...siteJob, documents: [], options: { ...siteJob.options, hidden: [] } }
  const end = (source: string, take?: () => Promise<void>) =>
    runJob(job, { program: programOf(folderFor(t), source), clock: systemClock, told: () => undefined, ...(take ? { take } : {}) }).ended
  assert.deepEqual(await end(`${say(file)}\n${forEver}`, () => Promise.reject(new Error('no'))), { kind: 'failed', fault: 'not-taken' })
  assert.deepEqual(await end(`${say(file)}\n${forEver}`), { kind: 'failed', fault: 'garbage' })
  const endless = `for (;;) await new Promise((done) => process.stdout.write('x'.repeat(65_536), done))`
  assert.deepEqual(await end(endless, async () => undefined), { kind: 'failed', fault: 'too-much' })
})
