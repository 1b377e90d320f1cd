import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Listing, lands, listingTerms, type Service, weekdays } from '@zop/wire'
import fc from 'fast-check'
import { circumstances, type Entry, findCentres, type Need, nothingAsked } from './index.ts'
import { audience, centre, excluded, help, monday, service } from './listing.fixture.ts'
import { slowly } from './oracle.fixture.ts'

const names = (found: readonly Entry[]) => found.map((entry) => (entry.kind === 'joint' ? 'joint' : entry.centre.id))

const spoken = ['de', 'en', 'ro', 'ar', 'uk'] as const
const some = <T>(of: readonly T[], maxLength = 3) => fc.uniqueArray(fc.constantFrom(...of), { maxLength })
const age = fc.option(fc.integer({ min: 0, max: 60 }))

const anyService: fc.Arbitrary<Service> = fc
  .record({
    minimum_age: fc.option(fc.integer({ min: 0, max: 20 })),
    maximum_age: fc.option(fc.integer({ min: 20, max: 60 })),
    status: fc.constantFrom('active', 'active', 'active', 'inactive' as const),
    languages: some(spoken).map((codes) => ['de', ...codes.filter((code) => code !== 'de')].map((code) => ({ code }))),
    interpretation_services: fc.boolean(),
    service_areas: fc.uniqueArray(fc.constantFrom('DE' as const, ...lands), { minLength: 1, maxLength: 3 }).map((all) => all.map((extent) => ({ extent }))),
    schedules: fc.array(
      fc.record({
        byday: some(weekdays).map((days) => ['MO', ...days.filter((day) => day !== 'MO')].join(',')),
        opens_at: fc.constantFrom('09:00', '13:00'),
        closes_at: fc.constant('17:00'),
      }),
      { maxLength: 2 },
    ),
    terms: fc.tuple(some(listingTerms.help), some(listingTerms.audience, 2), some(listingTerms.excluded, 2)),
    capacities: fc.array(fc.record({ available: fc.integer({ min: 0, max: 2 }), updated: fc.constantFrom('2026-11-20', '2026-10-01', '2099-12-31') }), {
      maxLength: 1,
    }),
  })
  .map(({ terms, ...rest }) => service({ ...rest, attributes: [...help(...terms[0]), ...audience(...terms[1]), ...excluded(...terms[2])] }))

const anyCentres: fc.Arbitrary<readonly Listing[]> = fc
  .array(fc.array(anyService, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
  .map((all) => all.map((services, at) => centre(`c${at}`, ...services.map((one, index) => ({ ...one, id: `s${index}` })))))

const anyNeed: fc.Arbitrary<Need> = fc.record({
  who: fc.option(fc.constantFrom(...listingTerms.audience)),
  age,
  language: fc.option(fc.constantFrom(...spoken)),
  help: some(listingTerms.help),
  circumstances: some(circumstances, 1),
  lands: some(lands, 3),
  notNear: some(lands, 2),
  without: fc.constant<readonly string[]>([]),
})

test('what is found, and in which order, is what the rules say when they are read slowly', () => {
  fc.assert(
    fc.property(anyNeed, anyCentres, (need, centres) => {
      const found = findCentres(need, centres, monday).map((entry) => (entry.kind === 'joint' ? 'joint' : `${entry.centre.id}/${entry.service.id}`))
      assert.deepEqual(found, slowly(need, centres))
    }),
    { numRuns: 2000 },
  )
})

test('adding a language to a centre never lowers its rank', () => {
  fc.assert(
    fc.property(anyNeed, anyCentres, fc.nat(), fc.constantFrom('ro', 'ar', 'tr'), (need, centres, pick, code) => {
      fc.pre(centres.length > 0)
      const at = pick % centres.length
      const more = centres.map((one, index) =>
        index === at ? { ...one, services: one.services.map((own) => ({ ...own, languages: [...own.languages, { code }] })) } : one,
      )
      const id = centres[at]?.id ?? ''
      const [before, after] = [names(findCentres(need, centres, monday)).indexOf(id), names(findCentres(need, more, monday)).indexOf(id)]
      assert.ok(before === -1 ? after === -1 : after <= before && after >= 0, `${before} ${after}`)
    }),
    { numRuns: 500 },
  )
})

test('excluding one of those found removes exactly that one and leaves the others as they stand', () => {
  fc.assert(
    fc.property(anyNeed, anyCentres, fc.nat(), (need, centres, pick) => {
      const before = names(findCentres(need, centres, monday))
      fc.pre(before.length > 1)
      const gone = before[pick % (before.length - 1)] ?? ''
      assert.deepEqual(
        names(findCentres({ ...need, without: [gone] }, centres, monday)),
        before.filter((id) => id !== gone),
      )
    }),
    { numRuns: 500 },
  )
})

test('the order of the centres, and of a centre’s services, changes nothing', () => {
  fc.assert(
    fc.property(
      anyNeed,
      anyCentres.chain((centres) => fc.tuple(fc.constant(centres), fc.shuffledSubarray([...centres], { minLength: centres.length }))),
      (need, [centres, shuffled]) => {
        const turned = shuffled.map((one) => ({ ...one, services: one.services.toReversed() }))
        assert.deepEqual(findCentres(need, turned, monday).map(shown), findCentres(need, centres, monday).map(shown))
      },
    ),
    { numRuns: 500 },
  )
})

const shown = (entry: Entry) => (entry.kind === 'joint' ? 'joint' : [entry.centre.id, entry.service.id, entry.reasons])

test('the list is never empty and ends with the joint service, whatever is asked and whoever is there', () => {
  fc.assert(
    fc.property(anyNeed, anyCentres, (need, centres) => {
      const found = findCentres(need, centres, monday)
      assert.deepEqual(found.at(-1), { kind: 'joint' })
      assert.equal(found.filter(({ kind }) => kind === 'joint').length, 1)
    }),
    { numRuns: 500 },
  )
  assert.deepEqual(names(findCentres(nothingAsked, [], monday)), ['joint'])
})

test('a centre that is full is never hidden: with any capacity the same centres are found', () => {
  fc.assert(
    fc.property(anyNeed, anyCentres, (need, centres) => {
      const full = centres.map((one) => ({ ...one, services: one.services.map((own) => ({ ...own, capacities: [{ available: 0, updated: '2026-11-23' }] })) }))
      assert.deepEqual(names(findCentres(need, full, monday)).toSorted(), names(findCentres(need, centres, monday)).toSorted())
    }),
    { numRuns: 500 },
  )
})

test('where a safe place is asked for, no shelter that is full stands above one that is not; where it is not asked for, being full comes after language and Land', () => {
  const shelters = (found: readonly Entry[]) =>
    found.flatMap((entry) => (entry.kind === 'centre' && offersShelter(entry.service) ? [entry.reasons.some(({ code }) => code === 'full')] : []))
  let both = 0
  fc.assert(
    fc.property(anyNeed, anyCentres, (need, centres) => {
      const houses = centres.map((one, at) => ({
        ...one,
        services: one.services.map((own) => ({
          ...own,
          attributes: [...own.attributes, ...help('shelter')],
          capacities: [{ available: at % 2, updated: '2026-11-20' }],
        })),
      }))
      const full = shelters(findCentres({ ...need, help: [...new Set([...need.help, 'shelter' as const])] }, houses, monday))
      if (full.includes(true) && full.includes(false)) both += 1
      assert.deepEqual(
        full,
        full.toSorted((one, other) => Number(one) - Number(other)),
      )
    }),
    { numRuns: 1000 },
  )
  assert.ok(both > 100, `${both} lists had both`)
  const near = service({ attributes: help('counselling'), languages: [{ code: 'ro' }], capacities: [{ available: 0, updated: '2026-11-20' }] })
  const far = service({ attributes: help('counselling'), capacities: [{ available: 3, updated: '2026-11-20' }] })
  const need: Need = { ...nothingAsked, help: ['counselling'], language: 'ro' }
  assert.deepEqual(names(findCentres(need, [centre('far', far), centre('near', near)], monday)), ['near', 'far', 'joint'])
})

const offersShelter = ({ attributes }: Service): boolean =>
  attributes.some(({ link_type, taxonomy_term }) => link_type === 'help' && taxonomy_term.code === 'shelter')
