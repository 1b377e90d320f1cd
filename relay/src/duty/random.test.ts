import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DutyPlan, DutySlot } from '@zop/wire'
import fc from 'fast-check'
import { call } from '../testing/client.ts'
import { type Duties, dutyAt, type Name, openDuties, ruleOf } from '../testing/duty.ts'
import { random } from '../testing/keys.ts'

const counsellors = ['anna', 'alex', 'bela'] as const
const people: readonly Name[] = [...counsellors, 'lena', 'lars', 'cora']
const centres: Readonly<Record<string, string>> = { anna: 'north', alex: 'north', bela: 'south' }

const slotAt = fc.nat({ max: 5 })
const act = fc.record({
  kind: fc.constantFrom('take', 'offer', 'offer', 'answer', 'answer', 'answer', 'withdraw', 'absent', 'closed', 'assign', 'assign', 'move'),
  by: fc.constantFrom(...people),
  of: fc.constantFrom(...counsellors),
  to: fc.option(fc.constantFrom(...counsellors)),
  at: slotAt,
  other: slotAt,
  shift: fc.constantFrom(-90, 30, 240),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Does it, and says who did: now and then somebody who may not. */
const done = async (duties: Duties, plan: DutyPlan, { kind, by: anyone, of, to, at, other, shift }: Act): Promise<Name> => {
  const { desk, as, idOf, assign, putSlots, monthOf } = duties
  const slots = plan.slots as DutySlot[]
  const slot = slots[at] ?? assert.fail()
  const named = (account: string | null) => counsellors.find((name) => idOf(name) === account) ?? anyone
  const on = plan.assignments.find((one) => one.slot === slot.id)
  const swap = (await monthOf('cora')).swaps[at % 3]
  const owner = shift === 240 ? anyone : named(on?.account ?? null)
  const answerer = shift === 240 ? anyone : swap?.to ? named(swap.to) : of
  const by = { take: anyone, offer: owner, answer: answerer, withdraw: anyone, absent: anyone, closed: anyone, assign: 'cora', move: 'cora' }[kind] as Name
  const token = as(by)
  const absence = { id: random(16), start: slot.start - 60, end: slot.end + 60 }
  const params = { swap: swap?.id ?? random(16) }
  if (kind === 'take') await ruleOf(call(desk, 'takeDuty', { params: { slot: slot.id }, token, body: {} }))
  if (kind === 'answer') await ruleOf(call(desk, 'answerSwap', { params, token, body: { yes: other < 5 } }))
  if (kind === 'withdraw') await ruleOf(call(desk, 'withdrawSwap', { params, token, body: {} }))
  if (kind === 'absent') await ruleOf(call(desk, 'reportAbsence', { params: {}, token, body: { ...absence, account: idOf(of), centre: centres[of] ?? '' } }))
  if (kind === 'closed') await ruleOf(call(desk, 'reportAbsence', { params: {}, token, body: { ...absence, account: null, centre: centres[of] ?? '' } }))
  if (kind === 'offer') {
    const asked = plan.assignments.find((one) => to !== null && one.account === idOf(to))
    const body = { id: random(16), assignment: on?.id ?? random(16), to: to && idOf(to), inReturn: other < 3 ? (asked?.id ?? null) : null }
    await ruleOf(call(desk, 'offerSwap', { params: {}, token, body }))
  }
  if (kind === 'assign') await ruleOf(assign([{ slot: slot.id, off: to && idOf(to), on: idOf(of) }]))
  if (kind === 'move') await ruleOf(putSlots(slots.map((one) => (one === slot ? { ...one, start: one.start + shift, end: one.end + shift } : one))))
  return by
}

/** Slot and time of everything that somebody has. */
const dutiesOf = ({ slots, assignments }: DutyPlan, account: string): Map<string, string> => {
  const own = assignments.filter((one) => one.account === account).map(({ slot }) => slot)
  return new Map(slots.flatMap(({ id, start, end }) => (own.includes(id) ? [[id, `${start} ${end}`] as const] : [])))
}

/** How many notices a change of one's duties is: one for another is one. */
const worth = (before: Map<string, string>, after: Map<string, string>): number => {
  const lost = [...before.keys()].filter((id) => !after.has(id)).length
  const got = [...after.keys()].filter((id) => !before.has(id)).length
  const moved = [...after].filter(([id, time]) => before.has(id) && before.get(id) !== time).length
  return moved + (lost === 1 && got === 1 ? 1 : lost + got)
}

const overlapping = (times: readonly string[]): boolean => {
  const stretches = times.map((text) => text.split(' ').map(Number)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return stretches.some(([start = 0], at) => at > 0 && start < (stretches[at - 1]?.[1] ?? 0))
}

test('whatever people do, in whatever order: nobody is in two places, each change is one version, and it is told to whom it concerns and to nobody else', async () => {
  const runs = fc.asyncProperty(fc.array(act, { minLength: 25, maxLength: 25 }), async (acts) => {
    const afters: (() => Promise<void>)[] = []
    const duties = await openDuties({ after: (end) => void afters.push(end) })
    const { bind, planOf, notices, idOf } = duties
    const days = ['03', '03', '04', '05', '06', '06'] as const
    const slots = days.map((day, at) => dutyAt(`2027-05-${day}T${at % 2 === 0 ? '08' : '12'}:00Z`, { wanted: 1 + (at % 2), onePerCentre: at === 5 }))
    await bind(slots.map((slot, at) => [slot, ...counsellors.slice(at % 3, (at % 3) + 1)]))
    const read = async () => (await planOf('cora')) ?? assert.fail()
    const told = async (name: Name) => (await notices(name)).length
    for (const one of acts) {
      const before = await read()
      const counts = await Promise.all(counsellors.map(told))
      const by = await done(duties, before, one)
      const after = await read()
      const changed = JSON.stringify([before.slots, before.assignments]) !== JSON.stringify([after.slots, after.assignments])
      assert.equal(after.version - before.version, changed ? 1 : 0)
      for (const [at, name] of counsellors.entries()) {
        const [had, has] = [dutiesOf(before, idOf(name)), dutiesOf(after, idOf(name))]
        assert.ok(!overlapping([...has.values()]), name)
        assert.equal(await told(name), Math.min(50, (counts[at] ?? 0) + (name === by ? 0 : worth(had, has))), `${name} of ${one.kind} by ${by}`)
      }
    }
    for (const end of afters) await end()
  })
  await fc.assert(runs, { numRuns: 4, endOnFailure: true })
})
