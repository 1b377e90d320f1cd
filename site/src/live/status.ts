import type { routes } from '@zop/wire'
import { minuteOf, type Now, readNow, unknown } from './now.ts'

/** Written out because the route table would bring every schema into a page of 3 KB. */
const statusPath: (typeof routes)['status']['path'] = '/status.json'

const patience = 8_000
/** With the 45 seconds after which the relay counts a lost desk as away, no page is wrong for longer than a minute. */
const pause = 15_000
/** An answer that is older than this is no longer shown while a new one is asked for. */
const stale = 60_000
const stalePatience = 1_500

const ask = async (): Promise<Now> => {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patience)
  try {
    const answer = await fetch(statusPath, { signal: giveUp.signal, credentials: 'omit', cache: 'no-store' })
    return answer.ok ? readNow(await answer.text()) : unknown
  } catch {
    return unknown
  } finally {
    clearTimeout(timer)
  }
}

/** Asked twice before nothing is known: one broken connection is no news about the chat. */
export const askAgain = async (): Promise<Now> => {
  const now = await ask()
  return now.live === 'unknown' ? ask() : now
}

/** Whether a time that it names has come. */
const hasPassed = (now: Now): boolean => [now.until, now.opens].some((minute) => minute !== null && minute <= minuteOf(now))

/** Tells `show` the live state now, every 15 seconds while the page is visible, and at once when it comes back into sight. */
export const watchLive = (show: (now: Now) => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  let answered = Date.now()
  let last = unknown
  const tell = (now: Now) => {
    last = now
    show(now)
  }
  const next = async () => {
    clearTimeout(timer)
    const mine = ++round
    if (document.hidden) return
    const fresh = Date.now() - answered < stale
    // What was ahead when the page fell asleep is not said any more, not even until the answer comes.
    if (!fresh && hasPassed(last)) show(unknown)
    timer = setTimeout(() => tell(unknown), fresh ? patience : stalePatience)
    const now = await askAgain()
    if (mine !== round) return
    clearTimeout(timer)
    answered = Date.now()
    tell(now)
    timer = setTimeout(next, pause)
  }
  document.addEventListener('visibilitychange', next)
  addEventListener('online', next)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void next()
  })
  void next()
}
