import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { answerOf, attemptsInThread, hostilePlace, listening } from '../testing/hostile.ts'
import { random } from '../testing/keys.ts'
import { makePlace } from '../testing/running.ts'
import { fenceOf } from './flags.ts'

test('hostile code in the relay reads, writes, loads and starts nothing but what the relay needs', async (t) => {
  const { file, release, outside, fence, made } = await hostilePlace(t)

  assert.deepEqual(await answerOf([...fence, file]), [])
  assert.deepEqual(made(), ['data/own.sqlite'])
  assert.equal(readFileSync(release, 'utf8'), 'export {}')

  // The same code without the fence does what it wants: the attempts are real ones.
  const real = [
    'read a file of the system',
    'read it as the process sees it',
    'read beside the data, up and down again',
    'read a folder whose name begins alike',
    'write beside the data',
    'open it by what made another',
    'attach a database',
    'start a program',
    'start it by what made another',
    'read by the program that is allowed',
    'start itself without a fence',
    'start a thread',
    'start a thread without a fence',
    'start the thread of the store again',
    'start a thread for its modules',
    'signal its parent',
    'start it below all that Node has for it',
    'talk to a socket of the system',
    'talk to it by HTTP',
    'talk to it by TLS',
    'talk to it below all that Node has for it',
    'talk to a socket without a file',
    'listen beside the data',
    'listen at a name without a file',
  ]
  assert.deepEqual(await answerOf([file, ...real]), real)
  assert.ok(existsSync(join(outside, 'written')))
})

test('hostile code in the thread of the store may do no more than that, and neither speaks to anybody nor starts the workshop', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { file, fence, made, outside } = await hostilePlace(t, { port, tried: attemptsInThread })
  // Started as the store's is, before anything else is loaded and with all that this thread inherits.
  const starter = join(file, '../starter.mjs')
  writeFileSync(
    starter,
    `import { isMainThread, Worker } from 'node:worker_threads'
if (isMainThread) new Worker(${JSON.stringify(file)}, { argv: process.argv.slice(2) }).on('message', (done) => { console.info(JSON.stringify(done)); process.exit(0) })`,
  )
  const nothing = join(file, '../nothing.mjs')
  writeFileSync(nothing, '')
  const inThread = (flags: readonly string[], ...names: readonly string[]) => answerOf([`--import=${pathToFileURL(starter)}`, ...flags, nothing, ...names])

  assert.deepEqual(await inThread(fence), [])
  assert.deepEqual(made().toSorted(), ['data/nothing.mjs', 'data/own.sqlite', 'data/starter.mjs'])

  const real = [
    'read a file of the system',
    'write beside the data',
    'attach a database',
    'start a program',
    'start a thread',
    'start a thread without a fence',
    'speak to somebody',
    'listen to somebody',
    'send to somebody',
  ]
  assert.deepEqual(await inThread([], ...real), real)
  assert.ok(existsSync(join(outside, 'written')))
})

const problem = {
  zone: 'Europe/Berlin',
  slots: [
    { id: random(16), start: 29_000_000, end: 29_000_120, channel: 'chat', minimum: 1, wanted: 1, languages: [], experienced: false, onePerCentre: false },
  ],
  ...{ centres: [], people: [], availability: [], commitments: [], engagements: [], pinned: [] },
  rules: {
    ...{ rest: 660, lateAfter: '20:00' },
    weights: { uncovered: 1000, experienced: 200, language: 100, thin: 20, unwanted: 5, wished: -4, quota: 2, late: 2, weekend: 2 },
  },
}

test('behind the fence the workshop does its jobs, has no right of the relay’s, and is ended where it takes too much memory', async (t) => {
  const place = makePlace()
  t.after(place.remove)
  const { data } = place.config
  mkdirSync(data)
  const file = join(data, 'jobs.mjs')
  const from = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  writeFileSync(
    file,
    `import { runJob } from ${from('../workshop/run.ts')}
import { workshop } from ${from('../workshop/sandbox.ts')}
import { systemClock } from ${from('../clock.ts')}
const options = { program: workshop, clock: { ...systemClock, after: (ms, act) => { const timer = setTimeout(act, ms / 100); return () => clearTimeout(timer) } }, told: () => undefined, within: 6_000_000 }
const job = ${JSON.stringify({ kind: 'explain', problem, assignments: [] })}
const fine = await runJob(job, options).ended
const large = await runJob(job, { ...options, memory: 1024 }).ended
console.info(JSON.stringify([fine, large]))
process.exit(0)`,
  )
  const most = process.platform === 'linux' ? { kind: 'failed', fault: 'memory' } : null
  const [fine, large] = (await answerOf([...fenceOf(place.config, {}), file])) as readonly { kind: string }[]
  assert.equal(fine?.kind, 'done', JSON.stringify(fine))
  if (most) assert.deepEqual(large, most)
})

test('behind the fence the relay reads the certificates that the addresses of its databases name', async (t) => {
  const place = makePlace()
  t.after(place.remove)
  mkdirSync(place.config.data)
  const files = ['authority', 'certificate', 'key', 'other'].map((name) => join(place.folder, `${name}.pem`))
  for (const path of files) writeFileSync(path, path)
  const [authority, certificate, key] = files
  const database = {
    url: `postgres://zop@db.example/zop?sslmode=verify-full&sslrootcert=${authority}`,
    keys: `postgres://zop@keys.example/zop?sslmode=verify-full&sslcert=${certificate}&sslkey=${key}`,
  }
  const file = join(place.config.data, 'reads.mjs')
  const reads = 'files.filter((path) => { try { return fs.readFileSync(path, "utf8") === path } catch { return false } })'
  writeFileSync(file, `import fs from 'node:fs'\nconst files = ${JSON.stringify(files)}\nconsole.info(JSON.stringify(${reads}))\nprocess.exit(0)`)
  assert.deepEqual(await answerOf([...fenceOf({ ...place.config, database }, {}), file]), [authority, certificate, key])
  assert.deepEqual(await answerOf([...fenceOf(place.config, {}), file]), [])
})

test('behind the fence the relay talks to the sockets of the databases that it was given, to nothing beside them, and listens in its data folder', async (t) => {
  const place = makePlace()
  t.after(place.remove)
  const { data } = place.config
  const [given, other] = [join(place.folder, 'given'), join(place.folder, 'other')]
  for (const folder of [data, given, other]) mkdirSync(folder)
  const sockets = [given, other].flatMap((folder) => [
    join(folder, '.s.PGSQL.5432'),
    join(folder, '.s.PGSQL.5433'),
    join(folder, '.s.PGSQL.5432.lock'),
    join(folder, 'bus'),
  ])
  for (const path of sockets) await listening(t, path)
  const database = { url: `postgres:///zop?host=${encodeURIComponent(given)}&user=zop`, keys: `postgres://zop@${encodeURIComponent(given)}:5433/zop_keys` }
  const file = join(data, 'talks.mjs')
  writeFileSync(
    file,
    `import net from 'node:net'
const talks = (path) => new Promise((resolve) => { try { net.connect({ path }).on('connect', () => resolve([path])).on('error', () => resolve([])) } catch { resolve([]) } })
const listens = (path) => new Promise((resolve) => { try { net.createServer().listen(path, () => resolve([path])).on('error', () => resolve([])) } catch { resolve([]) } })
const done = []
for (const path of ${JSON.stringify(sockets)}) done.push(...await talks(path))
done.push(...await listens(${JSON.stringify(join(data, 'own.sock'))}), ...await talks(${JSON.stringify(join(data, 'own.sock'))}), ...await listens(${JSON.stringify(join(given, '.s.PGSQL.5434'))}))
console.info(JSON.stringify(done))
process.exit(0)`,
  )
  const own = join(data, 'own.sock')
  assert.deepEqual(await answerOf([...fenceOf({ ...place.config, database }, {}), file]), [sockets[0], sockets[1], own, own])
  rmSync(own)
  assert.deepEqual(await answerOf([...fenceOf(place.config, {}), file]), [own, own])
})

test('folders whose names Node cannot tell apart are refused in a sentence, and what lies in an allowed folder does not shut it', (t) => {
  const place = makePlace()
  t.after(place.remove)
  const { data } = place.config
  assert.throws(() => fenceOf({ ...place.config, founding: `${data}.json` }, {}), /begin alike/)
  const within = fenceOf({ ...place.config, founding: join(data, 'founding.json') }, {})
  assert.ok(!within.includes(`--allow-fs-read=${join(data, 'founding.json')}`))
  assert.ok(within.includes(`--allow-fs-read=${data}`))
})
