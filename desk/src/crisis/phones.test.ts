import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, refuse, scriptedLine, unreachable } from '../people/line.fixture.ts'
import { createPhones, dialOf, isInvented, readPhone } from './phones.ts'

const numbers = { centre: '030 23125 101', umbrella: '030 23125 100' }

test('a number is read as people write it, and dialled as a telephone needs it', () => {
  const typed = ['030 23125 101', ' 030/23125-101 ', '(030) 23125 101', '+49 (0)30 23125101', '+49.30.23125.101', '116016']
  assert.deepEqual(typed.map(readPhone), ['030 23125 101', '030 23125 101', '030 23125 101', '+49 30 23125101', '+49 30 23125 101', '116016'])
  assert.equal(dialOf('+49 30 23125 101'), '+493023125101')
})

test('what is no number is not entered', () => {
  for (const typed of ['', 'Nele', '030 CALL', '1234', '*21*030231251#', '1'.repeat(16), '٠٣٠٢٣١٢٥١٠١', '030 23125\u202e101'])
    assert.equal(readPhone(typed), null, typed)
})

test('the numbers of films are known as invented, their neighbours are not', () => {
  for (const shown of ['030 23125 100', '+49 30 23125999', '03023125000']) assert.ok(isInvented(shown), shown)
  for (const shown of ['030 23124 100', '030 23125 10', '030 23125 1000', '040 23125 100']) assert.ok(!isInvented(shown), shown)
})

test('everybody reads both numbers; a line that is lost later takes none away', async () => {
  const { line, script } = scriptedLine({ phones: () => unreachable })
  const phones = createPhones(line, 'counsellor')
  assert.equal(phones.state.value, 'reading')
  await phones.load()
  assert.equal(phones.state.value, 'unreachable')
  script.phones = () => ok(numbers)
  await phones.load()
  script.phones = () => unreachable
  await phones.load()
  assert.deepEqual([phones.state.value, phones.centre.value, phones.umbrella.value], ['read', numbers.centre, numbers.umbrella])
})

test('a lead enters the centre’s, a coordinator the umbrella’s, a counsellor none; what did not arrive changes nothing', async () => {
  const { line, script, bodies } = scriptedLine({ phones: () => ok(numbers), putPhone: () => ok({}) })
  const [lead, coordinator, counsellor] = (['lead', 'coordinator', 'counsellor'] as const).map((role) => createPhones(line, role))
  assert.ok(lead && coordinator && counsellor)
  for (const one of [lead, coordinator, counsellor]) await one.load()
  assert.deepEqual([await lead.put('116016'), await coordinator.put(null), await counsellor.put('116016')], ['done', 'done', 'refused'])
  assert.deepEqual(
    [lead.centre.value, lead.umbrella.value, coordinator.umbrella.value, counsellor.centre.value],
    ['116016', numbers.umbrella, null, numbers.centre],
  )
  assert.deepEqual(bodies('putPhone'), [{ phone: '116016' }, { phone: null }])
  script.putPhone = () => refuse('malformed')
  assert.equal(await lead.put('22833'), 'refused')
  assert.equal(lead.centre.value, '116016')
})
