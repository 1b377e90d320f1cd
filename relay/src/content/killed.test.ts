import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { hashOf, pageText, pathFor, shippedTexts } from '../review/testing.ts'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { raw } from '../testing/http.ts'
import { makePlace, type Place } from '../testing/running.ts'

const start = 'page.de.start'
const house = join(import.meta.dirname, '../../..')

/** Loaded before the relay: whatever of Node's fs changes anything outside of `data` throws: as the relay's fence would (decision 039), whose only program is the real workshop. */
const guard = (data: string): string => `
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const places = { rename: 2, copyFile: 2, cp: 2, link: 2, symlink: 2 }
  const names = ['writeFile', 'appendFile', 'mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir', 'unlink', 'chmod', 'chown', 'copyFile', 'cp', 'link', 'symlink', 'truncate', 'utimes', 'open', 'createWriteStream']
  const isIn = (path) => (String(path) + '/').startsWith(${JSON.stringify(`${data}/`)})
  for (const on of [fs, fs.promises])
    for (const name of names.flatMap((one) => [one, one + 'Sync'])) {
      const act = on[name]
      if (!act) continue
      on[name] = (...given) => {
        const reading = name.startsWith('open') && (given[1] === 'r' || given[1] === undefined || given[1] === 0)
        const bad = given.slice(0, places[name.replace('Sync', '')] ?? 1).find((path) => typeof path !== 'number' && !isIn(path))
        if (bad !== undefined && !reading) throw new Error('a write outside of the data: ' + name + ' ' + bad)
        return act.call(on, ...given)
      }
    }
  syncBuiltinESMExports()
  let caught = 0
  for (const path of [${JSON.stringify(`${data}/../site/page.js`)}, ${JSON.stringify(`${data}x`)}]) try { fs.writeFileSync(path.replace('/data/..', ''), '') } catch { caught++ }
  if (caught !== 2) throw new Error('the guard sleeps')`

/** Starts the relay with a workshop that the test wrote, in a process that may write below its data and nowhere else. */
const startBound = async (place: Place, source: string): Promise<{ child: ChildProcess; site: string; desk: string }> => {
  const { config } = place
  const write = (name: string, text: string): string => {
    const path = join(place.folder, name)
    writeFileSync(path, text)
    return path
  }
  const program = write('program.mjs', source)
  const from = (path: string) => JSON.stringify(join(house, 'relay/src', path))
  const main = write(
    'main.mjs',
    `import { startRelay } from ${from('relay.ts')}
     const relay = await startRelay(${JSON.stringify(config)}, { program: { file: ${JSON.stringify(program)}, reads: [] } })
     process.send({ site: relay.site, desk: relay.desk })`,
  )
  const args = ['--disable-warning=ExperimentalWarning', `--import=${pathToFileURL(write('guard.mjs', guard(config.data))).href}`, main]
  const child = spawn(process.execPath, args, { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ site, desk }] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('it has ended')))])) as [
    { site: string; desk: string },
  ]
  return { child, site, desk }
}

const program = (end: string) => `
  import { createInterface } from 'node:readline'
  import { writeSync } from 'node:fs'
  const say = (line) => writeSync(1, JSON.stringify(line) + '\\n')
  const input = createInterface({ input: process.stdin })
  input.once('close', () => process.exit())
  input.once('line', (text) => {
    const { documents } = JSON.parse(text)
    const page = (text) => '<!doctype html><title>' + text.replace(/[<>&]/g, '') + '</title>'
    const files = [['/index.html', ''], ['/404.html', ''], ...documents.map(({ id, text }) => ['/' + id.replaceAll('.', '/') + '/index.html', text])]
    for (const [path, text] of files) say({ kind: 'file', path, text: page(text) })
    say({ kind: 'building', done: files.length, of: files.length })
    ${end}
  })
  setInterval(() => undefined, 1000)`

test('a relay that may write nothing but its data publishes, is killed half-way, and serves the old content on', async (t) => {
  const place = makePlace({ texts: shippedTexts })
  t.after(() => place.remove())
  const children: ChildProcess[] = []
  t.after(async () => {
    for (const child of children)
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
  })
  const open = async (end: string) => {
    const running = await startBound(place, program(end))
    children.push(running.child)
    const { desk } = running
    const token = (await signInAt(desk, place.umbrella.members.cora)).session
    const other = (await signInAt(desk, place.umbrella.members.lena)).session
    const editorial = () => ok(call(desk, 'editorial', { params: {}, token }))
    const until = async (wanted: (state: Awaited<ReturnType<typeof editorial>>) => boolean) => {
      for (;;) {
        const state = await editorial()
        if (wanted(state)) return state
      }
    }
    return { ...running, token, other, until }
  }

  const first = await open(`say({ kind: 'made', files: files.length })`)
  await first.until(({ editions }) => editions.length === 1)
  const text = pageText('Neu.')
  const rights = { content: true, safety: false, languages: [] }
  const { desk, token, other } = first
  await ok(call(desk, 'putEditor', { params: { account: place.umbrella.members.lena.account }, token, body: { rights } }))
  const base = hashOf(shippedTexts.documents[start] ?? '')
  await ok(call(desk, 'saveDrafts', { params: {}, token, body: { drafts: [{ id: start, text, base }], submit: true } }))
  await ok(call(desk, 'signDraft', { params: { document: start }, token: other, body: { hash: hashOf(text), signOff: 'content' } }))
  await ok(call(desk, 'publishContent', { params: {}, token, body: { publish: [start], withdraw: [] } }))
  const { editions } = await first.until(({ publishing }) => publishing?.run === 2 && publishing.ended !== null)
  assert.deepEqual(
    editions.map(({ number, current }) => [number, current]),
    [
      [2, true],
      [1, false],
    ],
  )
  const site = async (on: string) => (await raw(on, { path: pathFor(start) })).text
  const before = await site(first.site)
  assert.match(before, /Neu\./)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')

  const second = await open('')
  const draft = pageText('Noch neuer.')
  await ok(
    call(second.desk, 'saveDrafts', { params: {}, token: second.token, body: { drafts: [{ id: start, text: draft, base: hashOf(text) }], submit: true } }),
  )
  await ok(call(second.desk, 'signDraft', { params: { document: start }, token: second.other, body: { hash: hashOf(draft), signOff: 'content' } }))
  await ok(call(second.desk, 'publishContent', { params: {}, token: second.token, body: { publish: [start], withdraw: [] } }))
  await second.until(({ publishing }) => publishing !== null && publishing.of > 0 && publishing.done === publishing.of)
  const content = join(place.folder, 'data/content')
  assert.deepEqual(
    readdirSync(content).map((name) => name.replace(/-.*/, '')),
    ['1', '2', 'making'],
  )
  assert.equal(await site(second.site), before)
  second.child.kill('SIGKILL')
  await once(second.child, 'exit')

  const third = await open(`say({ kind: 'made', files: files.length })`)
  assert.equal(await site(third.site), before)
  assert.deepEqual(readdirSync(content), ['1', '2'])
  assert.equal(readFileSync(join(place.folder, 'site/page.js'), 'utf8'), 'export {}')
  const { documents } = await third.until(() => true)
  assert.equal(documents.find(({ id }) => id === start)?.open?.state, 'approved', 'and what was approved still is')
  assert.equal(await refusedWith(call(third.desk, 'publishContent', { params: {}, token: third.token, body: { publish: [start], withdraw: [] } })), 'ok')
  await third.until(({ publishing }) => publishing?.ended === 'published')
  assert.match(await site(third.site), /Noch neuer/)
})
