import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { closedDays, type Land, lands } from '@zop/rota'
import fc from 'fast-check'
import { dayAfter, dayOf } from '../calendar.ts'
import { afterService, answerBy, longestWait, promisedHours, type ServiceDays, serviceBetween } from './service.ts'

const unplanned: ServiceDays = { planned: () => null, closed: () => false }
const everyDay: ServiceDays = { planned: () => true, closed: () => false }

/** The hour at this moment of Berlin. */
const at = (text: string): number =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin', { disambiguation: 'reject' }).epochMilliseconds / 3_600_000
const shown = (hour: number): string =>
  Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000)
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
const due = (days: ServiceDays, word: string, centre: string | null = null) => shown(answerBy(days, at(word), centre))

const first = at('2026-11-01T00:00')
const twoYears = 2 * 366 * 24
const anyHour = fc.integer({ min: first, max: first + twoYears })

/** Plans of some months, with duties on some days; each centre in a Land, away for some days. */
const anyDays: fc.Arbitrary<ServiceDays> = fc
  .record({
    planned: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    duties: fc.array(fc.boolean(), { minLength: 7, maxLength: 31 }),
    land: fc.constantFrom<Land>(...lands),
    away: fc.array(fc.nat(760), { maxLength: 40 }),
  })
  .map(({ planned, duties, land, away }) => {
    const own = away.map((day) => ({ day: dayAfter('2026-11-01', day), name: 'closed' }))
    const closed = new Set(closedDays({ land, own, from: '2026-11-01', to: '2028-12-31' }).map(({ day }) => day))
    const months = (day: string) => (Number(day.slice(0, 4)) - 2026) * 12 + Number(day.slice(5, 7)) - 11
    return {
      planned: (day) => (planned[months(day)] ? (duties[Number(day.slice(8)) % duties.length] ?? false) : null),
      closed: (_, day) => closed.has(day),
    }
  })

/** Slow and plain: one hour after the other, each by its own day. */
const counted = (days: ServiceDays, hour: number, centre: string | null): number => {
  let left = promisedHours
  let now = hour
  for (; left > 0 && now < hour + longestWait * 24; now++) {
    const day = dayOf(now * 60)
    const works = days.planned(day) ?? unplannedDay(day)
    if (works && !(centre !== null && days.closed(centre, day))) left--
  }
  return now
}
const kept = new Map<string, boolean>()
/** The nine days that all of Germany keeps, from Easter by the calendar of the church. */
const unplannedDay = (day: string): boolean => {
  const known = kept.get(day)
  if (known !== undefined) return known
  const year = Number(day.slice(0, 4))
  const easter = { 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16', 2029: '2029-04-01' }[year] ?? ''
  const moving = [-2, 1, 39, 50].map((days) => dayAfter(easter, days))
  const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26'].map((rest) => `${year}-${rest}`)
  const works = new Date(`${day}T00:00Z`).getUTCDay() % 6 !== 0 && ![...moving, ...fixed].includes(day)
  kept.set(day, works)
  return works
}

describe('an answer is promised', () => {
  test('within 48 hours where every day has a duty, through both clock changes too', () => {
    for (const word of ['2027-05-05T11:00', '2027-03-27T12:00', '2027-10-30T12:00']) assert.equal(answerBy(everyDay, at(word), null), at(word) + 48, word)
    assert.equal(due(everyDay, '2027-03-27T12:00'), '2027-03-29T13:00')
    assert.equal(due(everyDay, '2027-10-30T12:00'), '2027-11-01T11:00')
  })

  test('in working days where no plan says more', () => {
    assert.equal(due(unplanned, '2027-05-04T12:00'), '2027-05-07T12:00', 'Ascension Day lies between')
    assert.equal(due(unplanned, '2027-06-11T12:00'), '2027-06-15T12:00', 'from a Friday on')
    assert.equal(due(unplanned, '2027-06-12T12:00'), '2027-06-16T00:00', 'from a Saturday on')
    assert.equal(due(unplanned, '2027-03-25T12:00'), '2027-03-31T12:00', 'over Easter and the clock change')
    assert.equal(due(unplanned, '2026-12-23T12:00'), '2026-12-28T12:00', 'over Christmas')
    assert.equal(due(unplanned, '2026-12-31T12:00'), '2027-01-05T12:00', 'over New Year')
    assert.equal(due(unplanned, '2027-11-01T12:00'), '2027-11-03T12:00', 'All Saints is not kept by every Land')
  })

  test('on a holiday that has a duty, and not on a working day of a plan that has none', () => {
    const christmas: ServiceDays = { planned: (day) => ['2026-12-24', '2026-12-25', '2026-12-28'].includes(day), closed: () => false }
    assert.equal(due(christmas, '2026-12-24T00:00'), '2026-12-26T00:00')
    assert.equal(due(christmas, '2026-12-25T12:00'), '2027-01-15T12:00', 'a plan that has nothing more: 21 days')
  })

  test('by the holidays of the Land of the centre that has it, the days it names, and its absence', () => {
    const closed = (land: Land, own: readonly string[] = []) => {
      const days = closedDays({ land, own: own.map((day) => ({ day, name: 'closed' })), from: '2026-11-01', to: '2027-12-31' })
      return { planned: () => null, closed: (_: string, day: string) => days.some((one) => one.day === day) }
    }
    assert.equal(due(closed('HE'), '2027-05-26T12:00', 'x'), '2027-05-31T12:00', 'Corpus Christi in Hesse')
    assert.equal(due(closed('BE'), '2027-05-26T12:00', 'x'), '2027-05-28T12:00', 'not in Berlin')
    assert.equal(due(closed('HE'), '2027-05-26T12:00', null), '2027-05-28T12:00', 'while nobody has it')
    assert.equal(due(closed('BE', ['2027-06-09', '2027-06-10']), '2027-06-08T12:00', 'x'), '2027-06-14T12:00')
  })

  test('not later than 21 days, whoever is away', () => {
    const never: ServiceDays = { planned: () => false, closed: () => true }
    assert.equal(answerBy(never, first, 'x'), first + longestWait * 24)
  })

  test('by the count of hours one by one, over two years', () => {
    fc.assert(
      fc.property(anyDays, anyHour, fc.constantFrom(null, 'x'), (days, hour, centre) =>
        assert.equal(answerBy(days, hour, centre), counted(days, hour, centre)),
      ),
      { numRuns: 600 },
    )
  })

  test('never sooner than in 48 hours, nor later than in 21 days', () => {
    fc.assert(
      fc.property(anyDays, anyHour, fc.constantFrom(null, 'x'), (days, hour, centre) => {
        const passes = answerBy(days, hour, centre) - hour
        assert.ok(passes >= 48 && passes <= longestWait * 24, String(passes))
      }),
      { numRuns: 1000 },
    )
  })

  test('to who wrote later not sooner', () => {
    fc.assert(
      fc.property(anyDays, anyHour, fc.nat(100), (days, hour, later) => assert.ok(answerBy(days, hour, 'x') <= answerBy(days, hour + later, 'x'))),
      { numRuns: 600 },
    )
    for (let hour = first; hour < first + twoYears; hour++) assert.ok(answerBy(unplanned, hour, null) <= answerBy(unplanned, hour + 1, null), shown(hour))
  })

  test('with as many hours of service before it as were asked for', () => {
    fc.assert(
      fc.property(anyDays, anyHour, fc.nat(60), (days, from, hours) => {
        const to = afterService(days, { from, hours, centre: 'x' })
        if (to < from + longestWait * 24) assert.equal(serviceBetween(days, [from, to], 'x'), hours)
      }),
      { numRuns: 600 },
    )
  })
})
