import type { Line } from '@zop/line'
import type { LaneName } from '@zop/wire'
import type { Lanes } from './lanes.ts'

/** Asks for the cards behind those that are here; false where the relay could not be reached. */
export const more = async ({ ground, lanes }: { ground: { line: Line }; lanes: Lanes }, name: LaneName): Promise<boolean> => {
  const after = String(lanes[name].peek().cards.length)
  const answer = await ground.line.call('lane', { lane: name, after }, null)
  if (answer.kind !== 'ok') return false
  lanes.add(name, answer.value)
  return true
}
