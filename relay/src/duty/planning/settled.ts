import { type Assignment, check, type Engagement, type Person, type Problem, type Slot, type Stretch } from '@zop/rota'

/** A problem without the duties that a coordinator has given against a rule: nobody can plan with them, and nobody may take them away. */
export interface Settled {
  readonly problem: Problem
  /** Of the duties that stand, those that break no rule. */
  readonly kept: readonly Assignment[]
  /** The others. */
  readonly bent: readonly Assignment[]
}

/** A violation that names no person is of everybody in its slots. */
const isBent = (problem: Problem, standing: readonly Assignment[]): ((one: Assignment) => boolean) => {
  const broken = check({ ...problem, pinned: [] }, standing)
  return ({ slot, person }) => broken.some((violation) => violation.slots.includes(slot) && (violation.person === null || violation.person === person))
}

/** What a slot still needs once these people are in it. */
const needsLess = (slot: Slot, people: readonly Person[], seats: number): Slot => ({
  ...slot,
  minimum: Math.max(0, slot.minimum - seats),
  wanted: slot.wanted - seats,
  experienced: slot.experienced && !people.some(({ experienced }) => experienced),
  languages: slot.languages.filter((language) => !people.some(({ languages }) => languages.includes(language))),
})

const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end

/** Colleagues of somebody in a seat that was bent are held off where only one of each centre may be: the planner does not see who sits there. Whoever is on duty then anyway is held off by that. */
const heldOff = ({ problem, bent, kept }: Settled): Engagement[] => {
  const centreOf = new Map(problem.people.map(({ id, centre }) => [id, centre]))
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]))
  const isBusy = (person: string, at: Stretch): boolean =>
    kept.some((one) => {
      const other = one.person === person ? slots.get(one.slot) : undefined
      return other !== undefined && overlap(other, at)
    })
  return bent.flatMap(({ slot: id, person }): Engagement[] => {
    const slot = slots.get(id)
    if (!slot?.onePerCentre) return []
    const { start, end } = slot
    const colleagues = problem.people.filter((one) => one.id !== person && one.centre === centreOf.get(person) && !isBusy(one.id, slot))
    return colleagues.map((one) => ({ person: one.id, kind: 'meeting', start, end }))
  })
}

/** Takes bent duties out: their seats are filled, and their people are engaged. */
export const settled = (problem: Problem, standing: readonly Assignment[]): Settled => {
  const bends = isBent(problem, standing)
  const bent = standing.filter(bends)
  const kept = standing.filter((one) => !bends(one))
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const bySlot = Map.groupBy(bent, ({ slot }) => slot)
  const slots = problem.slots.map((slot) => {
    const given = bySlot.get(slot.id) ?? []
    return needsLess(
      slot,
      given.flatMap(({ person }) => people.get(person) ?? []),
      given.length,
    )
  })
  const engaged = bent.flatMap(({ slot: id, person }): Engagement[] => {
    const slot = problem.slots.find((one) => one.id === id)
    return slot && people.has(person) ? [{ person, kind: 'duty', start: slot.start, end: slot.end }] : []
  })
  const open = slots.filter(({ wanted }) => wanted > 0)
  const pinned = problem.pinned.filter((one) => !bends(one))
  const engagements = [...problem.engagements, ...engaged, ...heldOff({ problem, kept, bent })]
  return { problem: { ...problem, slots: open, engagements, pinned }, kept, bent }
}
