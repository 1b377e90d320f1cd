import type { DeskWords } from '@zop/content/desk'
import type { Gap } from '@zop/wire'

/** Why nobody is on a duty, by rule, with how many people each stops; nothing where it has not been looked for. */
export const reasonsOf = ({ plan }: DeskWords, gaps: readonly Gap[], slot: string): readonly string[] => {
  const gap = gaps.find((one) => one.slot === slot && one.kind === 'uncovered') ?? gaps.find((one) => one.slot === slot)
  const wordOf = (why: string): { one: string; many: string } =>
    Object.hasOwn(plan.reasons, why) ? plan.reasons[why as keyof typeof plan.reasons] : { one: why, many: why }
  return (gap?.reasons ?? []).filter(({ people }) => people > 0).map(({ why, what, people }) => plan.reason(people, wordOf(why), what))
}
