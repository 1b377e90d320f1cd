import { type Assignment, type ExplainedGap, explainGaps, type Problem } from '@zop/rota'
import type { Gap, WorkshopJob, WorkshopResult } from '@zop/wire'

type Remedy = ExplainedGap['remedies'][number]
type Change = Gap['remedies'][number]['changes'][number]
type Bend = Gap['remedies'][number]['bends'][number]

/** Most remedies that a gap carries. */
const mostRemedies = 5

/** What a chain of swaps does to each slot: who comes in, and who has left it. */
const swapChanges = ({ steps }: Extract<Remedy, { kind: 'swaps' }>): Change[] => {
  const leavers = new Map(steps.flatMap(({ person, leaves }) => (leaves === null ? [] : [[leaves, person] as const])))
  const taken = steps.map(({ person, takes }): Change => ({ slot: takes, off: leavers.get(takes) ?? null, on: person }))
  const open = [...leavers].filter(([slot]) => !steps.some(({ takes }) => takes === slot))
  return [...taken, ...open.map(([slot, person]): Change => ({ slot, off: person, on: null }))]
}

/** What is bent by giving somebody the slot; null where nothing is. */
const bendOf = (remedy: Exclude<Remedy, { kind: 'swaps' }>): Bend['why'] | null => {
  switch (remedy.kind) {
    case 'assign':
      return remedy.unwanted ? 'unwanted' : null
    case 'replace':
      return null
    case 'second-of-centre':
      return 'centre'
    case 'extra-hours':
      return 'month'
    case 'extra-duty':
      return 'week'
    case 'ask':
      return 'unsaid'
    case 'volunteer':
      return 'closed'
  }
}

const remedyOf = (remedy: Remedy, slot: string): Gap['remedies'][number] => {
  const { cost } = remedy
  if (remedy.kind === 'swaps') return { cost, changes: swapChanges(remedy), bends: [] }
  const why = bendOf(remedy)
  const off = remedy.kind === 'replace' ? remedy.instead : null
  return { cost, changes: [{ slot, off, on: remedy.person }], bends: why === null ? [] : [{ why, account: remedy.person }] }
}

const reasonsOf = ({ reasons, unsaid, cannot }: ExplainedGap): Gap['reasons'] => {
  const silent = [
    { why: 'unsaid', what: null, people: unsaid },
    { why: 'cannot', what: null, people: cannot },
  ]
  return [...reasons.map(({ why, land, people }) => ({ why, what: land === '' ? null : land, people })), ...silent.filter(({ people }) => people > 0)]
}

/** Which kinds of gaps no plan can avoid. */
export type ProvedKinds = (kind: Gap['kind']) => boolean

/** Why nobody is there, and the cheapest ways out. `cost` says the order: the smaller, the less is asked of anybody. */
export const gapsFor = (problem: Problem, plan: readonly Assignment[], proved: ProvedKinds): Gap[] =>
  explainGaps(problem, plan).map((explained) => {
    const { gap, remedies } = explained
    return {
      slot: gap.slot,
      kind: gap.kind,
      missing: 'missing' in gap ? gap.missing : 1,
      language: gap.kind === 'language' ? gap.language : null,
      proved: proved(gap.kind),
      reasons: reasonsOf(explained),
      remedies: remedies.slice(0, mostRemedies).map((remedy) => remedyOf(remedy, gap.slot)),
    }
  })

export const explainMonth = ({ problem, assignments }: Extract<WorkshopJob, { kind: 'explain' }>): WorkshopResult => ({
  kind: 'explained',
  gaps: gapsFor(problem, assignments, () => false),
})
