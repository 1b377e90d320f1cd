import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
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
  'open the inspector': `builtin('node:inspector').open(0)`,
  'mount files by WASI': `new (builtin('node:wasi').WASI)({ version: 'preview1', preopens: { '/': '/' } })`,
  'write a heap': `builtin('node:v8').writeHeapSnapshot(outside + '/heap')`,
  'write a report': `process.report.writeReport(outside + '/report')`,
  'signal its parent': `process.kill(process.ppid, 'SIGCONT')`,
  'slow its parent down': `builtin('node:os').setPriority(process.ppid, 5)`,
  'change the engine': `builtin('node:v8').setFlagsFromString('--allow-natives-syntax')`,
  'reach a binding': `process.binding('fs').internalModuleStat(secret)`,
  'change its place': `process.chdir(outside)`,
  'start it below all that Node has for it': `const started = new (children().ChildProcess)()._handle.spawn('/bin/cat', ['cat', '/etc/passwd'], undefined, [], [{ type: 'ignore' }, { type: 'ignore' }, { type: 'ignore' }], 0); if (started !== 0) throw new Error(String(started))`,
  'start it where all texts are alike': `const { stringify } = JSON; const alike = stringify(workshop); JSON.stringify = () => alike; try { await ended(null, () => children().spawn(process.execPath, ['-e', ''], { env: {} })) } finally { JSON.stringify = stringify }`,
  'start it where every test is passed': `const { test, exec } = RegExp.prototype; RegExp.prototype.test = () => true; RegExp.prototype.exec = () => ['']; try { await ended(null, () => children().spawn('/bin/cat', ['/etc/passwd'], { env: {} })) } finally { Object.assign(RegExp.prototype, { test, exec }) }`,
  'start it where lists are not what they were': `const { slice } = Array.prototype; Array.prototype.slice = function () { return workshop }; try { await ended(null, () => children().spawn(process.execPath, ['-e', ''], { env: {} })) } finally { Array.prototype.slice = slice }`,
  'start it as if it were itself': `const { execPath } = process; process.execPath = '/bin/true'; try { await ended(null, () => children().spawn('/bin/true', workshop, { env: {} })) } finally { process.execPath = execPath }`,
  'open a database where everything is permitted': `process.permission.has = () => true; new (builtin('node:sqlite').DatabaseSync)(outside + '/written.sqlite').exec('create table t (x)')`,
  'open it where every path leads into the data': `const path = builtin('node:path'); const { resolve } = path; path.resolve = () => data + '/own.sqlite'; builtin('node:module').syncBuiltinESMExports(); try { new (builtin('node:sqlite').DatabaseSync)(outside + '/written.sqlite').exec('create table t (x)') } finally { path.resolve = resolve; builtin('node:module').syncBuiltinESMExports() }`,
  'open it as if it were in the data': `const { cwd } = process; process.cwd = () => data; try { new (builtin('node:sqlite').DatabaseSync)('written.sqlite').exec('create table t (x)'); if (!fs.existsSync(data + '/written.sqlite')) return; throw new Error('only in the data') } finally { process.cwd = cwd; fs.rmSync(data + '/written.sqlite', { force: true }) }`,
  'talk to a socket of the system': `await opened(builtin('node:net').connect({ path: outside + '/socket' }), 'connect')`,
  'talk to it by a name that the system takes for it': `await opened(builtin('node:net').connect(data + '/../beside/socket'), 'connect')`,
  'talk to it by HTTP': `await new Promise((resolve, reject) => builtin('node:http').get({ socketPath: outside + '/socket' }, resolve).on('error', (error) => (error.code === 'ECONNRESET' ? resolve() : reject(error))))`,
  'talk to it by TLS': `const one = builtin('node:tls').connect({ path: outside + '/socket' }); await new Promise((resolve, reject) => one.on('error', (error) => (error.code === 'ECONNRESET' || error.library ? resolve() : reject(error))).on('connect', resolve))`,
  'talk to it below all that Node has for it': `const net = builtin('node:net'); let Request; const probe = new net.Socket({ handle: Object.assign(Object.create(null), { connect: (one) => { Request = one.constructor; return 0 }, readStart: () => 0, close: () => undefined, getAsyncId: () => 0, unref: () => undefined, ref: () => undefined }) }); try { probe.connect({ path: data + '/x' }) } catch {} const real = new net.Socket(); real.on('error', () => undefined); real.connect({ path: data + '/none' }); const Pipe = real._handle.constructor; real.destroy(); const pipe = new Pipe(0); const request = new (Request ?? Object)(); await new Promise((resolve, reject) => { request.oncomplete = (status) => (status === 0 ? resolve() : reject(new Error(String(status)))); const begun = pipe.connect(request, outside + '/socket'); if (begun) reject(new Error(String(begun))) })`,
  'talk to a socket without a file': `await opened(builtin('node:net').connect({ path: abstract }), 'connect')`,
  'listen beside the data': `await opened(builtin('node:net').createServer().listen(outside + '/listening'), 'listening')`,
  'listen at a name without a file': `await opened(builtin('node:net').createServer().listen('\\0zop-' + process.pid), 'listening')`,
  'write a trace': `builtin('node:trace_events').createTracing({ categories: ['v8'] }).enable()`,
  'write a heap before it is full': `builtin('node:v8').setHeapSnapshotNearHeapLimit(1)`,
  'keep compiled code elsewhere': `const { directory } = builtin('node:module').enableCompileCache(outside + '/cache'); if (!directory) throw new Error('it is kept nowhere')`,
} as const

const source = (values: object): string => `
import fs from 'node:fs'
import { createRequire } from 'node:module'
const { data, outside, secret, release, code, addon, workshop, abstract } = ${JSON.stringify(values)}
const builtin = (name) => process.getBuiltinModule(name)
const children = () => builtin('node:child_process')
const own = () => new (builtin('node:sqlite').DatabaseSync)(data + '/own.sqlite')
const opened = (one, event) => new Promise((resolve, reject) => one.on('error', reject).on(event, resolve))
const ended = (made, begin) => new Promise((resolve, reject) => { const started = begin(made); const child = made ?? started; child.on('error', reject).on('exit', (code) => (code === 0 ? resolve() : reject(new Error(String(code))))); child.stdin?.end() })
const attempts = { ${Object.entries(attempts)
  .map(([name, act]) => `${JSON.stringify(name)}: async () => { ${act} }`)
  .join(',\n')} }
process.on('uncaughtException', () => undefined)
const done = []
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(attempts)) await attempts[name]().then(() => done.push(name), () => undefined)
console.info(JSON.stringify(done))
process.exit(0)
`

const answerOf = async (args: readonly string[]): Promise<unknown> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(await text(child.stdout))
}

/** Somebody who ends whatever comes. */
const listening = async (t: { after(act: () => void): void }, path: string): Promise<void> => {
  const server = createServer((socket) => socket.on('error', () => undefined).end()).listen(path)
  t.after(() => void server.close())
  await once(server, 'listening')
}

test('hostile code in the relay reads, writes, loads and starts nothing but what the relay needs', async (t) => {
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
  const fence = fenceOf(place.config, {})
  const file = join(data, 'hostile.mjs')
  const release = join(place.config.site.files, 'page.js')
  const abstract = `\0zop-${random(16)}`
  writeFileSync(file, source({ data, outside, secret, release, addon, code: join(import.meta.dirname, 'flags.ts'), workshop: sandboxed(workshop), abstract }))
  await Promise.all([listening(t, join(outside, 'socket')), listening(t, abstract)])
  const before = readdirSync(place.folder, { recursive: true, encoding: 'utf8' })

  assert.deepEqual(await answerOf([...fence, file]), [])
  const after = readdirSync(place.folder, { recursive: true, encoding: 'utf8' })
  assert.deepEqual(
    after.filter((path) => !before.includes(path)),
    ['data/own.sqlite'],
  )
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
