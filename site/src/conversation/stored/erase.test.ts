import assert from 'node:assert/strict'
import { test } from 'node:test'
import { talking, until } from '../scripted/visit.ts'
import { erase } from './erase.ts'

test('F3 one signed step deletes everything, and the receipt is what the relay has confirmed', async (t) => {
  const { talk, relay, line } = await talking(t)
  relay.receipt = { deleted: 23, hour: 500_000, copies: 0 }
  await erase(talk, () => assert.fail('no try fails'))
  const { stage, endedBy, receipt, entries } = talk.state.peek()
  assert.deepEqual([stage, endedBy, receipt, entries, line.token()], ['ended', 'here', relay.receipt, [], null])
})

test('F3 nobody says that it is gone before the relay has; a busy one is asked again', async (t) => {
  const { talk, relay } = await talking(t)
  relay.refusals.push({ word: '/erase', code: 'unavailable' })
  let stumbled = 0
  const done = erase(talk, () => {
    stumbled++
    assert.equal(talk.state.peek().stage, 'begun')
  })
  await done
  assert.deepEqual([stumbled, talk.state.peek().stage, relay.sent('/erase').length], [1, 'ended', 2])
})

test('F3 where the answer was lost and nothing is there any more, it is done without a receipt', async (t) => {
  const { talk, relay } = await talking(t)
  relay.mute = true
  const done = erase(talk, () => {
    relay.mute = false
  })
  const { receipt, endedBy } = await until(talk, ({ stage }) => stage === 'ended')
  await done
  assert.deepEqual([receipt, endedBy], [null, 'here'])
})

test('F3 what is erased elsewhere is gone from this page too, typed words and all: perhaps somebody else holds this device', async (t) => {
  const { talk, relay } = await talking(t)
  relay.kept = { number: 1, days: 30, until: 500_000 }
  relay.tell({ kind: 'kept', kept: relay.kept })
  await until(talk, ({ kept }) => kept !== null)
  talk.draft.value = 'Noch nicht gesendet.'
  relay.tell({ kind: 'ended' })
  const { endedBy, entries } = await until(talk, ({ stage }) => stage === 'ended')
  assert.deepEqual([endedBy, entries, talk.draft.peek()], ['there', [], ''])
})

test('a chat that a counsellor ends may still be read to its end', async (t) => {
  const { talk, relay } = await talking(t)
  talk.draft.value = 'Noch nicht gesendet.'
  relay.tell({ kind: 'ended' })
  const { endedBy, entries } = await until(talk, ({ stage }) => stage === 'ended')
  assert.deepEqual([endedBy, entries.length, talk.draft.peek()], ['there', 1, 'Noch nicht gesendet.'])
})
