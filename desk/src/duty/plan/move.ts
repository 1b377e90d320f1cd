import type { Assignment, Body, Reply } from '@zop/wire'

/** `off` leaves the slot, `on` comes in. */
export type Move = Body<'assign'>['moves'][number]

/** A month as the relay tells it. */
export type Told = Reply<'dutyMonth'>

/** What takes these moves back: in the other order, each the other way round. */
export const backwards = (moves: readonly Move[]): readonly Move[] => moves.toReversed().map(({ slot, off, on }) => ({ slot, off: on, on: off }))

const moved = (assignments: readonly Assignment[], { slot, off, on }: Move): readonly Assignment[] => {
  const left = assignments.filter((one) => one.slot !== slot || one.account !== off)
  return on === null || left.some((one) => one.slot === slot && one.account === on)
    ? left
    : [...left, { id: `${slot} ${on}`, slot, account: on, origin: 'coordinator' }]
}

/** The assignments as they will be. */
export const after = (assignments: readonly Assignment[], moves: readonly Move[]): readonly Assignment[] => moves.reduce(moved, assignments)

export const nameIn = ({ people }: Pick<Told, 'people'>, account: string | null): string | null => people.find((one) => one.account === account)?.name ?? null

/** Whether a move can still be made on these assignments. */
export const fits = (assignments: readonly Assignment[], { slot, off, on }: Move): boolean => {
  const isThere = (account: string) => assignments.some((one) => one.slot === slot && one.account === account)
  return (off === null || isThere(off)) && (on === null || !isThere(on))
}
