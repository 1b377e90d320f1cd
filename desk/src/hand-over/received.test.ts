import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptHandOver, checkProposal, followAll, handOver, proposeHandOver } from '@zop/sealing'
import { recordItem, talkInHouse } from '../conversation/house-talk.fixture.ts'
import { receivedIn } from './received.ts'

/** The member hands over to the south; what one of the south's desks then holds. */
const handedOver = async (passing: 'nothing' | 'summary' | 'all', ticked: readonly number[], summary = false) => {
  const talk = await talkInHouse()
  const { house, at, seeker } = talk
  const by = { conversation: talk.chain().conversation, anchor: house.anchor, vouchers: house.vouchers, ...at }
  const taken = talk.items.filter((item) => item.kind === 'record')
  const { envelope } = await proposeHandOver(talk.chain(), house.member, { centre: 'sued', passing, days: 14 }, at)
  const acceptances = [await acceptHandOver(house.south[0], envelope, at), await acceptHandOver(house.south[1], envelope, at)]
  const proposal = await checkProposal(talk.chain(), { proposal: envelope, acceptances }, { self: seeker, ...by })
  assert.ok(proposal)
  const written = await handOver(talk.chain(), seeker, { proposal, epochs: ticked, summary, text: { version: 1, language: 'de' } }, at)
  const items = [...taken.map((item) => ({ ...item, seal: null })), recordItem(written.sealed, 99, 1)]
  const followed = await followAll(items, { self: house.south[0], ...by })
  if (followed.kind !== 'followed') assert.fail(followed.kind)
  return { received: receivedIn(followed.chain, 2), hour: at.hour }
}

test('C5 the receipt of who received says from whom, to whom, until when, and that nothing passed', async () => {
  const { received, hour } = await handedOver('nothing', [])
  assert.deepEqual(received, {
    hour,
    expires: hour + 14 * 24,
    from: 'Amal (Beispielstelle Nord)',
    to: 'Kofi, Lilia (Beispielstelle Süd)',
    passing: 'nothing',
  })
})

test('C5 what passed is what the person’s consent names, not what was proposed', async () => {
  assert.equal((await handedOver('all', [0, 1])).received?.passing, 'all')
  assert.equal((await handedOver('all', [1])).received?.passing, 'parts')
  assert.equal((await handedOver('summary', [], true)).received?.passing, 'summary')
})
