import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Envelope, encode, type PoolOffer, poolOffer } from '@zop/wire'
import { memberHash } from '../directory/directory.ts'
import { example } from '../fixture.ts'
import { checkPoolOffer, createAccount, deriveRecovery, makePoolOffer, type Person, readTrials, sealingKeys, tryPoolOffer } from '../index.ts'
import { random } from '../primitive/bytes.ts'
import { readStatement, signStatement } from '../statement.ts'

const { anchor, known, hour, people } = await example()
const { amal, jana } = people
const certificateOf = ({ certificate }: Person) => certificate?.certificate ?? assert.fail()
const members = [amal, jana].map(certificateOf)
const [amals, janas] = await Promise.all(members.map(memberHash))
const { envelope: good } = await makePoolOffer(amal, { generation: 1, members })

/** The same offer, changed and signed again by its maker. */
const forged = (change: (offer: PoolOffer) => PoolOffer): Promise<Envelope> =>
  signStatement('pool', change(readStatement('pool', poolOffer, good) ?? assert.fail()), [amal.signing])

const tries = async (person: Person, offer: Envelope): Promise<Envelope> => (await tryPoolOffer(person, offer)) ?? assert.fail('it is sealed to them')

const said = async (offer: Envelope, trials: readonly Envelope[], of = members) => {
  const { opened, failed } = await readTrials(offer, trials, of)
  return { opened: [...opened], failed: [...failed] }
}

test('B4 a member who can open an offered key says so, and it is believed under their own signature', async () => {
  const trials = [await tries(amal, good), await tries(jana, good)]
  assert.deepEqual(await said(good, trials), { opened: [amals, janas], failed: [] })
})

test('B4 a valid key that nobody holds passes as an offer, and every member who tries it says no', async () => {
  const { public: key } = await sealingKeys(random(32))
  const nobodys = await forged((offer) => ({ ...offer, key, seals: offer.seals.map(({ member }) => ({ member, seal: encode(random(1168)) })) }))
  const swapped = await forged((offer) => ({ ...offer, key }))
  const maker = amal.certificate?.envelope ?? assert.fail()
  for (const offer of [nobodys, swapped]) {
    assert.ok(await checkPoolOffer(known, offer, { maker, members, hour }))
    assert.deepEqual(await said(offer, [await tries(jana, offer)]), { opened: [], failed: [janas] })
  }
})

test('B4 a word about another offer, of another person, or signed by another counts for nothing', async () => {
  const other = await makePoolOffer(amal, { generation: 1, members })
  const elsewhere = await tries(jana, other.envelope)
  const yes = await tries(jana, good)
  const byAmal = await signStatement('trial', JSON.parse(Buffer.from(yes.payload, 'base64url').toString()), [amal.signing])
  const namedJana = { ...byAmal, signatures: byAmal.signatures.map(({ sig }) => ({ keyid: jana.signing.public, sig })) }
  for (const trial of [elsewhere, byAmal, namedJana, good, { ...yes, payload: 'A' }]) assert.deepEqual(await said(good, [trial]), { opened: [], failed: [] })
  assert.deepEqual(await said(good, [yes], [certificateOf(amal)]), { opened: [], failed: [] }, 'no member any more')
})

test('B4 whoever has said both has said no', async () => {
  const yes = await tries(jana, good)
  const { offer, member } = JSON.parse(Buffer.from(yes.payload, 'base64url').toString())
  const no = await signStatement('trial', { offer, member, opens: false }, [jana.signing])
  for (const trials of [
    [yes, no],
    [no, yes],
  ])
    assert.deepEqual(await said(good, trials), { opened: [], failed: [janas] })
})

test('B4 whom an offer is not sealed to has no word on it, and an outsider’s seal opens nothing', async () => {
  const { envelope } = await makePoolOffer(amal, { generation: 1, members: [certificateOf(amal)] })
  assert.equal(await tryPoolOffer(jana, envelope), null)
  assert.equal(await tryPoolOffer(jana, { ...good, payload: 'A' }), null)
  const { person } = (await createAccount(await deriveRecovery(random(16), anchor.deployment))).unlocked
  await assert.rejects(tryPoolOffer(person, good), /B4/)
  const moved = await forged((offer) => ({ ...offer, seals: offer.seals.map(({ seal }, at) => ({ member: offer.seals[1 - at]?.member ?? '', seal })) }))
  assert.deepEqual(await said(moved, [await tries(jana, moved)]), { opened: [], failed: [janas] })
})
