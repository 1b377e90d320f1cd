import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Availability, Commitment, DutyCentre, DutyProfile } from '@zop/wire'
import { assigned, day, monday, planWith, slotAt, withPeople } from './duty-given.ts'
import { type Open, umbrella } from './given.ts'

const { anna, bela, cora } = umbrella.members

/** What every store must do about what people say before a plan, and about who was there. */
export const dutySaidConformance = (name: string, open: Open): void => {
  describe(`${name}: what is said for the duty plan`, () => {
    test('availability has a version, and of two tables that are written at once one stands whole', async (t) => {
      const store = await withPeople(open, t)
      const said: Availability[] = [{ kind: 'weekly', word: 'can', since: '2027-05-01', from: '18:00', to: '21:00', rule: 'FREQ=WEEKLY;BYDAY=MO' }]
      const commitment: Commitment = { centre: 'north', month: '2027-05', hours: 60, binding: false }
      assert.deepEqual(await store.availability(anna.account), { account: anna.account, version: 0, said: [] })
      const first = store.putSaid({ availabilities: [{ account: anna.account, version: 0, said }], commitments: [commitment] })
      const second = store.putSaid({
        availabilities: [
          { account: bela.account, version: 0, said },
          { account: anna.account, version: 0, said: [] },
        ],
        commitments: [{ ...commitment, hours: 1 }],
      })
      assert.deepEqual(await Promise.all([first, second]), [true, false])
      assert.deepEqual(await store.availability(anna.account), { account: anna.account, version: 1, said })
      assert.deepEqual([(await store.availability(bela.account)).version, await store.commitments('2027-05')], [0, [commitment]])
      await store.putSaid({ commitments: [{ ...commitment, hours: 80, binding: true }] })
      assert.deepEqual([await store.commitments('2027-05'), await store.commitments('2027-06')], [[{ ...commitment, hours: 80, binding: true }], []])
    })

    test('profiles and centres are the last that was entered', async (t) => {
      const store = await withPeople(open, t)
      const profile: DutyProfile = { account: anna.account, languages: ['de'], experienced: false, dutiesPerWeek: 2, hoursPerMonth: 20 }
      const centre: DutyCentre = { centre: 'north', land: 'HE', closed: [{ day: '2027-05-07', name: 'Betriebsausflug' }] }
      await store.putDutyProfile(profile)
      await store.putDutyProfile({ ...profile, experienced: true })
      await store.putDutyCentre({ ...centre, closed: [] })
      await store.putDutyCentre(centre)
      assert.deepEqual([await store.dutyProfiles(), await store.dutyCentres()], [[{ ...profile, experienced: true }], [centre]])
    })

    test('the ground of a month: its plan, neighbouring duties that are no drafts, everybody, what is said and who is absent', async (t) => {
      const store = await withPeople(open, t)
      const slot = slotAt(monday)
      const months = [
        ['2027-04', slotAt(monday - 20 * day), 'closed'],
        ['2027-06', slotAt(monday + 40 * day), 'draft'],
        ['2027-08', slotAt(monday + 100 * day), 'binding'],
      ] as const
      await store.changeDuty({ plans: [{ version: null, plan: planWith([slot], [assigned(slot, anna.account)]) }] })
      for (const [month, other, status] of months)
        await store.changeDuty({ plans: [{ version: null, plan: planWith([other], [assigned(other, anna.account)], { month, status }) }] })
      const touching = { id: 'A'.repeat(22), account: null, centre: 'north', start: monday - day, end: monday + 1 }
      await store.changeDuty({ absence: touching })
      await store.changeDuty({ absence: { ...touching, id: `${'A'.repeat(21)}Q`, end: monday } })
      await store.closeAccount(bela.account, 1)
      const ground = await store.dutyGround('2027-05')
      assert.deepEqual(ground?.plan, await store.dutyPlan('2027-05'))
      assert.deepEqual(ground?.neighbours, [{ account: anna.account, start: monday - 20 * day, end: monday - 20 * day + 180 }])
      assert.deepEqual(ground?.people.map(({ name }) => name).toSorted(), ['Alex', 'Anna'])
      assert.deepEqual([ground?.absences, ground?.availabilities, ground?.commitments, ground?.centres], [[touching], [], [], []])
      assert.equal(await store.dutyGround('2027-07'), null)
      assert.ok(!ground?.people.some(({ account }) => account === cora.account))
    })
  })

  describe(`${name}: staffed minutes`, () => {
    test('are counted once each, by slot, and of two slots at once as one minute of the day', async (t) => {
      const store = await withPeople(open, t)
      const [one, two, mail] = [slotAt(monday), slotAt(monday), slotAt(monday, { channel: 'mail' })]
      await store.changeDuty({ plans: [{ version: null, plan: planWith([one, two, mail]) }] })
      const named = (slots: readonly (typeof one)[]) => slots.map(({ id, channel }) => ({ slot: id, channel }))
      const at = (minute: number, slots: readonly (typeof one)[]) => store.staffed({ minute, day: '2027-05-03', slots: named(slots) })
      await at(monday, [one, two])
      await at(monday, [one, two])
      await at(monday + 1, [one, mail])
      assert.deepEqual(
        [...(await store.staffedSlots([one.id, two.id, mail.id]))].toSorted(),
        [[one.id, 2] as const, [two.id, 1] as const, [mail.id, 1] as const].toSorted(),
      )
      assert.deepEqual([...(await store.staffedDays('chat', '2027-05-03', '2027-05-03'))], [['2027-05-03', 2]])
      assert.deepEqual([...(await store.staffedDays('mail', '2027-05-01', '2027-05-09'))], [['2027-05-03', 1]])
      assert.deepEqual([...(await store.staffedDays('chat', '2027-05-04', '2027-05-09'))], [])
      assert.equal((await store.staffedSlots([])).size, 0)
    })
  })
}
