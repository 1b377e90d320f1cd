import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeReaders } from '@zop/sealing'
import { certificateOf, deskOn, seekerFollows, talkInHouse } from './house-talk.fixture.ts'
import { peopleNow } from './present.ts'

test('where everybody still holds the certificate that the record names, nothing needs to change', async () => {
  const { house, at, chain } = await talkInHouse()
  assert.equal(await peopleNow(chain(), house.member, at), null)
})

test('B3 whoever comes back under a renewed certificate is named by it before the next word', async () => {
  const talk = await talkInHouse()
  const { house, chain } = talk
  const renewed = await house.renew(house.member)
  let order = talk.items.length
  const { conversation, draft, posted, written, faults } = deskOn(talk, {
    self: () => renewed,
    otherwise: (name, _, body) => {
      if (name !== 'write') return undefined
      order += 1
      const { record, seals, history, consent } = body as (typeof written)[number]
      talk.items.push({ kind: 'record', order, record, seal: seals[1] ?? null, history, consent })
      return { order }
    },
  })
  await conversation.catchUp()
  draft.value = 'still me'
  assert.equal(await conversation.send(), 'queued')
  await conversation.outbox.flush()
  assert.deepEqual(faults, [])
  const epoch = conversation.content.value.chain?.epochs.at(-1)
  assert.deepEqual([epoch?.reason, epoch?.readers.length], ['change', 2])
  assert.deepEqual(epoch?.readers[1], { role: 'counsellor', id: certificateOf(renewed).hash })
  assert.equal(posted[0]?.record, epoch?.hash)
  assert.equal(chain().epochs.length, 2)
})

test('C8 a stand-in who has been revoked is left out, and the seeker’s page follows that record', async () => {
  const talk = await talkInHouse()
  const { house, at } = talk
  const standIn = certificateOf(house.colleague)
  const named = await changeReaders(talk.chain(), house.member, { counsellor: certificateOf(house.member), standIn }, at)
  const published = await house.publish({ number: 2, revoked: [standIn.hash] })
  const directory = { ...house.directory, directory: { ...house.directory.directory, revoked: [standIn.hash] }, hash: 'D'.repeat(43) }
  assert.ok(published)
  const people = await peopleNow(named.chain, house.member, { ...at, directory })
  assert.deepEqual([people?.counsellor.hash, people?.standIn], [certificateOf(house.member).hash, null])
  const dropped = await changeReaders(named.chain, house.member, { counsellor: certificateOf(house.member), standIn: null }, at)
  const followed = await seekerFollows(talk, named.chain, dropped.sealed)
  assert.equal(followed.kind, 'followed')
})

test('C3 a stand-in whose counsellor is revoked becomes the counsellor', async () => {
  const { house, at, chain } = await talkInHouse()
  const own = certificateOf(house.member)
  const named = await changeReaders(chain(), house.member, { counsellor: own, standIn: certificateOf(house.colleague) }, at)
  const directory = { ...house.directory, directory: { ...house.directory.directory, revoked: [own.hash] }, hash: 'D'.repeat(43) }
  const people = await peopleNow(named.chain, house.colleague, { ...at, directory })
  assert.deepEqual([people?.counsellor.hash, people?.standIn], [certificateOf(house.colleague).hash, null])
})
