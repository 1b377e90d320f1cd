import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf, systemClock } from '../clock.ts'
import { call, ok, signInAt, startAt } from '../testing/client.ts'
import { listenAsDesk, listenAsSeeker } from '../testing/events.ts'
import { planDuties } from '../testing/on-duty.ts'
import { runRelay } from '../testing/running.ts'
import { makeMessage, makeSeeker, makeStart, makeTake } from '../testing/seeker.ts'

test('somebody writes and a counsellor answers', async (t) => {
  const relay = await runRelay(t)
  const { site, desk, umbrella } = relay
  await planDuties(relay)
  const hour = hourOf(systemClock)
  const seeker = makeSeeker()
  const { conversation } = seeker
  const anna = await signInAt(desk, umbrella.members.anna)
  const lanes = await listenAsDesk(desk, anna.session)
  await ok(call(desk, 'checkIn', { params: {}, token: anna.session }))
  await lanes.next((event) => event.kind === 'duty' && event.now.me)
  assert.equal((await ok(call(site, 'status', { params: {} }))).chat, 'open')

  const first = makeStart(seeker, umbrella, hour)
  const token = await startAt(site, seeker, first)
  await lanes.next((event) => event.kind === 'lanes' && event.lanes.waiting.cards[0]?.conversation === conversation)
  const page = await listenAsSeeker(site, conversation, { token })
  assert.deepEqual([(await page.next()).id, (await page.next()).id], ['1', '2'])
  assert.deepEqual((await page.next()).event, { kind: 'waiting', place: 1, onDuty: 1, span: null, answerBy: null, opens: null })

  const { items } = await ok(call(desk, 'items', { params: { conversation, after: '0' }, token: anna.session }))
  assert.deepEqual([items[0]?.kind, items[1]?.kind], ['record', 'message'])
  assert.equal(items[0]?.kind === 'record' && items[0].seal, first.sealed.seals[1])

  const take = makeTake({ seeker, umbrella, on: first, hour }, umbrella.members.anna)
  assert.deepEqual(await ok(call(desk, 'take', { params: { conversation }, body: take.sealed, token: anna.session })), { order: 3 })
  assert.equal((await page.next(({ kind }) => kind === 'item')).id, '3')
  assert.deepEqual((await page.next()).event, { kind: 'counsellor', there: true, standIn: null, gone: null })

  const answer = makeMessage(take.hash)
  assert.deepEqual(await ok(call(desk, 'send', { params: { conversation }, body: answer, token: anna.session })), { order: 4 })
  const heard = await page.next()
  assert.deepEqual(heard, { id: '4', event: { kind: 'item', item: { kind: 'message', order: 4, message: answer } } })

  await ok(call(desk, 'end', { params: { conversation }, token: anna.session }))
  assert.deepEqual((await page.next()).event, { kind: 'ended' })
  await page.closed()
  assert.equal((await lanes.next((event) => event.kind === 'ended')).event.kind, 'ended')
  lanes.close()
})
