import type { Line } from '@zop/line'
import { ableBetween } from './able.ts'
import { dayOf } from './calendar.ts'
import type { Move, Told } from './move.ts'
import type { Broken } from './rules.ts'

/** Who would come in at a time for which they have not said that they can. A month does not tell it: the relay is asked, and where it does not answer nothing is claimed. */
export const unsaidBy = async (line: Line, { plan }: Told, moves: readonly Move[]): Promise<readonly Broken[]> => {
  const found = moves.map(async ({ slot: id, on: account }): Promise<readonly Broken[]> => {
    const slot = plan?.slots.find((one) => one.id === id)
    if (!slot || account === null) return []
    const answer = await line.call('availability', { account })
    const ableOf = ableBetween(dayOf(slot.start), dayOf(slot.end - 1))
    if (answer.kind !== 'ok' || !ableOf) return []
    const isAble = ableOf(answer.value.said).some(({ start, end }) => start <= slot.start && slot.end <= end)
    return isAble ? [] : [{ account, rule: 'availability' }]
  })
  return (await Promise.all(found)).flat()
}
