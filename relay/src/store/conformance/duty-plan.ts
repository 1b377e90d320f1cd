import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DutyPlan, Swap } from '@zop/wire'
import { random } from '../../testing/keys.ts'
import type { PlanState } from '../duty-plan.ts'
import type { Store } from '../store.ts'
import { absenceOf, assigned, day, lineOf, monday, noticeFor, planWith, slotAt, withPeople } from './duty-given.ts'
import { hour, type Open, umbrella } from './given.ts'

const { anna, bela, cora } = umbrella.members

const begin = (store: Store, plan: PlanState) => store.changeDuty({ plans: [{ version: null, plan }] })
const shown = (plan: PlanState): DutyPlan => ({ ...plan, assignments: plan.assignments.toSorted((a, b) => (a.id < b.id ? -1 : 1)), answers: [] })

/** What every store must do about months of the duty plan. */
export const dutyPlanConformance = (name: string, open: Open): void => {
  describe(`${name}: the duty plan`, () => {
    test('a month comes back as it was written, its slots in the order of time', async (t) => {
      const store = await withPeople(open, t)
      const [early, late] = [slotAt(monday), slotAt(monday + day)]
      const meeting = { id: random(16), kind: 'team', start: monday, end: monday + 60, title: 'Teamsitzung', centre: 'north' } as const
      const made = { seed: 7, engine: 'rota 1', input: random(32), plan: random(32), uncovered: 1, bound: null, proved: false }
      const plan = planWith([late, early], [assigned(early, anna.account), assigned(early, bela.account)], { made })
      assert.equal(await begin(store, planWith([...plan.slots, meeting], plan.assignments, { made })), 'changed')
      const read = await store.dutyPlan('2027-05')
      assert.deepEqual(read, { ...shown(plan), slots: [early, meeting].toSorted((a, b) => (a.id < b.id ? -1 : 1)).concat(late) })
      assert.deepEqual([await store.dutyPlan('2027-06'), await store.dutyMonths()], [null, [{ month: '2027-05', status: 'draft', version: 1 }]])
      assert.deepEqual([await store.dutyMonthOf(early.id), await store.dutyMonthOf(plan.assignments[0]?.id ?? '')], ['2027-05', '2027-05'])
      assert.equal(await store.dutyMonthOf(random(16)), null)
    })

    test('of two who write the same version one stands, and the other has written nothing, in no month', async (t) => {
      const store = await withPeople(open, t)
      const slot = slotAt(monday)
      await begin(store, planWith([slot]))
      const by = (account: string) =>
        store.changeDuty({
          plans: [
            { version: null, plan: planWith([slotAt(monday + 40 * day)], [], { month: `2027-${account === anna.account ? '06' : '07'}` }) },
            { version: 1, plan: planWith([slot], [assigned(slot, account)], { version: 2 }) },
          ],
          history: [lineOf({ to: account })],
          notices: [noticeFor(account)],
          absence: absenceOf({ account }),
        })
      assert.deepEqual(await Promise.all([by(anna.account), by(bela.account)]), ['changed', 'newer-version'])
      assert.deepEqual(
        (await store.dutyMonths()).map(({ month, version }) => [month, version]),
        [
          ['2027-05', 2],
          ['2027-06', 1],
        ],
      )
      const names = (list: readonly { account: string | null }[]) => list.map(({ account }) => account)
      assert.deepEqual(names((await store.dutyPlan('2027-05'))?.assignments ?? []), [anna.account])
      assert.deepEqual([names(await store.dutyNotices()), names(await store.absences({ start: 0, end: monday * 2 }))], [[anna.account], [anna.account]])
      assert.deepEqual(
        (await store.dutyHistory('2027-05', 10)).map(({ to }) => to),
        [anna.account],
      )
      assert.equal(await begin(store, planWith([])), 'newer-version', 'a month that is there is not new')
    })

    test('a thousand times two put one person into two places at once: one wins, and of the other nothing is there', async (t) => {
      const store = await withPeople(open, t)
      for (let round = 0; round < 1000; round++) {
        // Over the end of the month, so that no version keeps the two apart.
        const [before, after] = [slotAt(monday + round * 3000), slotAt(monday + round * 3000 + (round % 180))]
        const months = [`${2000 + round}-05`, `${2000 + round}-06`] as const
        const write = (slot: typeof before, month: string) =>
          store.changeDuty({
            plans: [{ version: null, plan: planWith([slot], [assigned(slot, anna.account)], { month }) }],
            history: [lineOf({ month })],
            notices: [noticeFor(anna.account)],
          })
        const both = round % 2 === 0 ? [write(before, months[0]), write(after, months[1])] : [write(after, months[1]), write(before, months[0])]
        assert.deepEqual(await Promise.all(both), ['changed', 'booked'], `round ${round}`)
      }
      const months = await store.dutyMonths()
      const history = await Promise.all(months.map(({ month }) => store.dutyHistory(month, 10)))
      assert.deepEqual([months.length, history.flat().length, (await store.dutyNotices()).length], [1000, 1000, 1000])
    })

    test('nobody is on a slot twice, and no slot moves over another duty of its person; an id is one thing only', async (t) => {
      const store = await withPeople(open, t)
      const [one, two] = [slotAt(monday), slotAt(monday + day)]
      const both = [assigned(one, anna.account), assigned(two, anna.account)]
      assert.equal(await begin(store, planWith([one], [assigned(one, anna.account), assigned(one, anna.account)])), 'booked')
      assert.equal(await begin(store, planWith([one], [assigned(one, random(16))])), 'missing')
      await begin(store, planWith([one, two], both))
      const moved = { ...two, start: two.start - day + 60, end: two.end - day + 60 }
      assert.equal(await store.changeDuty({ plans: [{ version: 1, plan: planWith([one, moved], both, { version: 2 }) }] }), 'booked')
      assert.equal(await begin(store, planWith([one], [], { month: '2027-06' })), 'known')
      assert.deepEqual((await store.dutyPlan('2027-05'))?.version, 1)
      assert.equal(await store.dutyPlan('2027-06'), null)
      const touching = { ...two, start: one.end, end: one.end + 60 }
      assert.equal(await store.changeDuty({ plans: [{ version: 1, plan: planWith([one, touching], both, { version: 2 }) }] }), 'changed')
    })

    test('two people change places in slots at the same time, in one step', async (t) => {
      const store = await withPeople(open, t)
      const [chat, mail] = [slotAt(monday), slotAt(monday, { channel: 'mail' })]
      const [a, b] = [assigned(chat, anna.account), assigned(mail, bela.account)]
      await begin(store, planWith([chat, mail], [a, b]))
      const changed = [
        { ...a, account: bela.account, origin: 'swap' as const },
        { ...b, account: anna.account, origin: 'swap' as const },
      ]
      const plan = planWith([chat, mail], changed, { version: 2 })
      assert.equal(await store.changeDuty({ plans: [{ version: 1, plan }] }), 'changed')
      assert.deepEqual((await store.dutyPlan('2027-05'))?.assignments, shown(plan).assignments)
    })

    test('an offer stays with its duty when the slot moves, is replaced by the next, and goes with the duty, or with the one it asks for', async (t) => {
      const store = await withPeople(open, t)
      const [one, two] = [slotAt(monday), slotAt(monday + day)]
      const [a, b] = [assigned(one, anna.account), assigned(two, bela.account)]
      await begin(store, planWith([one, two], [a, b]))
      const first: Swap = { id: random(16), assignment: a.id, from: anna.account, to: null, inReturn: null }
      const second: Swap = { ...first, id: random(16), to: bela.account, inReturn: b.id }
      await store.changeDuty({ offer: first })
      const later = { ...one, start: one.start + 60, end: one.end + 60 }
      await store.changeDuty({ plans: [{ version: 1, plan: planWith([later, two], [a, b], { version: 2 }) }] })
      assert.deepEqual(await store.swaps('2027-05'), [first])
      await store.changeDuty({ offer: second })
      assert.deepEqual([await store.swap(first.id), await store.swap(second.id)], [null, second])
      await store.changeDuty({ plans: [{ version: 2, plan: planWith([later, two], [a], { version: 3 }) }] })
      assert.equal(await store.swap(second.id), null, 'what it asks for is gone')
      await store.changeDuty({ offer: first })
      await store.changeDuty({ withdrawn: first.id })
      assert.deepEqual(await store.swaps('2027-05'), [])
      await store.changeDuty({ offer: first })
      await store.changeDuty({ plans: [{ version: 3, plan: planWith([two], [], { version: 4 }) }] })
      assert.equal(await store.swap(first.id), null, 'the slot is gone')
    })

    test('what the planner made replaces a draft that nobody has touched, and keeps the ids of what stays', async (t) => {
      const store = await withPeople(open, t)
      const slot = slotAt(monday)
      const [stays, goes] = [assigned(slot, anna.account), assigned(slot, bela.account)]
      await begin(store, planWith([slot], [stays, goes]))
      const made = { seed: 1, engine: 'rota 1', input: random(32), plan: random(32), uncovered: 0, bound: 0, proved: true }
      const gap = { slot: slot.id, kind: 'thin', missing: 1, language: null, proved: true, reasons: [], remedies: [] } as const
      const assignments = [{ slot: slot.id, account: anna.account, origin: 'plan' as const }]
      const planned = { month: '2027-05', version: 1, assignments, made, gaps: [{ ...gap, reasons: [], remedies: [] }], by: cora.account, hour }
      assert.deepEqual(await store.putPlanned({ ...planned, month: '2027-09' }), { kind: 'missing' })
      assert.deepEqual(await store.putPlanned({ ...planned, version: 9 }), { kind: 'newer-version' })
      const alex = { slot: slot.id, account: umbrella.members.alex.account, origin: 'plan' as const }
      assert.deepEqual(await store.putPlanned({ ...planned, assignments: [alex, alex] }), { kind: 'booked' })
      assert.equal(await store.dutyGaps('2027-05'), null)
      assert.deepEqual(await store.putPlanned(planned), { kind: 'stored', version: 2 })
      const after = await store.dutyPlan('2027-05')
      assert.deepEqual([after?.assignments, after?.made, await store.dutyGaps('2027-05')], [[stays], made, { version: 2, gaps: planned.gaps }])
      assert.deepEqual((await store.dutyHistory('2027-05', 5))[0]?.by, cora.account)
      await store.changeDuty({ plans: [{ version: 2, plan: planWith([slot], [stays], { version: 3, status: 'binding' }) }] })
      assert.deepEqual(await store.putPlanned({ ...planned, version: 3 }), { kind: 'newer-version' })
      await store.putGaps('2027-05', { version: 3, gaps: [] })
      await store.putGaps('2027-09', { version: 3, gaps: [] })
      assert.deepEqual([await store.dutyGaps('2027-05'), await store.dutyGaps('2027-09')], [{ version: 3, gaps: [] }, null])
    })

    test('a centre answers the plan that it has seen, in consultation; a draft has no answers', async (t) => {
      const store = await withPeople(open, t)
      const answer = { centre: 'north', agreed: true, text: '', version: 1 }
      await begin(store, planWith([]))
      assert.equal(await store.putAnswer('2027-05', answer), false)
      await store.changeDuty({ plans: [{ version: 1, plan: planWith([], [], { version: 2, status: 'consultation' }) }] })
      assert.equal(await store.putAnswer('2027-05', answer), false)
      assert.equal(await store.putAnswer('2027-05', { ...answer, version: 2 }), true)
      const last = { ...answer, agreed: false, text: 'Am 3. geht es nicht.', version: 2 }
      await store.putAnswer('2027-05', last)
      assert.deepEqual((await store.dutyPlan('2027-05'))?.answers, [last])
      await store.changeDuty({ plans: [{ version: 2, plan: planWith([], [], { version: 3 }) }] })
      assert.deepEqual((await store.dutyPlan('2027-05'))?.answers, [])
    })

    test('absences touch or do not, are taken back, and are erased when they are long over', async (t) => {
      const store = await withPeople(open, t)
      const [person, centre] = [absenceOf(), absenceOf({ account: null, start: monday + day, end: monday + 3 * day })]
      for (const absence of [person, centre]) assert.equal(await store.changeDuty({ absence }), 'changed')
      assert.equal(await store.changeDuty({ absence: { ...person, account: bela.account } }), 'known')
      assert.deepEqual(await store.absences({ start: monday + day - 1, end: monday + day }), [person])
      assert.deepEqual(await store.absences({ start: monday + day, end: monday + day + 1 }), [centre])
      assert.deepEqual([await store.absence(person.id), await store.absence(random(16))], [person, null])
      await store.changeDuty({ returned: person.id })
      assert.deepEqual([await store.absence(person.id), await store.sweepAbsences(centre.end), await store.sweepAbsences(centre.end + 1)], [null, 0, 1])
    })

    test('what is known of an absence goes from the history with it: only that a duty became free stays', async (t) => {
      const store = await withPeople(open, t)
      const slot = random(16)
      const of = { from: anna.account, by: cora.account, forWhom: anna.account } as const
      const lines = [
        lineOf({ ...of, kind: 'absent' }),
        lineOf({ ...of, kind: 'absent', slot }),
        lineOf({ ...of, kind: 'returned' }),
        lineOf({ kind: 'swapped', slot }),
      ]
      await store.changeDuty({ absence: absenceOf({ start: 1, end: hour * 60 }), history: lines })
      await store.sweepAbsences(hour * 60)
      assert.deepEqual(await store.dutyHistory('2027-05', 9), lines.toReversed())
      await store.sweepAbsences((hour + 1) * 60)
      assert.deepEqual(await store.dutyHistory('2027-05', 9), [lines[3], { ...lines[1], kind: 'removed', by: null, forWhom: null }])
    })

    test('of months before one, nobody can be told who was on duty or changed what; their slots, their staffed minutes and what happened stay', async (t) => {
      const store = await withPeople(open, t)
      const [old, recent] = [slotAt(monday), slotAt(monday + 40 * day)]
      const line = { by: cora.account, forWhom: bela.account, from: anna.account, to: bela.account, slot: old.id, kind: 'swapped', rule: 'rest' } as const
      const state = (slot: typeof old, month: string, status: 'binding' | 'closed') =>
        planWith([slot], [assigned(slot, anna.account)], { month, status, version: 1 })
      await store.changeDuty({
        plans: [
          { version: null, plan: state(old, '2027-05', 'binding') },
          { version: null, plan: state(recent, '2027-06', 'closed') },
        ],
        history: [lineOf(line), lineOf({ ...line, month: '2027-06' })],
        notices: [noticeFor(anna.account)],
      })
      await store.putGaps('2027-05', { version: 1, gaps: [] })
      await store.staffed({ minute: monday, day: '2027-05-03', slots: [{ slot: old.id, channel: 'chat' }] })
      const before = await store.dutyPlan('2027-06')
      assert.equal(await store.forgetMonths('2027-05'), 0)
      assert.ok((await store.forgetMonths('2027-06')) > 0)
      assert.deepEqual(await store.dutyPlan('2027-05'), shown(planWith([old], [], { status: 'closed', version: 2 })))
      const nobody = { by: null, forWhom: null, from: null, to: null }
      assert.deepEqual(await store.dutyHistory('2027-05', 9), [lineOf({ ...line, ...nobody })])
      assert.deepEqual([await store.dutyNotices(), await store.dutyGaps('2027-05')], [[], null])
      assert.deepEqual([...(await store.staffedSlots([old.id]))], [[old.id, 1]])
      assert.deepEqual([...(await store.staffedDays('chat', '2027-05-01', '2027-05-31'))], [['2027-05-03', 1]])
      assert.deepEqual([await store.dutyPlan('2027-06'), await store.dutyHistory('2027-06', 9)], [before, [lineOf({ ...line, month: '2027-06' })]])
      assert.equal(await store.forgetMonths('2027-06'), 0, 'once is enough')
    })

    test('notices wait, the oldest first, until their own person has seen them', async (t) => {
      const store = await withPeople(open, t)
      const notices = [noticeFor(anna.account), noticeFor(bela.account), noticeFor(anna.account)]
      await store.changeDuty({ notices })
      assert.deepEqual(await store.dutyNotices(), notices)
      await store.seeNotices(anna.account, [notices[0]?.id ?? '', notices[1]?.id ?? '', random(16)])
      assert.deepEqual(await store.dutyNotices(), notices.slice(1))
    })

    test('who leaves is forgotten by what they have said at once, and by name in plans and history when nothing names them', async (t) => {
      const store = await withPeople(open, t)
      const slot = slotAt(monday)
      await begin(store, planWith([slot], [assigned(slot, anna.account)]))
      await store.changeDuty({ absence: absenceOf(), notices: [noticeFor(anna.account)], history: [lineOf({ to: anna.account, by: anna.account })] })
      await store.putSaid({ availabilities: [{ account: anna.account, version: 0, said: [] }] })
      await store.closeAccount(anna.account, hour)
      assert.deepEqual([await store.absences({ start: 0, end: monday * 2 }), await store.dutyNotices()], [[], []])
      assert.equal((await store.availability(anna.account)).version, 0)
      assert.equal((await store.dutyPlan('2027-05'))?.assignments.length, 1)
      await store.release(anna.account)
      assert.deepEqual((await store.dutyPlan('2027-05'))?.assignments, [])
      assert.deepEqual(await store.dutyHistory('2027-05', 5), [lineOf()])
    })
  })
}
