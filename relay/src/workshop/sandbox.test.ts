import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { folderFor } from '../testing/folder.ts'
import { sandboxed, workshop } from './sandbox.ts'
import { programOf } from './testing.ts'

/** What a hostile module of the workshop might try; `port` listens, `secret` is a file that is not its own, `folder` may be written by this user, `links` are ways to what lies beside the rooms. */
const attempts = {
  'read a file': `fs.readFileSync(secret)`,
  'read a file, later': `await fs.promises.readFile(secret)`,
  'read a folder': `fs.readdirSync(folder)`,
  'read beside a room': `try { fs.readFileSync(house + '/package.json') } catch { fs.readFileSync(house + '/rota/../package.json') }`,
  'read beside a room, by a link and back': `await any(links.map((link) => async () => fs.readFileSync(link)))`,
  'write a file': `fs.writeFileSync(folder + '/written', 'x')`,
  'link a file': `fs.symlinkSync(secret, folder + '/linked')`,
  'open a database file': `new (process.getBuiltinModule('node:sqlite').DatabaseSync)(folder + '/written.sqlite').exec('create table t (x)')`,
  'write a heap': `process.getBuiltinModule('v8').writeHeapSnapshot(folder + '/heap')`,
  'write a report': `process.report.writeReport(folder + '/report')`,
  'ask a server': `await fetch('http://127.0.0.1:' + port)`,
  'open a connection': `await opened(process.getBuiltinModule('net').connect(port, '127.0.0.1'), 'connect')`,
  'send a datagram': `await new Promise((resolve, reject) => process.getBuiltinModule('dgram').createSocket('udp4').on('error', reject).send('x', port, '127.0.0.1', (e) => (e ? reject(e) : resolve())))`,
  'look a name up': `await process.getBuiltinModule('dns').promises.lookup('localhost')`,
  listen: `await opened(process.getBuiltinModule('net').createServer().listen(0), 'listening')`,
  'start a process': `process.getBuiltinModule('child_process').execFileSync(process.execPath, ['-e', ''])`,
  'start itself without a sandbox': `process.getBuiltinModule('child_process').fork(process.argv[1])`,
  'start a thread': `await opened(new (process.getBuiltinModule('worker_threads').Worker)('1', { eval: true }), 'online')`,
  'load an addon': `process.dlopen({ exports: {} }, secret)`,
  'open the inspector': `process.getBuiltinModule('inspector').open(0)`,
  'mount files by WASI': `new (process.getBuiltinModule('wasi').WASI)({ version: 'preview1', preopens: { '/': '/' } })`,
  'signal its parent': `process.kill(process.ppid, 'SIGCONT')`,
  'signal by the way below': `process._kill(process.ppid, 0)`,
  'slow its parent down': `process.getBuiltinModule('os').setPriority(process.ppid, 5)`,
  'reach the binding': `process.binding('fs').internalModuleStat(secret)`,
  'change its place': `process.chdir(folder)`,
  'make code from text': `new Function('return 1')()`,
  'change the engine': `process.getBuiltinModule('v8').setFlagsFromString('--allow-natives-syntax')`,
  'take a great deal of WebAssembly': `new WebAssembly.Memory({ initial: 20_000 })`,
}

const source = (values: object): string => `
import fs from 'node:fs'
const { folder, secret, port, house, links } = ${JSON.stringify(values)}
const opened = (one, event) => new Promise((resolve, reject) => one.on('error', reject).on(event, resolve))
const any = async (ways) => { for (const way of ways) if (await way().then(() => true, () => false)) return; throw new Error('none') }
const attempts = { ${Object.entries(attempts)
  .map(([name, code]) => `${JSON.stringify(name)}: async () => { ${code} }`)
  .join(',\n')} }
process.on('uncaughtException', () => undefined)
const done = []
const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(attempts)
for (const name of asked) await attempts[name]().then(() => done.push(name), () => undefined)
console.info(JSON.stringify({ tried: asked.length, done, environment: Object.keys(process.env) }))
process.exit(0)
`

const answerOf = async (args: readonly string[]): Promise<{ tried: number; done: string[]; environment: string[] }> => {
  const child = spawn(process.execPath, args, { env: {}, stdio: ['pipe', 'pipe', 'inherit'] })
  return JSON.parse(await text(child.stdout))
}

test('a hostile module in the workshop reads, writes, reaches and starts nothing', async (t) => {
  const folder = folderFor(t)
  const secret = join(folder, 'secret')
  writeFileSync(secret, 'relay.sqlite')
  let asked = 0
  const server = createServer((_, answer) => {
    asked++
    answer.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const house = join(import.meta.dirname, '../../..')
  const isOpen = (path: string): boolean => workshop.reads.some((read) => realpathSync.native(path).startsWith(`${read}/`))
  const links = workshop.reads
    .flatMap((read) => ['..', '../..', '../../..'].map((up) => `${read}/${up}/package.json`))
    .filter((path) => existsSync(path) && !isOpen(path))
  const linked = ['relay', 'rota', 'wire'].map((room) => `${house}/node_modules/@zop/${room}/../package.json`)
  const program = { ...programOf(folder, source({ folder, secret, port, house, links: [...links, ...linked] })), reads: workshop.reads }
  const before = readdirSync(folder)

  const { tried, done, environment } = await answerOf(sandboxed(program))
  assert.deepEqual(done, [])
  assert.equal(tried, Object.keys(attempts).length)
  assert.deepEqual(environment, [])
  assert.deepEqual(readdirSync(folder), before)
  assert.equal(asked, 0)

  // The same module outside does what it wants: the attempts are real ones.
  const harmless = [
    'read a file',
    'read beside a room',
    'read beside a room, by a link and back',
    'write a file',
    'open a database file',
    'ask a server',
    'listen',
    'start a process',
    'start a thread',
    'signal its parent',
  ]
  const free = await answerOf(['--disable-warning=ExperimentalWarning', program.file, ...harmless])
  assert.deepEqual(free.done, harmless)
  assert.ok(existsSync(join(folder, 'written')))
  assert.equal(asked, 1)
})
