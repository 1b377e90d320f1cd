import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCertificate, type Person, statementHash } from '@zop/sealing'
import { type Envelope, encode, type Invite, type PersonOfCentre } from '@zop/wire'
import { groundOn, trustOn } from '../ground.fixture.ts'
import { invitationCode, invitationLink } from '../invitation-code.ts'
import { ok, refuse, unreachable } from '../line.fixture.ts'
import { account, asListed, day, foundUmbrella, hour, random } from '../umbrella.fixture.ts'
import { createTeam } from './team.ts'

const umbrella = await foundUmbrella()
const { amal, jana, lead, anchor } = umbrella

/** The lead's desk; `listed` is what the relay says of the team. */
const leadWith = async (listed: PersonOfCentre[], role: 'lead' | 'coordinator' = 'lead') => {
  const desk = groundOn(umbrella)
  const people = { listed }
  desk.script.people = () => ok({ people: people.listed, invitations: [] })
  desk.script.certify = () => ok({})
  const keys = role === 'lead' ? lead : umbrella.coordinator
  const trust = await trustOn(desk.ground, { certificate: null, signing: keys.public })
  const team = createTeam({ ground: desk.ground, role, trust, keys })
  await team.load()
  const signed = () => desk.bodies('certify').flatMap((body) => (body as { certificates: Envelope[] }).certificates)
  return { ...desk, people, team, trust, signed, kinds: () => team.members.value.map(({ request }) => request.kind) }
}

const next = (of: Person, as: { id?: string; name?: string } = {}) => umbrella.request(of, { ...as, hour: hour + 1 })
const certified = { hash: amal.hash, expires: hour + 60 * day }

test('B3 the same key, name and centre that a lead has certified before is a renewal', async () => {
  const { kinds } = await leadWith([asListed(amal, { certificate: certified, request: await next(amal.person) })])
  assert.deepEqual(kinds(), ['renewal'])
})

test('B3 a first certificate, another name and a new key under a known name have to be compared', async () => {
  const stranger = await account(anchor.deployment)
  const { kinds } = await leadWith([
    asListed(amal, { request: await next(amal.person) }),
    asListed(amal, { name: 'Amal K.', certificate: certified, request: await next(amal.person, { name: 'Amal K.' }) }),
    asListed({ unlocked: stranger }, { certificate: certified, request: await next(stranger.person) }),
  ])
  assert.deepEqual(kinds(), ['first', 'first', 'first'])
})

test('B3 a renewal by the word of a certificate that was revoked, or of somebody else, is none', async () => {
  const founded = await foundUmbrella()
  const desk = groundOn(founded)
  await founded.publish({ revoked: [founded.amal.hash] })
  const request = await founded.request(founded.amal.person, { hour: hour + 1 })
  desk.script.people = () =>
    ok({
      people: [
        asListed(founded.amal, { certificate: { hash: founded.amal.hash, expires: hour }, request }),
        asListed(founded.amal, { certificate: { hash: founded.jana.hash, expires: hour }, request }),
      ],
      invitations: [],
    })
  const trust = await trustOn(desk.ground, { certificate: null, signing: founded.lead.public })
  const team = createTeam({ ground: desk.ground, role: 'lead', trust, keys: founded.lead })
  await team.load()
  assert.deepEqual(
    team.members.value.map(({ request: { kind } }) => kind),
    ['first', 'first'],
  )
})

test('H14b a request that the named person has not signed, or that says another name, key or centre than the list, is never signed', async () => {
  const honest = await next(amal.person)
  const strangers = await next(jana.person)
  const { kinds, team, signed } = await leadWith([
    asListed(amal, { request: { ...honest, signatures: strangers.signatures } }),
    asListed(amal, { request: strangers }),
    asListed(amal, { name: 'Amal B.', request: honest }),
    asListed(amal, { id: 'amal-2', request: honest }),
    asListed(amal, { centre: 'sued', request: honest }),
    asListed(amal, { centre: null, request: honest }),
  ])
  assert.deepEqual(new Set(kinds()), new Set(['refused']))
  assert.equal(await team.certifyAll().then((end) => end?.done), 0)
  for (const member of team.members.value) assert.equal(await team.certify(member), 'refused')
  assert.deepEqual(signed(), [])
})

test('B3 one click signs every renewal and nothing that has to be compared, and each holds then', async () => {
  const newcomer = await account(anchor.deployment)
  const { team, signed, people } = await leadWith([
    asListed(amal, { certificate: certified, request: await next(amal.person) }),
    asListed(jana, {
      id: 'jana',
      name: 'Jana',
      certificate: { ...certified, hash: jana.hash },
      request: await next(jana.person, { id: 'jana', name: 'Jana' }),
    }),
    asListed({ unlocked: newcomer }, { id: 'mara', name: 'Mara', request: await next(newcomer.person, { id: 'mara', name: 'Mara' }) }),
  ])
  assert.equal(team.renewals.value.length, 2)
  people.listed = []
  assert.deepEqual(await team.certifyAll(), { done: 2, failed: 0, of: 2 })
  assert.equal(signed().length, 2)
  for (const envelope of signed()) assert.equal((await checkCertificate(umbrella.current().known, envelope, hour + 2)).kind, 'valid')
  assert.deepEqual(team.members.value, [])
})

test('B3 renewing all can be stopped, and says what failed', async () => {
  const listed = [
    asListed(amal, { certificate: certified, request: await next(amal.person) }),
    asListed(amal, { account: encode(random(16)), certificate: certified, request: await next(amal.person) }),
  ]
  const stopped = await leadWith(listed)
  stopped.script.certify = () => {
    stopped.team.job.stop()
    return ok({})
  }
  assert.deepEqual(await stopped.team.certifyAll(), { done: 1, failed: 0, of: 2 })
  const cut = await leadWith(listed)
  cut.script.certify = () => unreachable
  assert.deepEqual(await cut.team.certifyAll(), { done: 0, failed: 2, of: 2 })
})

test('B3 a first certificate is signed alone, and keeps the hash that both have compared', async () => {
  const newcomer = await account(anchor.deployment)
  const request = await next(newcomer.person, { id: 'mara', name: 'Mara' })
  const { team, signed } = await leadWith([asListed({ unlocked: newcomer }, { id: 'mara', name: 'Mara', request })])
  const [member] = team.members.value
  assert.equal(member && (await team.certify(member)), 'done')
  const [envelope] = signed()
  assert.equal(envelope && (await statementHash('certificate', envelope)), await statementHash('certificate', request))
})

test('an invitation is shown once, as a link and as a code, with an id made from the name', async () => {
  const secret = encode(random(16))
  const { team, script, bodies } = await leadWith([asListed(amal)])
  script.invite = () => ok({ secret, expires: hour + 48 })
  assert.equal(team.centre(), 'nord')
  assert.equal(await team.invite({ name: 'Amal', centre: 'nord', replaces: null }), 'done')
  assert.deepEqual(bodies('invite'), [{ id: 'amal-2', name: 'Amal', role: 'counsellor', centre: 'nord', replaces: null } satisfies Invite])
  assert.deepEqual(team.shown.value, { name: 'Amal', link: invitationLink('http://localhost', secret), code: await invitationCode(secret), expires: hour + 48 })
  team.putAway()
  assert.equal(team.shown.value, null)
})

test('E3 who has lost everything is invited anew under the same id, in the place of the old account', async () => {
  const listed = asListed(amal)
  const { team, script, bodies } = await leadWith([listed])
  script.invite = () => ok({ secret: encode(random(16)), expires: hour })
  await team.invite({ name: listed.name, centre: 'nord', replaces: listed })
  assert.deepEqual(bodies('invite'), [{ id: 'amal', name: 'Amal', role: 'counsellor', centre: 'nord', replaces: listed.account }])
})

test('a coordinator invites leads, and has no centre', async () => {
  const { team, script, bodies } = await leadWith([], 'coordinator')
  script.invite = () => ok({ secret: encode(random(16)), expires: hour })
  assert.equal(team.centre(), null)
  await team.invite({ name: 'Lea', centre: 'sued', replaces: null })
  assert.deepEqual(bodies('invite'), [{ id: 'lea', name: 'Lea', role: 'lead', centre: 'sued', replaces: null }])
})

test('E4 after a removal the list is read again; what did not arrive is said and changes nothing', async () => {
  const { team, script, people } = await leadWith([asListed(amal)])
  script.removePerson = () => unreachable
  assert.equal(await team.remove(amal.unlocked.account), 'unreachable')
  script.removePerson = () => refuse('not-found')
  assert.equal(await team.remove(amal.unlocked.account), 'refused')
  script.removePerson = () => ok({})
  people.listed = [asListed(amal, { leaving: true, epochs: 3 })]
  assert.equal(await team.remove(amal.unlocked.account), 'done')
  assert.deepEqual(
    team.members.value.map(({ person }) => [person.leaving, person.epochs]),
    [[true, 3]],
  )
})

test('a list that cannot be read the first time is said, later the one that is there stays', async () => {
  const desk = await leadWith([asListed(amal)])
  desk.script.people = () => unreachable
  await desk.team.load()
  assert.equal(desk.team.state.value, 'read')
  assert.equal(desk.team.members.value.length, 1)
  const fresh = createTeam({ ground: desk.ground, role: 'lead', trust: desk.trust, keys: lead })
  await fresh.load()
  assert.equal(fresh.state.value, 'unreachable')
})

test('B3 a certificate that hangs on a lead who leaves may be signed again as it is', async () => {
  const hanging = { ...amal.envelope, signatures: amal.envelope.signatures.slice(1) }
  const { kinds, team, signed } = await leadWith([asListed(amal, { certificate: certified, request: hanging })])
  assert.deepEqual(kinds(), ['renewal'])
  await team.certifyAll()
  const [envelope] = signed()
  assert.equal(envelope && (await statementHash('certificate', envelope)), amal.hash)
})
