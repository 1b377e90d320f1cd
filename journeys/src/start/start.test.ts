import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { freePort } from '../house/ports.ts'
import { type Running, root, run, runToEnd } from '../house/program.ts'

interface Place {
  data: string
  env: Record<string, string>
  site: string
  start(env: Record<string, string>): Running
}

/** A data folder and ports of a test's own. What was started there ends before the folder goes: a relay that is still writing would keep it from going. */
const place = async (t: TestContext): Promise<Place> => {
  const data = await mkdtemp(join(tmpdir(), 'start-'))
  const started: Running[] = []
  t.after(async () => {
    for (const { child } of started) child.kill('SIGTERM')
    await Promise.all(started.map(({ ended }) => ended))
    await rm(data, { recursive: true, force: true })
  })
  const port = String(await freePort())
  const start = (env: Record<string, string>): Running => {
    const running = run({ program: 'setup/src/start.ts', env })
    started.push(running)
    return running
  }
  return { data, site: `http://localhost:${port}`, env: { DATA_DIR: data, PORT: port, DESK_PORT: String(await freePort()) }, start }
}

/** Waits until the start has told where to click. Throws with what it said where it ended before. */
const welcomed = async ({ child, said, ended }: Running): Promise<string> => {
  const early = ended.then((code): never => assert.fail(`ended with ${code}:\n${said()}`))
  while (!said().includes('Ctrl-C stops it')) await Promise.race([once(child.stdout ?? child, 'data'), early])
  return said()
}

const health = async (site: string): Promise<number> => (await fetch(`${site}/health`)).status

test('a start tells where to click and how to sign in, and stops at once with a clean exit when asked', async (t) => {
  const { env, site, data, start } = await place(t)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const running = start(env)
    const said = await welcomed(running)
    const demo = JSON.parse(await readFile(join(data, 'demo.json'), 'utf8')) as { site: string; desk: string; people: { name: string; recoveryCode: string }[] }
    for (const told of [`${demo.site}/`, `${demo.desk}/`, `${demo.site}/health`, join(data, 'demo.json')]) assert.ok(said.includes(told), told)
    assert.ok(demo.people.some(({ name, recoveryCode }) => said.includes(name) && said.includes(recoveryCode)))
    assert.equal(demo.site, site)
    assert.equal(await health(site), 200)
    const begun = performance.now()
    running.child.kill(signal)
    assert.equal(await running.ended, 0)
    assert.ok(performance.now() - begun < 2000)
    await assert.rejects(health(site))
  }
})

test('a start that is killed takes its relay with it', async (t) => {
  const { env, site, start } = await place(t)
  const running = start(env)
  await welcomed(running)
  running.child.kill('SIGKILL')
  // The relay holds the other end of this pipe until it is gone.
  await running.ended
  await assert.rejects(health(site))
})

test('a relay that dies is told, and the start does not pretend to go on', async (t) => {
  const { env, start } = await place(t)
  const running = start(env)
  await welcomed(running)
  process.kill(await relayOf(running), 'SIGKILL')
  assert.equal(await running.ended, 1)
  assert.match(running.said(), /The relay has ended by itself\./)
})

/** The relay is the one child of a start. */
const relayOf = async ({ child }: Running): Promise<number> =>
  Number((await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')).trim().split(' ')[0])

test('a second start on a taken port says which one and how to choose another', async (t) => {
  const { env, start } = await place(t)
  await welcomed(start(env))
  const second = start({ ...env, DESK_PORT: String(await freePort()) })
  assert.equal(await second.ended, 1)
  assert.match(second.said().trim(), /^Port \d+ is taken: stop what runs there, or choose another one with PORT=\.\.\.$/)
})

test('a production start without a configuration refuses with one sentence', async (t) => {
  const { env, start } = await place(t)
  const running = start({ ...env, NODE_ENV: 'production' })
  assert.equal(await running.ended, 1)
  assert.match(running.said(), /^A production start needs its settings [^\n]*\n$/)
})

test("a configuration of one's own is not served with the demo's public keys", async (t) => {
  const { env, data, start } = await place(t)
  const { deployment } = JSON.parse(await readFile(join(root, 'setup/demo-anchor.json'), 'utf8')) as { deployment: string }
  const config = join(data, 'own.json')
  await writeFile(config, JSON.stringify({ demo: false, deployment }))
  const running = start({ ...env, ZOP_CONFIG: config })
  assert.equal(await running.ended, 1)
  assert.match(running.said(), /its keys are public/)
})

test('a start with a configuration runs the relay with it; on any other host than localhost the demo is refused', async (t) => {
  const { data, env, site, start } = await place(t)
  await runToEnd({ program: 'setup/src/found.ts', env })
  const config = join(data, 'relay.json')
  const own = start({ ZOP_CONFIG: config, NODE_ENV: 'production' })
  while (!own.said().includes('listening')) await once(own.child.stdout ?? own.child, 'data')
  assert.equal(await health(site), 200)
  own.child.kill('SIGTERM')
  assert.equal(await own.ended, 0)

  await writeFile(config, (await readFile(config, 'utf8')).replaceAll('http://localhost', 'https://beratung.example'))
  const elsewhere = start({ ZOP_CONFIG: config })
  assert.equal(await elsewhere.ended, 1)
  assert.match(elsewhere.said(), /the demo runs on localhost only/)
})
