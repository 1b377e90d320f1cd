import { check, type HardRule, type Problem, usualRules } from '@zop/rota'
import type { DutyPerson, DutyRule, DutySlot, Stretch } from '@zop/wire'
import { after, type Move, type Told } from './move.ts'

export interface Broken {
  readonly account: string
  readonly rule: DutyRule
}

/** Of whom no profile is entered, or none that one may see, no limit is known. */
const unlimited = { languages: [], experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200 }

const overlaps = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end

const personOf = ({ account, centre, profile }: DutyPerson): Problem['people'][number] => {
  const { languages, experienced, dutiesPerWeek, hoursPerMonth } = profile ?? unlimited
  return { id: account, centre, languages, experienced, dutiesPerWeek, hoursPerMonth }
}

const dutiesOf = ({ plan }: Told): readonly DutySlot[] => plan?.slots.filter((slot) => slot.kind === 'duty') ?? []

/** The month for the checker, without what people have said of their times: that is theirs, and the relay's to look at. */
const problemOf = (told: Told, people: readonly DutyPerson[]): Problem => ({
  zone: 'Europe/Berlin',
  slots: dutiesOf(told).map(({ kind: _, ...slot }) => slot),
  centres: [],
  people: people.map(personOf),
  availability: [],
  commitments: [],
  engagements: (told.plan?.slots ?? []).flatMap((slot) =>
    slot.kind === 'duty'
      ? []
      : people
          .filter(({ centre }) => slot.centre === null || slot.centre === centre)
          .map(({ account }) => ({ person: account, kind: 'meeting' as const, start: slot.start, end: slot.end })),
  ),
  pinned: [],
  rules: usualRules,
})

const nameOf = (rule: HardRule, inTwoPlaces: boolean): DutyRule | null => {
  if (rule === 'meeting' || rule === 'twice') return 'overlap'
  if (rule === 'day' || rule === 'rest') return inTwoPlaces ? 'overlap' : rule
  return rule === 'week' || rule === 'month' ? rule : null
}

const worst: readonly DutyRule[] = ['gone', 'overlap', 'absent', 'full', 'centre', 'day', 'rest', 'week', 'month']

const ofComing = (told: Told, slot: DutySlot, person: DutyPerson): readonly DutyRule[] => {
  const assignments = told.plan?.assignments ?? []
  const slots = new Map(dutiesOf(told).map((one) => [one.id, one]))
  const own = assignments.filter(({ account }) => account === person.account)
  const others = assignments.filter((one) => one.slot === slot.id && one.account !== person.account)
  const absent = told.absences.some((one) => (one.account === null ? one.centre === person.centre : one.account === person.account) && overlaps(one, slot))
  const crowded = slot.onePerCentre && others.some(({ account }) => told.people.find((one) => one.account === account)?.centre === person.centre)
  const inTwoPlaces = own.some((one) => {
    const duty = slots.get(one.slot)
    return duty !== undefined && duty.id !== slot.id && overlaps(duty, slot)
  })
  const found = check(
    problemOf(told, [person]),
    own.map((one) => ({ slot: one.slot, person: one.account })),
  )
  const byChecker = found.filter((one) => one.person === person.account && one.slots.includes(slot.id)).flatMap(({ rule }) => nameOf(rule, inTwoPlaces) ?? [])
  return [
    ...byChecker,
    ...(absent ? (['absent'] as const) : []),
    ...(crowded ? (['centre'] as const) : []),
    ...(others.length >= slot.wanted ? (['full'] as const) : []),
  ]
}

/** Every hard rule that somebody would break by these moves, as far as a month tells it, each once and the worst first. */
export const allBrokenBy = (told: Told, moves: readonly Move[]): readonly Broken[] => {
  if (!told.plan) return []
  const then: Told = { ...told, plan: { ...told.plan, assignments: [...after(told.plan.assignments, moves)] } }
  const broken = moves.flatMap(({ slot: id, on }): Broken[] => {
    if (on === null) return []
    const slot = dutiesOf(told).find((one) => one.id === id)
    const person = told.people.find(({ account }) => account === on)
    if (!slot || !person) return [{ account: on, rule: 'gone' }]
    return ofComing(then, slot, person).map((rule) => ({ account: on, rule }))
  })
  const each = new Map(broken.map((one) => [`${one.account} ${one.rule}`, one]))
  return [...each.values()].toSorted((a, b) => worst.indexOf(a.rule) - worst.indexOf(b.rule))
}

/** The worst of them; null where there is none. */
export const brokenBy = (told: Told, moves: readonly Move[]): Broken | null => allBrokenBy(told, moves)[0] ?? null

/** What nobody can bend: nobody is in two places at once, or where there is nobody. */
export const isFixed = (rule: DutyRule): boolean => ['overlap', 'gone', 'past', 'status'].includes(rule)
