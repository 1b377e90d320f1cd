import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Availability, DutyPerson, DutySlot } from '@zop/wire'
import { minute } from '../../clock.ts'
import type { DutyGround } from '../../store/duty-plan.ts'
import { call, ok } from '../../testing/client.ts'
import { ManualClock } from '../../testing/clock.ts'
import { type Duties, dutyAt, minuteOf, type Name, openDuties, ruleOf } from '../../testing/duty.ts'
import { listenAsDesk } from '../../testing/events.ts'
import { openPushService } from '../../testing/push-service.ts'
import { makePlace } from '../../testing/running.ts'
import { secondsFor, stagesAt } from './missing.ts'

test('nobody has come: at the start, after five minutes and after a quarter of an hour somebody is told', () => {
  const at = (late: number) => stagesAt(late).at(-1)
  assert.deepEqual([at(0), at(4), at(5), at(14), at(15), at(600)], ['start', 'start', 'second', 'second', 'coordinator', 'coordinator'])
})

describe('who is asked to step in', () => {
  const slot = dutyAt('2027-05-03T14:00Z')
  const now = slot.start + 5
  const can = (change: Partial<Extract<Availability, { kind: 'once' }>> = {}): Availability => ({
    kind: 'once',
    word: 'can',
    start: now,
    end: slot.end,
    ...change,
  })

  const ask = (said: Readonly<Record<string, readonly Availability[]>>, more: Partial<DutyGround> = {}, of: DutySlot = slot) => {
    const accounts = Object.keys(said)
    const profile = (account: string) => ({ account, languages: ['de'], experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200 })
    const people: DutyPerson[] = accounts.map((account, at) => ({ account, name: account, centre: `centre-${at}`, profile: profile(account) }))
    const ground: DutyGround = {
      plan: { month: '2027-05', status: 'binding', version: 1, slots: [of], assignments: [], made: null, answers: [], changed: 0 },
      neighbours: [],
      people,
      centres: [],
      availabilities: accounts.map((account) => ({ account, version: 1, said: [...(said[account] ?? [])] })),
      commitments: [],
      absences: [],
      ...more,
    }
    return secondsFor(ground, { slot: of }, { pool: accounts, minute: now })
  }

  test('has said that they can for what is left of the duty; nobody who has said nothing, cannot, or would rather not', async () => {
    const words = {
      can: [can()],
      wish: [can({ word: 'wish' })],
      cannot: [can({ word: 'cannot' })],
      rather: [can(), can({ word: 'rather-not' })],
      short: [can({ end: slot.end - 1 })],
    }
    assert.deepEqual((await ask({ ...words, silent: [] })).toSorted(), ['can', 'wish'])
  })

  test('is hindered by no hard rule, has not the duty already, and needs not be wanted: one more may come', async () => {
    const assignments = [{ id: '1', slot: slot.id, account: 'on', origin: 'plan' as const }]
    const plan = { month: '2027-05', status: 'binding' as const, version: 1, slots: [slot], assignments, made: null, answers: [], changed: 0 }
    const rest = [{ account: 'tired', start: slot.end + 60, end: slot.end + 120 }]
    const away = [{ id: 'a', account: 'away', centre: 'centre-2', start: slot.start, end: slot.end }]
    assert.deepEqual(await ask({ on: [can()], tired: [can()], away: [can()], free: [can()] }, { plan, neighbours: rest, absences: away }), ['free'])
  })

  test('is drawn by lot, five at most, and the same five when asked again; another duty draws others', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`person-${at}`, [can()]]))
    const drawn = await ask(many)
    assert.deepEqual([drawn.length, await ask(many)], [5, drawn])
    const other = { ...slot, id: 'B'.repeat(22) }
    assert.notDeepEqual(await ask(many, {}, other), drawn)
  })
})

/** A house whose pushes arrive here; whoever `listens` wants to hear that somebody is missing. */
const openHouse = async (t: Parameters<typeof openPushService>[0] & Parameters<typeof openDuties>[0], listens: readonly Name[]) => {
  const service = await openPushService(t)
  const clock = new ManualClock(Date.parse('2027-05-01T08:00Z'))
  const made = makePlace({ clock })
  const place = { ...made, config: { ...made.config, reminders: { push: [service.origin] } } }
  const duties = await openDuties(t, { clock, place })
  for (const name of listens) {
    const token = duties.as(name)
    await ok(call(duties.desk, 'chooseReminders', { params: {}, token, body: { kinds: ['missing'], before: [] } }))
    await ok(call(duties.desk, 'addDevice', { params: {}, token, body: { endpoint: service.endpoint(name) } }))
  }
  t.after(async () => made.remove())
  const told = () => service.pushes.all.map(({ path }) => path.slice('/push/'.length))
  const next = async () => (await service.pushes.next()).path.slice('/push/'.length)
  return { ...duties, place, told, next }
}

const says = async (duties: Pick<Duties, 'desk' | 'as' | 'idOf'>, name: Name, said: readonly Availability[]) =>
  ok(call(duties.desk, 'putAvailability', { params: {}, token: duties.as(name), body: { account: duties.idOf(name), version: 0, said: [...said] } }))

const always = { kind: 'once', word: 'can', start: minuteOf('2027-04-01T00:00Z'), end: minuteOf('2027-06-01T00:00Z') } as const
const at = (clock: ManualClock, time: string) => clock.live(minuteOf(`2027-05-01T${time}Z`) * minute - clock.now())

describe('a duty to which nobody comes', () => {
  test('is told to whoever has it, then to a second person, then to the coordination, each once, also over a restart', async (t) => {
    const house = await openHouse(t, ['anna', 'bela', 'alex', 'cora', 'lena'])
    const { clock, next, told } = house
    await house.bind([
      [dutyAt('2027-05-01T08:10Z'), 'anna'],
      [dutyAt('2027-05-01T08:50Z'), 'alex'],
    ])
    await says(house, 'bela', [always])
    await at(clock, '08:11')
    assert.equal(await next(), 'anna')
    await at(clock, '08:16')
    assert.equal(await next(), 'bela')
    await at(clock, '08:26')
    assert.equal(await next(), 'cora')
    await house.stop()
    await openDuties(t, { clock, place: house.place })
    await at(clock, '08:51')
    assert.equal(await next(), 'alex', 'of the next duty; of the first, everybody has been told')
    assert.deepEqual(told(), ['anna', 'bela', 'cora', 'alex'])
  })

  test('is told to nobody who is there, to none where enough are, and where two are missing to the other first', async (t) => {
    const house = await openHouse(t, ['anna', 'bela', 'alex', 'cora'])
    const { clock, desk, as, told, next } = house
    const [enough, both] = [dutyAt('2027-05-01T07:00Z', { wanted: 2 }), dutyAt('2027-05-01T10:30Z', { minimum: 2, wanted: 2 })]
    await house.bind([
      [enough, 'alex', 'bela'],
      [both, 'bela', 'alex'],
    ])
    const stream = await listenAsDesk(desk, as('bela'))
    await ok(call(desk, 'checkIn', { params: {}, token: as('bela') }))
    await clock.until(stream.next((event) => event.kind === 'duty' && event.now.me))
    await at(clock, '10:31')
    assert.deepEqual([await next(), await next()].toSorted(), ['alex', 'bela'], 'and nobody of the duty before')
    await says(house, 'anna', [always])
    await at(clock, '10:36')
    assert.deepEqual(
      [await next(), await next(), await next()].toSorted(),
      ['alex', 'anna', 'bela'],
      'each is the other’s second person, and since neither is there, one more is asked',
    )
    assert.equal(told().length, 5)
    stream.close()
  })

  test('is seen at every desk with how many are missing and for how long, and by no name', async (t) => {
    const duties = await openDuties(t)
    const slot = dutyAt('2027-05-01T08:05Z', { languages: ['de', 'tr'] })
    await duties.bind([[slot, 'anna']])
    const bela = await listenAsDesk(duties.desk, duties.as('bela'))
    const heard = async (late: number) => {
      const { event } = await duties.clock.until(bela.next((event) => event.kind === 'duty' && event.now.missing[0]?.late === late))
      return event.kind === 'duty' ? event.now : assert.fail()
    }
    const { missing } = await heard(0)
    assert.deepEqual(missing, [
      { slot: slot.id, start: slot.start, end: slot.end, channel: 'chat', languages: ['de', 'tr'], lacks: 1, late: 0, expected: true },
    ])
    for (const late of [1, 5, 15]) assert.equal((await heard(late)).missing[0]?.late, late)
    bela.close()
  })

  test('that was a gap until somebody got it is told to them, and its steps begin anew', async (t) => {
    const house = await openHouse(t, ['anna', 'bela', 'alex', 'cora'])
    const { clock, next, told } = house
    const slot = dutyAt('2027-05-01T08:10Z')
    await house.bind([[slot]])
    await at(clock, '08:26')
    assert.equal(await next(), 'cora', 'nobody said that they can')
    await ok(house.assign([{ slot: slot.id, off: null, on: house.idOf('anna') }]))
    await says(house, 'bela', [always])
    await at(clock, '08:27')
    assert.equal(await next(), 'anna')
    await at(clock, '08:33')
    assert.equal(await next(), 'bela')
    assert.deepEqual(told(), ['cora', 'anna', 'bela'])
  })

  test('is told at the desks of the pool and of coordinators, not to a lead', async (t) => {
    const duties = await openDuties(t)
    await duties.bind([[dutyAt('2027-05-01T07:00Z'), 'anna']])
    const missingAt = async (name: Name) => {
      const stream = await listenAsDesk(duties.desk, duties.as(name))
      const { event } = await duties.clock.until(stream.next((event) => event.kind === 'duty'))
      stream.close()
      return event.kind === 'duty' ? event.now.missing.length : assert.fail()
    }
    assert.deepEqual([await missingAt('bela'), await missingAt('cora'), await missingAt('lars')], [1, 1, 0])
  })

  test('is taken by as many as are needed, and by one more when those do not come within five minutes', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, clock } = duties
    const slot = dutyAt('2027-05-01T08:05Z')
    await duties.bind([[slot, 'anna']])
    const take = (name: Name) => ruleOf(call(desk, 'takeDuty', { params: { slot: slot.id }, token: as(name), body: {} }))
    await at(clock, '08:06')
    assert.deepEqual([await take('bela'), await take('alex')], ['ok', 'full'])
    await at(clock, '08:12')
    assert.equal(await take('alex'), 'ok')
  })

  test('is taken by somebody else who checks in, and whoever comes late checks in too', async (t) => {
    const duties = await openDuties(t)
    const { desk, as, clock, site } = duties
    const slot = dutyAt('2027-05-01T08:05Z')
    await duties.bind([[slot, 'anna']])
    const [bela, anna] = [await listenAsDesk(desk, as('bela')), await listenAsDesk(desk, as('anna'))]
    const checkIn = (name: Name) => ruleOf(call(desk, 'checkIn', { params: {}, token: as(name) }))
    const people = async (count: number) => {
      const { event } = await clock.until(bela.next((event) => event.kind === 'duty' && event.now.people.length === count))
      return event.kind === 'duty' ? event.now : assert.fail()
    }
    await at(clock, '08:11')
    assert.equal(await checkIn('bela'), 'off', 'it is not theirs yet')
    await ok(call(desk, 'takeDuty', { params: { slot: slot.id }, token: as('bela'), body: {} }))
    assert.equal(await checkIn('bela'), 'ok')
    const taken = await people(1)
    assert.deepEqual([taken.me, taken.missing, (await ok(call(site, 'status', { params: {} }))).chat], [true, [], 'open'])
    assert.equal(await checkIn('anna'), 'ok')
    assert.equal((await people(2)).people.length, 2)
    for (const stream of [bela, anna]) stream.close()
  })
})
