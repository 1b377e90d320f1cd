import { hourOf, minute } from '../clock.ts'
import { tellQueue } from '../conversation/telling.ts'
import type { World } from '../world.ts'

/** Milliseconds between two looks at the clock. */
export const pulseEvery = 10_000

/** What becomes true by time alone: somebody has waited too long, an answer is late, a certificate has run out. Tells whoever sees it, once. */
export const pulse = (world: Pick<World, 'clock' | 'queue' | 'wakes'>): (() => void) => {
  const { clock, queue } = world
  const now = () => {
    const time = clock.now()
    const minutes = queue.waiting.size > 0 ? Math.floor(time / minute) : 0
    return [queue.untaken.upTo(time), queue.escalated.upTo(time), hourOf(clock), minutes].join()
  }
  let before = now()
  return () => {
    const judged = queue.judge()
    const after = now()
    if (judged || after !== before) tellQueue(world)
    before = after
  }
}
