import type { routes, Status } from '@zop/wire'

/** Written out because the route table would bring every schema into a page of 3 KB. */
const statusPath: (typeof routes)['status']['path'] = '/status.json'

/** What is known of the chat right now. `unknown` whenever the relay did not say: the page never pretends (P9). */
export type Live = Status['chat'] | 'unknown'

const patience = 8_000
const pause = 30_000

const isStatus = (value: unknown): value is Status =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === 1 &&
  'chat' in value &&
  (value.chat === 'open' || value.chat === 'closed')

const ask = async (): Promise<Live> => {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patience)
  try {
    const answer = await fetch(statusPath, { signal: giveUp.signal, credentials: 'omit' })
    const said: unknown = answer.ok ? await answer.json() : null
    return isStatus(said) ? said.chat : 'unknown'
  } catch {
    return 'unknown'
  } finally {
    clearTimeout(timer)
  }
}

/** Tells `show` the live state now and every 30 seconds while the page is visible. Returns how to stop. */
export const watchLive = (show: (live: Live) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  const next = async () => {
    clearTimeout(timer)
    const mine = ++round
    if (document.hidden) return
    const live = await ask()
    if (mine !== round) return
    show(live)
    timer = setTimeout(next, pause)
  }
  document.addEventListener('visibilitychange', next)
  addEventListener('online', next)
  void next()
  return () => {
    round++
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', next)
    removeEventListener('online', next)
  }
}
