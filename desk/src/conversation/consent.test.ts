import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptHandOver, changeReaders, checkProposal, followAll, handOver, proposeHandOver } from '@zop/sealing'
import { unlessOver } from './consent.ts'
import { recordItem, talkInHouse } from './house-talk.fixture.ts'

/** A conversation that was handed to the south for one day, as one of the south's desks has it. */
const handedOver = async () => {
  const talk = await talkInHouse()
  const { house, at, seeker } = talk
  const by = { conversation: talk.chain().conversation, anchor: house.anchor, vouchers: house.vouchers, ...at }
  const { envelope } = await proposeHandOver(talk.chain(), house.member, { centre: 'sued', passing: 'nothing', days: 1 }, at)
  const acceptances = [await acceptHandOver(house.south[0], envelope, at), await acceptHandOver(house.south[1], envelope, at)]
  const proposal = await checkProposal(talk.chain(), { proposal: envelope, acceptances }, { self: seeker, ...by })
  assert.ok(proposal)
  const written = await handOver(talk.chain(), seeker, { proposal, epochs: [], summary: false, text: { version: 1, language: 'de' } }, at)
  const records = talk.items.filter((item) => item.kind === 'record').map((item) => ({ ...item, seal: null }))
  const followed = await followAll([...records, recordItem(written.sealed, 99, 1)], { self: house.south[0], ...by })
  return followed.kind === 'followed' ? { chain: followed.chain, house, at } : assert.fail(followed.kind)
}

test('C5 after the term of a consent the desk of who received writes no record, and says why', async () => {
  const { chain, house, at } = await handedOver()
  const [kofi] = house.south
  const own = kofi.certificate ?? assert.fail()
  const alone = (hour: number) => unlessOver(() => changeReaders(chain, kofi, { counsellor: own, standIn: null }, { ...at, hour }))
  assert.notEqual(await alone(at.hour + 23), 'consent-over')
  assert.equal(await alone(at.hour + 24), 'consent-over')
})

test('any other fault stays one', async () => {
  await assert.rejects(
    unlessOver(() => Promise.reject(new TypeError('ours'))),
    TypeError,
  )
})
