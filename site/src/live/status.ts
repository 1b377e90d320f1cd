import type { routes, Status } from '@zop/wire'

/** Written out because the route table would bring every schema into a page of 3 KB. */
const statusPath: (typeof routes)['status']['path'] = '/status.json'

/** What is known of the chat right now. `unknown` whenever the relay did not say: the page never pretends (P9). */
export type Live = Status['chat'] | 'unknown'

/** The live state with its promise: the hour by which a letter that is written now is answered; null where the relay did not say. */
export interface Now {
  readonly live: Live
  readonly answerBy: number | null
}

const chats: readonly unknown[] = ['open', 'full', 'closed'] satisfies readonly Status['chat'][]
const unknown: Now = { live: 'unknown', answerBy: null }

const patience = 8_000
/** With the 45 seconds after which the relay counts a lost desk as away, no page is wrong for longer than a minute. */
const pause = 15_000
/** An answer that is older than this is no longer shown while a new one is asked for. */
const stale = 60_000
const stalePatience = 1_500

const isStatus = (value: unknown): value is Status =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === 1 &&
  'chat' in value &&
  chats.includes(value.chat) &&
  'answerBy' in value &&
  typeof value.answerBy === 'number'

const ask = async (): Promise<Now> => {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patience)
  try {
    const answer = await fetch(statusPath, { signal: giveUp.signal, credentials: 'omit', cache: 'no-store' })
    const said: unknown = answer.ok ? await answer.json() : null
    return isStatus(said) ? { live: said.chat, answerBy: said.answerBy } : unknown
  } catch {
    return unknown
  } finally {
    clearTimeout(timer)
  }
}

/** Asked twice before nothing is known: one broken connection is no news about the chat. */
const askAgain = async (): Promise<Now> => {
  const now = await ask()
  return now.live === 'unknown' ? ask() : now
}

/** Tells `show` the live state now, every 15 seconds while the page is visible, and at once when it comes back into sight. Returns how to stop. */
export const watchLive = (show: (now: Now) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  let answered = Date.now()
  const next = async () => {
    clearTimeout(timer)
    const mine = ++round
    if (document.hidden) return
    timer = setTimeout(() => show(unknown), Date.now() - answered < stale ? patience : stalePatience)
    const now = await askAgain()
    if (mine !== round) return
    clearTimeout(timer)
    answered = Date.now()
    show(now)
    timer = setTimeout(next, pause)
  }
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void next()
  }
  document.addEventListener('visibilitychange', next)
  addEventListener('online', next)
  addEventListener('pageshow', shown)
  void next()
  return () => {
    round++
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', next)
    removeEventListener('online', next)
    removeEventListener('pageshow', shown)
  }
}
