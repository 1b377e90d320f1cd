import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoOf, sit } from '../demo.fixture.ts'
import { dayOf, daysFrom, minuteAt, monthsFrom } from './days.ts'
import { enterDuties } from './enter.ts'
import { planOf } from './month.ts'

const people = { first: 'amal', others: ['jana', 'kofi', 'lilia', 'tomasz', 'yara'] }

/** Every minute of a month at which the first counsellor is not on exactly one chat duty. */
const uncovered = (month: string): number[] => {
  const { slots, moves } = planOf({ month, from: `${month}-01`, meets: 'mitte' }, people)
  const own = slots.filter(({ id }) => moves.some(({ slot, on }) => slot === id && on === 'amal')).toSorted((a, b) => a.start - b.start)
  const [first, last] = [daysFrom(month, '')[0] ?? '', daysFrom(month, '').at(-1) ?? '']
  assert.ok(own.every((slot) => slot.kind === 'duty' && slot.channel === 'chat' && slot.end - slot.start <= 24 * 60))
  const joints = own
    .slice(1)
    .filter((slot, at) => slot.start !== own[at]?.end)
    .map(({ start }) => start)
  return [...(own[0]?.start === minuteAt(first, 0) ? [] : [0]), ...joints, ...(own.at(-1)?.end === minuteAt(last, 24) ? [] : [1])]
}

test('the first counsellor has a chat duty at every minute of a month, over both changes of the clocks and into the next month', () => {
  for (const month of ['2026-10', '2026-12', '2027-02', '2027-03', '2027-10']) assert.deepEqual(uncovered(month), [], month)
  assert.equal(minuteAt('2027-03-28', 24) - minuteAt('2027-03-28', 0), 23 * 60)
  assert.equal(minuteAt('2027-10-31', 24) - minuteAt('2027-10-31', 0), 25 * 60)
  assert.equal(minuteAt('2026-12-31', 24), minuteAt('2027-01-01', 0))
  assert.deepEqual(monthsFrom('2026-12-31'), ['2026-12', '2027-01'])
})

test('the others have duties in their turn: never two on one day, and eleven hours between them', () => {
  const { slots, moves } = planOf({ month: '2027-03', from: '2027-03-01', meets: 'mitte' }, people)
  const slot = new Map(slots.map((one) => [one.id, one]))
  for (const person of people.others) {
    const own = moves.filter(({ on }) => on === person).flatMap((one) => slot.get(one.slot) ?? [])
    assert.ok(own.length >= 10 && own.length <= 20, `${person}: ${own.length}`)
    const sorted = own.toSorted((a, b) => a.start - b.start)
    assert.ok(
      sorted.slice(1).every(({ start }, at) => start - (sorted[at]?.end ?? 0) >= 11 * 60),
      person,
    )
  }
})

test('a demo has binding plans for this month and the next, which a later start leaves as they are', async (t) => {
  const { demo } = await (await demoOf(t, 0)).start()
  const begun = performance.now()
  assert.equal(await enterDuties(demo), true)
  const took = performance.now() - begun
  assert.equal(await enterDuties(demo), false)
  const amal = await sit(demo, 'Amal')
  for (const month of monthsFrom(dayOf(Date.now()))) {
    const { plan, people, centres } = await amal.ask('dutyMonth', { params: { month } })
    assert.deepEqual([plan?.status, centres.map(({ land }) => land).toSorted()], ['binding', ['BY', 'HE', 'HH']])
    const counts = Map.groupBy(plan?.assignments ?? [], ({ account }) => account)
    assert.ok(people.length === 6 && people.every(({ account }) => counts.has(account) || month === dayOf(Date.now()).slice(0, 7)), month)
  }
  await amal.ask('checkIn', { params: {}, body: {} })
  const status = await (await fetch(`${demo.site}/status.json`)).json()
  assert.ok(status.opens !== null && status.missing !== null, 'the public page knows it at once')
  assert.deepEqual(status.spoken.map(({ language }: { language: string }) => language).toSorted(), ['ar', 'bg', 'de', 'en', 'fr', 'pl', 'ro', 'ru', 'tr'])
  t.diagnostic(`entered in ${Math.round(took)} ms`)
})

test('while it runs on, the month after is planned when it comes near', async (t) => {
  const { demo } = await (await demoOf(t, 0)).start()
  await enterDuties(demo)
  const [, next = ''] = monthsFrom(dayOf(Date.now()))
  const later = Date.parse(`${next}-15T12:00Z`)
  assert.equal(await enterDuties(demo, later), true)
  const coordinator = await sit(demo, 'Koralie')
  const [, after = ''] = monthsFrom(dayOf(later))
  assert.equal((await coordinator.ask('dutyMonth', { params: { month: after } })).plan?.status, 'binding')
})
