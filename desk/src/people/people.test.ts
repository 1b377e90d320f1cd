import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as settled } from 'node:timers/promises'
import { signal } from '@preact/signals'
import { deskWords } from '@zop/content/desk'
import { makePoolOffer, memberHash, readTrials, statementHash } from '@zop/sealing'
import { decode, type Envelope, encode, poolOffer, readJson, type SignedIn, type StaffRole } from '@zop/wire'
import { createNotices } from '../notice/notices.ts'
import { createView } from '../view.ts'
import { groundOn, trustOn } from './ground.fixture.ts'
import { ok, unreachable } from './line.fixture.ts'
import { createPeople } from './people.ts'
import { foundUmbrella, random } from './umbrella.fixture.ts'

const umbrella = await foundUmbrella()
const { amal, jana } = umbrella
const certificates = [amal, jana].map(({ person }) => person.certificate?.certificate ?? assert.fail())
const { de } = deskWords

const deskOf = async ({ role = 'counsellor', certificate = amal.hash }: { role?: StaffRole; certificate?: string | null } = {}) => {
  const desk = groundOn(umbrella)
  desk.script.poolTask = () => ok({ generation: 1, members: [amal.envelope, jana.envelope] })
  desk.script.offerPool = () => ok({})
  desk.script.poolSeals = () => ok({ seals: [amal.seal] })
  desk.script.people = () => ok({ people: [], invitations: [] })
  const { unlocked } = amal
  const signedIn: SignedIn = { session: '', scope: 'full', role, name: 'Amal', centre: null, certificate, request: null, account: null }
  const trust = await trustOn(desk.ground, { certificate, signing: unlocked.person.signing.public })
  const onDuty = signal(false)
  const view = createView()
  const notices = createNotices(desk.ground)
  const faults: unknown[] = []
  const people = createPeople({
    ground: desk.ground,
    signedIn,
    unlocked,
    trust,
    view,
    notices,
    onDuty,
    person: () => amal.person,
    follower: () => null,
    fault: (error) => faults.push(error),
  })
  const offers = () => desk.names().filter((name) => name === 'offerPool').length
  /** Until everything that was begun has come to its end. */
  const idle = async () => {
    for (let turn = 0; turn < 50 || people.making.busy.value; turn++) await settled()
  }
  const until = async (holds: () => boolean) => {
    while (!holds()) await settled()
    await settled()
  }
  return { ...desk, people, view, notices, onDuty, faults, offers, idle, until, said: () => notices.all.value.map(({ say }) => say(de)) }
}

const asked = { kind: 'tasks', tasks: [{ kind: 'make-pool', generation: 1 }] } as const

test('B4 a desk on duty makes the pool’s next key by itself, once; off duty it waits for a click', async () => {
  const desk = await deskOf()
  desk.people.hear({ ...asked, tasks: [...asked.tasks] })
  await desk.idle()
  assert.equal(desk.offers(), 0)
  desk.onDuty.value = true
  await desk.idle()
  desk.people.hear({ ...asked, tasks: [...asked.tasks] })
  await desk.idle()
  assert.equal(desk.offers(), 1)
  assert.deepEqual(desk.said(), [], 'nobody in a conversation has to read it')
  desk.onDuty.value = false
  await desk.people.makePool()
  assert.equal(desk.offers(), 2)
  assert.deepEqual(desk.said(), [de.strip.poolMade])
  assert.deepEqual(desk.faults, [])
})

test('B4 a key that could not be handed in is left to a click, and said after it', async () => {
  const desk = await deskOf()
  desk.script.offerPool = () => unreachable
  desk.onDuty.value = true
  desk.people.hear({ ...asked, tasks: [...asked.tasks] })
  await desk.idle()
  desk.people.hear({ ...asked, tasks: [...asked.tasks] })
  await desk.idle()
  assert.equal(desk.offers(), 1)
  assert.deepEqual(desk.said(), [])
  await desk.people.makePool()
  assert.equal(desk.offers(), 2)
  assert.deepEqual(desk.said(), [de.strip.poolFailed.unreachable])
})

test('whoever has no conversations begins with the team, a new colleague with the certificate, everybody else with the conversations', async () => {
  assert.equal((await deskOf({ role: 'lead', certificate: null })).view.page.value, 'team')
  assert.equal((await deskOf({ role: 'coordinator', certificate: null })).view.page.value, 'team')
  assert.equal((await deskOf({ certificate: null })).view.page.value, 'certificate')
  assert.equal((await deskOf()).view.page.value, null)
})

test('a page that is looked at is read again when the relay tells of new tasks, and not after leaving', async () => {
  const desk = await deskOf({ role: 'lead', certificate: null })
  const reads = () => desk.names().filter((name) => name === 'people').length
  assert.equal(reads(), 1)
  desk.people.hear({ kind: 'tasks', tasks: [{ kind: 'certify', count: 1, soonest: null }] })
  assert.equal(reads(), 2)
  desk.people.close()
  desk.people.hear({ kind: 'tasks', tasks: [] })
  assert.equal(reads(), 2)
})

test('E4 after leaving, the keys are gone', async () => {
  const desk = await deskOf()
  await desk.people.look()
  assert.equal(desk.people.keyring.membership.value, 'member')
  assert.equal(desk.people.keyring.holder().pool.length, 1)
  desk.people.close()
  assert.deepEqual([desk.people.keyring.holder().sealing, desk.people.keyring.holder().pool], [[], []])
})

test('B4 every desk tries an offered key by itself, on duty or not, once for each offer; what got lost is tried again', async () => {
  const desk = await deskOf()
  const { envelope: offer } = await makePoolOffer(jana.person, { generation: 1, members: certificates })
  desk.script.poolOffer = () => ok({ offer })
  const hash = await statementHash('pool', offer)
  const hear = () => desk.people.hear({ kind: 'tasks', tasks: [{ kind: 'try-pool', offer: hash }] })
  const trials = () => desk.bodies('tryPool').map((body) => (body as { trial: Envelope }).trial)
  hear()
  await desk.until(() => trials().length === 1)
  desk.script.tryPool = () => ok({})
  assert.equal(await desk.people.look(), true)
  assert.equal(trials().length, 2, 'the first word did not arrive')
  hear()
  await desk.people.look()
  assert.equal(trials().length, 2)
  const { opened } = await readTrials(offer, trials().slice(1), certificates)
  assert.deepEqual([...opened], [await memberHash(certificates[0] ?? assert.fail())])
  assert.deepEqual([desk.said(), desk.faults], [[], []], 'nobody has to press or to read anything')
})

test('B4 a desk that cannot open an offered key says so, and nothing where it is not meant', async () => {
  const desk = await deskOf()
  desk.script.tryPool = () => ok({})
  const { envelope: good } = await makePoolOffer(jana.person, { generation: 1, members: certificates })
  const { envelope: others } = await makePoolOffer(jana.person, { generation: 1, members: certificates.slice(1) })
  const hear = (offer: Envelope, task: string) => {
    desk.script.poolOffer = () => ok({ offer })
    desk.people.hear({ kind: 'tasks', tasks: [{ kind: 'try-pool', offer: task }] })
  }
  hear(others, 'others')
  await desk.people.look()
  await desk.idle()
  assert.deepEqual(desk.bodies('tryPool'), [])
  const content = readJson(poolOffer, new TextDecoder().decode(decode(good.payload) ?? new Uint8Array())) ?? assert.fail()
  const seals = content.seals.map(({ member }) => ({ member, seal: encode(random(1168)) }))
  const payload = encode(new TextEncoder().encode(JSON.stringify({ ...content, seals })))
  const garbage = { ...good, payload }
  hear(garbage, 'garbage')
  await desk.until(() => desk.bodies('tryPool').length === 1)
  const [trial] = desk.bodies('tryPool').map((body) => (body as { trial: Envelope }).trial)
  const { opened, failed } = await readTrials(garbage, trial ? [trial] : [], certificates)
  assert.deepEqual([opened.size, failed.size], [0, 1])
})
