import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { type Chain, deriveSeeker, newSecret, startConversation, takeConversation } from '@zop/sealing'
import { foundHouse, hour } from './house.fixture.ts'
import { allShown, called, companionsIn, myRole } from './readers.ts'

/** A conversation that was taken together with a stand-in, as the newest record of its verified chain says. */
const withStandIn = async (): Promise<{ chain: Chain; me: string; alone: Chain }> => {
  const house = await foundHouse()
  const seeker = await deriveSeeker(newSecret(), house.anchor.deployment)
  const begun = await startConversation(seeker, house.directory, hour)
  const { chain } = await takeConversation(begun.chain, house.member, house.directory, hour)
  const { certificate } = house.member
  const newest = chain.epochs.at(-1)
  if (!certificate || !newest) throw new Error('a member who took it')
  const standIn = { ...certificate, hash: 'B'.repeat(43), certificate: { ...certificate.certificate, name: 'Mila', signing: 'mila' } }
  const [first] = chain.epochs
  const readers = [...newest.readers, { role: 'stand-in', id: standIn.hash } as const]
  const joined: Chain = { ...chain, epochs: [first, { ...newest, readers }], people: { ...chain.people, [standIn.hash]: standIn } }
  return { chain: joined, me: certificate.certificate.signing, alone: chain }
}

const { de, en } = deskWords

test('a stand-in among the readers is named, with role and centre, whether or not anybody expected one', async () => {
  const { chain, me } = await withStandIn()
  const [mila, ...others] = companionsIn(chain, me)
  assert.ok(mila)
  assert.deepEqual(others, [])
  assert.deepEqual([mila.name, mila.centre, mila.role], ['Mila', 'Beispielstelle Nord', 'stand-in'])
  assert.equal(de.conversation.readers([called(mila)]), 'Lesen können die Person, Sie und Mila (Beispielstelle Nord)')
  assert.equal(de.conversation.after([called(mila)]), 'Ab hier lesen die Person, Sie und Mila (Beispielstelle Nord)')
  assert.equal(en.conversation.after([called(mila)]), 'From here the person, you, and Mila (Beispielstelle Nord) can read')
})

test('where I am the stand-in, the counsellor is named', async () => {
  const { chain } = await withStandIn()
  assert.deepEqual(
    companionsIn(chain, 'mila').map(({ name, role }) => [name, role]),
    [['Amal', 'counsellor']],
  )
})

test('that only the person and I read is said only where it is so', async () => {
  const { alone, me } = await withStandIn()
  assert.deepEqual(companionsIn(alone, me), [])
  assert.equal(de.conversation.after([]), 'Ab hier lesen nur die Person und Sie')
  assert.equal(de.conversation.readers([]), 'Lesen können nur die Person und Sie')
})

test('my own part is known by my key', async () => {
  const { chain, alone, me } = await withStandIn()
  assert.deepEqual([myRole(chain, me), myRole(chain, 'mila'), myRole(alone, 'mila')], ['counsellor', 'stand-in', null])
})

test('C7 a renewed certificate shows nobody new, a stand-in who was added does', async () => {
  const { chain, alone } = await withStandIn()
  const [, now] = chain.epochs
  const [, then] = alone.epochs
  const [seeker, counsellor, standIn] = now?.readers ?? []
  assert.ok(now && then && seeker && counsellor && standIn)
  assert.equal(allShown(chain, then, now), false)
  assert.equal(allShown(chain, now, then), true)
  const renewed = { ...chain.people[counsellor.id], hash: 'C'.repeat(43) }
  const people = { ...chain.people, [renewed.hash]: renewed } as typeof chain.people
  assert.equal(allShown({ ...chain, people }, then, { ...then, readers: [seeker, { ...counsellor, id: renewed.hash }] }), true)
})
