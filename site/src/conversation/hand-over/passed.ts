import type { Chain, KnownConsent } from '@zop/sealing'
import { partsOf } from './part.ts'

/** What went along with a hand-over, as the consent itself says it. `days` counts days of the conversation. */
export type Passed = { readonly what: 'nothing' | 'summary' | 'all' } | { readonly what: 'parts'; readonly days: number }

/** The receipt is read from the signed consent, not from what the page remembers: it says the same after a return on another device. Null once the consent itself has been forgotten (F2). */
export const passedOf = (chain: Chain, { n, epochs, summary }: KnownConsent): Passed | null => {
  if (epochs === null) return null
  if (epochs.length === 0) return { what: summary ? 'summary' : 'nothing' }
  const before = chain.epochs.filter((epoch) => epoch.n < n && epoch.reading !== null)
  if (before.every(({ hash }) => epochs.includes(hash))) return { what: 'all' }
  const named = new Set(before.filter(({ hash }) => epochs.includes(hash)).map((epoch) => epoch.n))
  return { what: 'parts', days: partsOf(chain, []).filter((part) => part.epochs.some((epoch) => named.has(epoch))).length }
}
