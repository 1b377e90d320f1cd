import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fenceOf } from '../fence/flags.ts'
import { sandboxed, workshop } from '../workshop/sandbox.ts'
import { random } from './keys.ts'
import { makePlace } from './running.ts'

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

/** And in the thread of the store, which is allowed even less. */
export const attemptsInThread = {
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
const { data, outside, secret, release, code, addon, store, port, workshop, abstract } = ${JSON.stringify(values)}
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

/** What a process with these arguments prints. */
export const answerOf = async (args: readonly string[]): Promise<unknown> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(await text(child.stdout))
}

/** Somebody who ends whatever comes. */
export const listening = async (t: { after(act: () => void): void }, path: string): Promise<void> => {
  const server = createServer((socket) => socket.on('error', () => undefined).end()).listen(path)
  t.after(() => void server.close())
  await once(server, 'listening')
}

/** A data folder with what lies in and beside it, and hostile code in it. */
export const hostilePlace = async (
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
  const [code, store] = [join(import.meta.dirname, '../fence/flags.ts'), new URL('../store/sqlite/thread/serve.ts', import.meta.url).href]
  const abstract = `\0zop-${random(16)}`
  writeFileSync(file, source({ data, outside, secret, release, addon, code, store, port, workshop: sandboxed(workshop), abstract }, tried))
  await Promise.all([listening(t, join(outside, 'socket')), listening(t, abstract)])
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
