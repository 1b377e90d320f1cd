import { type Clock, minute } from '../../clock.ts'

/** Milliseconds between tries; a service that names its own time is given that, up to an hour. */
const pauses = [10_000, minute, 5 * minute, 20 * minute]
const longest = 60 * minute

/** How one try went: `later` is worth another, with the milliseconds that the other side asked for. */
export type Tried = { readonly kind: 'done' | 'gone' | 'refused' } | { readonly kind: 'later'; readonly after?: number }

/** Tries a few times, further and further apart, as long as it is still wanted. In memory: a restart ends it. `attempt` never rejects. */
export const withRetries = async (clock: Clock, { attempt, wanted }: { attempt: () => Promise<Tried>; wanted: () => boolean }): Promise<Tried> => {
  let tried = await attempt()
  for (const pause of pauses) {
    if (tried.kind !== 'later') return tried
    const wait = Math.min(Math.max(pause, tried.after ?? 0), longest)
    await new Promise<void>((resolve) => void clock.after(wait, resolve))
    if (!wanted()) return { kind: 'done' }
    tried = await attempt()
  }
  return tried
}
