import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { random } from '../testing/keys.ts'
import { makePlace } from '../testing/running.ts'
import { sandboxed, workshop } from '../workshop/sandbox.ts'
import { fenceOf } from './flags.ts'

/** What somebody might try who has got code of theirs into the relay. `secret` is a file beside the data folder, `outside` a folder that this user may write to. */
const attempts = {
  'read a file of the system': `fs.readFileSync('/etc/passwd')`,
  'read it later': `await fs.promises.readFile('/etc/passwd')`,
  'read it as the process sees it': `fs.readFileSync('/proc/self/root/etc/passwd')`,
  'read the environment of a process': `fs.readFileSync('/proc/self/environ')`,
  'read beside the data': `fs.readFileSync(secret)`,
  'read beside the data, up and down again': `fs.readFileSync(data + '/../beside/secret')`,
  'read a folder whose name begins alike': `fs.readFileSync(data + '2/secret')`,
  'list what is beside the data': `fs.readdirSync(data + '/..')`,
  'write beside the data': `fs.writeFileSync(outside + '/written', 'x')`,
  'write in a folder whose name begins alike': `fs.writeFileSync(data + '2/written', 'x')`,
  'write over what it serves': `fs.writeFileSync(release, 'x')`,
  'write over its own code': `fs.appendFileSync(code, '')`,
  'link a file into the data': `fs.symlinkSync(secret, data + '/linked')`,
  'link it hard': `fs.linkSync(secret, data + '/linked')`,
  'move it into the data': `fs.renameSync(secret, data + '/moved')`,
  'copy it into the data': `fs.copyFileSync(secret, data + '/copied')`,
  'open a database elsewhere': `new (builtin('node:sqlite').DatabaseSync)(outside + '/written.sqlite').exec('create table t (x)')`,
  'open it by a URI': `new (builtin('node:sqlite').DatabaseSync)('file:' + outside + '/written.sqlite').exec('create table t (x)')`,
  'open it by a URL': `new (builtin('node:sqlite').DatabaseSync)(new URL('file://' + outside + '/written.sqlite')).exec('create table t (x)')`,
  'open it by what made another': `new (own().constructor)(outside + '/written.sqlite').exec('create table t (x)')`,
  'open it by the prototype': `new (Object.getPrototypeOf(own()).constructor)(outside + '/written.sqlite').exec('create table t (x)')`,
  'open it late': `const late = new (builtin('node:sqlite').DatabaseSync)(outside + '/written.sqlite', { open: false }); late.open(); late.exec('create table t (x)')`,
  'attach a database': `own().exec("attach '" + outside + "/written.sqlite' as other; create table if not exists other.t (x)")`,
  'attach it by a parameter': `own().prepare("attach ? as other").run(outside + '/written.sqlite'); fs.readFileSync(outside + '/written.sqlite')`,
  'unlock attaching first': `const one = own(); one.setAuthorizer(null); one.exec("attach '" + outside + "/written.sqlite' as other; create table if not exists other.t (x)")`,
  'write a database out': `own().exec("vacuum into '" + outside + "/written.sqlite'")`,
  'back a database up there': `await builtin('node:sqlite').backup(own(), outside + '/written.sqlite')`,
  'load an extension': `new (builtin('node:sqlite').DatabaseSync)(':memory:', { allowExtension: true }).loadExtension(secret)`,
  'load an addon': `process.dlopen({ exports: {} }, addon)`,
  'load an addon as a module': `createRequire(code)(addon)`,
  'start a program': `children().execFileSync('/bin/cat', ['/etc/passwd'])`,
  'start it and wait for it': `children().spawnSync('/bin/cat', ['/etc/passwd']).stdout.length`,
  'start it by what made another': `await ended(new (children().ChildProcess)(), (one) => one.spawn({ file: '/bin/cat', args: ['cat', '/etc/passwd'], stdio: 'pipe' }))`,
  'start a shell': `await new Promise((resolve, reject) => children().exec('id', (error) => (error ? reject(error) : resolve())))`,
  'read by the program that is allowed': `await ended(null, () => children().spawn('/bin/cat', ['/proc/self/root/etc/passwd']))`,
  'start itself without a fence': `await ended(null, () => children().spawn(process.execPath, ['-e', '']))`,
  'start the workshop with one right more': `await ended(null, () => children().spawn(process.execPath, ['--allow-fs-read=/etc', ...workshop], { env: {} }))`,
  'start the workshop with an environment': `await ended(null, () => children().spawn(process.execPath, workshop, { env: { NODE_OPTIONS: '', LD_PRELOAD: secret } }))`,
  'fork itself': `children().fork(code)`,
  'fork a cluster': `builtin('node:cluster').setupPrimary({ exec: code }); await ended(null, () => builtin('node:cluster').fork().process)`,
  'become another program': `process.execve('/bin/cat', ['cat', '/etc/passwd'])`,
  'start a thread': `await opened(new (builtin('node:worker_threads').Worker)('1', { eval: true }), 'online')`,
  'start a thread without a fence': `await opened(new (builtin('node:worker_threads').Worker)('1', { eval: true, execArgv: [] }), 'online')`,
  'start the thread of the store again': `await opened(new (builtin('node:worker_threads').Worker)(new URL(store)), 'online')`,
  'start a thread for its modules': `builtin('node:module').register('data:text/javascript,')`,
  'open the inspector': `builtin('node:inspector').open(0)`,
  'mount files by WASI': `new (builtin('node:wasi').WASI)({ version: 'preview1', preopens: { '/': '/' } })`,
  'write a heap': `builtin('node:v8').writeHeapSnapshot(outside + '/heap')`,
  'write a report': `process.report.writeReport(outside + '/report')`,
  'signal its parent': `process.kill(process.ppid, 'SIGCONT')`,
  'slow its parent down': `builtin('node:os').setPriority(process.ppid, 5)`,
  'change the engine': `builtin('node:v8').setFlagsFromString('--allow-natives-syntax')`,
  'reach a binding': `process.binding('fs').internalModuleStat(secret)`,
  'change its place': `process.chdir(outside)`,
} as const

/** And in the thread of the store, which is allowed even less. */
const attemptsInThread = {
  ...attempts,
  'start the workshop': `await ended(null, () => children().spawn(process.execPath, workshop, { env: {} }))`,
  'speak to somebody': `await opened(builtin('node:net').connect(port, '127.0.0.1'), 'connect')`,
  // Node throws these two refusals at nobody.
  'listen to somebody': `await new Promise((resolve, reject) => { process.once('uncaughtException', reject); builtin('node:net').createServer().listen(0, '127.0.0.1', resolve) })`,
  'send to somebody': `await new Promise((resolve, reject) => { process.once('uncaughtException', reject); builtin('node:dgram').createSocket('udp4').send('x', port, '127.0.0.1', resolve) })`,
}

const source = (values: object, tried: Readonly<Record<string, string>> = attempts): string => `
import fs from 'node:fs'
import { createRequire } from 'node:module'
const { data, outside, secret, release, code, addon, store, port, workshop } = ${JSON.stringify(values)}
const builtin = (name) => process.getBuiltinModule(name)
const children = () => builtin('node:child_process')
const own = () => new (builtin('node:sqlite').DatabaseSync)(data + '/own.sqlite')
const opened = (one, event) => new Promise((resolve, reject) => one.on('error', reject).on(event, resolve))
const ended = (made, begin) => new Promise((resolve, reject) => { const started = begin(made); const child = made ?? started; child.on('error', reject).on('exit', (code) => (code === 0 ? resolve() : reject(new Error(String(code))))); child.stdin?.end() })
const attempts = { ${Object.entries(tried)
  .map(([name, act]) => `${JSON.stringify(name)}: async () => { ${act} }`)
  .join(',\n')} }
process.on('uncaughtException', () => undefined)
const done = []
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(attempts)) await attempts[name]().then(() => done.push(name), () => undefined)
const { parentPort } = builtin('node:worker_threads')
if (parentPort) parentPort.postMessage(done)
else {
  console.info(JSON.stringify(done))
  process.exit(0)
}
`

const answerOf = async (args: readonly string[]): Promise<unknown> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(await text(child.stdout))
}

/** A data folder with what lies in and beside it, and hostile code in it. */
const hostilePlace = (
  t: { after(act: () => void): void },
  { port = 0, tried = attempts }: { port?: number; tried?: Readonly<Record<string, string>> } = {},
) => {
  const place = makePlace()
  t.after(place.remove)
  const { data } = place.config
  const [outside, alike] = [join(place.folder, 'beside'), `${data}2`]
  for (const folder of [data, outside, alike]) mkdirSync(folder)
  for (const folder of [outside, alike]) writeFileSync(join(folder, 'secret'), 'secret')
  const secret = join(outside, 'secret')
  // Only its head is read before a system says what it is.
  const addon = join(data, 'addon.node')
  writeFileSync(addon, '')
  const file = join(data, 'hostile.mjs')
  const release = join(place.config.site.files, 'page.js')
  const [code, store] = [join(import.meta.dirname, 'flags.ts'), new URL('../store/sqlite/thread/serve.ts', import.meta.url).href]
  writeFileSync(file, source({ data, outside, secret, release, addon, code, store, port, workshop: sandboxed(workshop) }, tried))
  const before = readdirSync(place.folder, { recursive: true, encoding: 'utf8' })
  return {
    file,
    release,
    outside,
    fence: fenceOf(place.config, {}),
    /** What lies there now and did not before. */
    made: () => readdirSync(place.folder, { recursive: true, encoding: 'utf8' }).filter((path) => !before.includes(path)),
  }
}

test('hostile code in the relay reads, writes, loads and starts nothing but what the relay needs', async (t) => {
  const { file, release, outside, fence, made } = hostilePlace(t)

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
  ]
  assert.deepEqual(await answerOf([file, ...real]), real)
  assert.ok(existsSync(join(outside, 'written')))
})

test('hostile code in the thread of the store may do no more than that, and neither speaks to anybody nor starts the workshop', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { file, fence, made, outside } = hostilePlace(t, { port, tried: attemptsInThread })
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

test('folders whose names Node cannot tell apart are refused in a sentence, and what lies in an allowed folder does not shut it', (t) => {
  const place = makePlace()
  t.after(place.remove)
  const { data } = place.config
  assert.throws(() => fenceOf({ ...place.config, founding: `${data}.json` }, {}), /begin alike/)
  const within = fenceOf({ ...place.config, founding: join(data, 'founding.json') }, {})
  assert.ok(!within.includes(`--allow-fs-read=${join(data, 'founding.json')}`))
  assert.ok(within.includes(`--allow-fs-read=${data}`))
})
