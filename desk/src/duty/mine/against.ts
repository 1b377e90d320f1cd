import type { DutyRule } from '@zop/wire'
import type { Move, Told } from '../plan/move.ts'
import { brokenBy } from '../plan/rules.ts'

/**
 * The rule that stands against duties changing hands in the months they lie in, as far as this desk can know; null where none does. Whoever has a duty cannot come to it
 * again. Whether a duty is full is no question here: somebody is missing in it, or one goes as the other comes.
 */
export const ruleAgainst = (months: readonly Told[], moves: readonly Move[]): DutyRule | null => {
  for (const told of months) {
    const { slots = [], assignments = [] } = told.plan ?? {}
    const here = moves.filter(({ slot }) => slots.some(({ id }) => id === slot))
    if (here.some(({ slot, on }) => assignments.some((one) => one.slot === slot && one.account === on))) return 'overlap'
    const rule = brokenBy(told, here)?.rule ?? null
    if (rule !== null && rule !== 'full') return rule
  }
  return null
}
