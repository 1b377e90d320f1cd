import type { Assignment } from '@zop/rota'
import type { Reply } from '@zop/wire'

type Move = Reply<'repairMonth'>['moves'][number]

const peopleOf = (assignments: readonly Assignment[], slot: string): string[] => assignments.flatMap((one) => (one.slot === slot ? [one.person] : []))

/** From one plan to another: in each slot whoever comes takes the place of somebody who goes, as far as both are there. */
export const movesBetween = (before: readonly Assignment[], after: readonly Assignment[]): Move[] =>
  [...new Set([...before, ...after].map(({ slot }) => slot))].flatMap((slot) => {
    const [old, young] = [peopleOf(before, slot), peopleOf(after, slot)]
    const off = old.filter((person) => !young.includes(person))
    const on = young.filter((person) => !old.includes(person))
    return Array.from({ length: Math.max(off.length, on.length) }, (_, seat): Move => ({ slot, off: off[seat] ?? null, on: on[seat] ?? null }))
  })
