import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { issueRoots } from '@zop/sealing'
import type { Founding } from '@zop/wire'
import { prepareDemo, Refused } from './folder.ts'
import { readPlace } from './place.ts'
import { demoCoordinator, demoDeployment, demoRoot } from './seed.ts'
import { directoryOf } from './statement.ts'

const folder = async (t: TestContext): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'demo-'))
  t.after(() => rm(made, { recursive: true }))
  return made
}

const ports = { site: 18_080, desk: 18_081 }
const now = Date.UTC(2026, 11, 1)

test('demo.json tells exactly the two origins and the people with their recovery codes', async (t) => {
  const data = await folder(t)
  const { demo, founded } = await prepareDemo(data, ports, now)
  assert.equal(founded, true)
  assert.deepEqual(JSON.parse(await readFile(join(data, 'demo.json'), 'utf8')), demo)
  assert.deepEqual(Object.keys(demo), ['site', 'desk', 'people'])
  assert.deepEqual([demo.site, demo.desk], ['http://localhost:18080', 'http://localhost:18081'])
  for (const person of demo.people) {
    assert.deepEqual(Object.keys(person), ['name', 'role', 'centre', 'recoveryCode'])
    assert.match(person.recoveryCode, /^([a-z]+ ){11}[a-z]+$/)
  }
})

test('a second start keeps everything, on whichever ports', async (t) => {
  const data = await folder(t)
  const first = await prepareDemo(data, ports, now)
  const founding = await readFile(join(data, 'founding.json'), 'utf8')
  const second = await prepareDemo(data, { site: 19_080, desk: 19_081 }, now + 3_600_000)
  assert.equal(second.founded, false)
  assert.deepEqual(second.demo.people, first.demo.people)
  assert.equal(second.demo.site, 'http://localhost:19080')
  assert.equal(await readFile(join(data, 'founding.json'), 'utf8'), founding)
})

test('a later start founds nothing, however old everything is: the relay has it, and it is renewed there', async (t) => {
  const data = await folder(t)
  const first = await prepareDemo(data, ports, now)
  const founding = await readFile(join(data, 'founding.json'), 'utf8')
  const later = await prepareDemo(data, ports, now + 100 * 24 * 3_600_000)
  assert.equal(later.founded, false)
  assert.deepEqual(later.demo, first.demo)
  assert.equal(await readFile(join(data, 'founding.json'), 'utf8'), founding)
})

test('B1 a demo of the first release, whose root list names nobody at a desk, is founded again once, for the same people', async (t) => {
  const data = await folder(t)
  const first = await prepareDemo(data, ports, now)
  const path = join(data, 'founding.json')
  const known: Founding = JSON.parse(await readFile(path, 'utf8'))
  const roots = await issueRoots({ number: 0, deployment: demoDeployment, coordinators: [(await demoCoordinator()).public] }, [await demoRoot()])
  await writeFile(path, JSON.stringify({ ...known, roots }))
  const second = await prepareDemo(data, ports, now + 3_600_000)
  assert.equal(second.founded, true)
  assert.deepEqual(second.demo, first.demo)
  const again: Founding = JSON.parse(await readFile(path, 'utf8'))
  const numbers = again.directories.map((envelope) => directoryOf(envelope).number)
  assert.ok((numbers[1] ?? 0) > (numbers[0] ?? 0), 'newer than what the relay has, so that it is read')
  assert.equal((await prepareDemo(data, ports, now + 3_600_000)).founded, false)
})

test('where conversations stand but the keys to the demo are gone, nothing is founded over them', async (t) => {
  const data = await folder(t)
  await prepareDemo(data, ports, now)
  await writeFile(join(data, 'relay.sqlite'), '')
  await rm(join(data, 'demo.json'))
  await assert.rejects(prepareDemo(data, ports, now), Refused)
})

test('the place of a demo is 8080, 8081 and ./data unless the environment says otherwise', () => {
  assert.deepEqual(readPlace({}), { data: 'data', ports: { site: 8080, desk: 8081 } })
  assert.deepEqual(readPlace({ PORT: '1', DESK_PORT: '2', DATA_DIR: '/there' }), { data: '/there', ports: { site: 1, desk: 2 } })
  for (const env of [{ PORT: '0' }, { PORT: '65536' }, { PORT: '80a' }, { DESK_PORT: '-1' }, { PORT: '9000', DESK_PORT: '9000' }]) {
    assert.throws(() => readPlace(env), Refused)
  }
})
