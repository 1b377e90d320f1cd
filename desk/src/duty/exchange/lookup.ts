import type { Line } from '@zop/line'
import type { Availabilities, Month } from '@zop/wire'
import type { Told } from '../plan/move.ts'

/** Questions that are under way at a time. */
const atOnce = 4

interface Watched {
  readonly progress: (done: number, of: number) => void
  readonly stopped: () => boolean
}

/** Asks about each of many, a few at a time; null where one was not answered, or somebody stopped it. */
const askAll = async <K, V>(keys: readonly K[], ask: (key: K) => Promise<V | null>, { progress, stopped }: Watched): Promise<ReadonlyMap<K, V> | null> => {
  const found = new Map<K, V>()
  const left = keys.values()
  let failed = false
  const work = async (): Promise<void> => {
    for (const key of left) {
      if (failed || stopped()) return
      const answer = await ask(key)
      if (answer === null) failed = true
      else found.set(key, answer)
      progress(found.size, keys.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failed || stopped() ? null : found
}

/** What these people have said. */
export const saidOf = (line: Line, accounts: readonly string[], watched: Watched): Promise<ReadonlyMap<string, Availabilities> | null> =>
  askAll(
    accounts,
    async (account) => {
      const answer = await line.call('availability', { account })
      return answer.kind === 'ok' ? answer.value : null
    },
    watched,
  )

/** How these months stand. */
export const monthsOf = (line: Line, months: readonly Month[], watched: Watched): Promise<ReadonlyMap<Month, Told> | null> =>
  askAll(
    months,
    async (month) => {
      const answer = await line.call('dutyMonth', { month })
      return answer.kind === 'ok' ? answer.value : null
    },
    watched,
  )
