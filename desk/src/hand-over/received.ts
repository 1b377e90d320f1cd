import { type Chain, consentsOf } from '@zop/sealing'
import type { Passing } from '@zop/wire'

/** What a hand-over that this desk received says for its receipt. */
export interface Received {
  /** Hours since 1970. */
  readonly hour: number
  readonly expires: number
  /** Who had it, as far as this desk may know; to whom. */
  readonly from: string | null
  readonly to: string
  /** Null where the consent itself is not this desk's to open: somebody who was named later. */
  readonly passing: Passing | null
}

const namesIn = (chain: Chain, n: number): string | null => {
  const people = (chain.epochs[n]?.readers ?? []).flatMap(({ id }) => chain.people[id] ?? [])
  const [first] = people
  return first ? `${people.map(({ certificate }) => certificate.name).join(', ')} (${first.centreName})` : null
}

/** The consent that made record n, checked by sealing; null where there is none. */
export const receivedIn = (chain: Chain, n: number): Received | null => {
  const consent = consentsOf(chain).find((one) => one.n === n)
  if (!consent) return null
  const { hour, expires, epochs, summary } = consent
  if (epochs === null) return { hour, expires, from: namesIn(chain, n - 1), to: namesIn(chain, n) ?? '', passing: null }
  const passing = epochs.length >= n ? 'all' : epochs.length > 0 ? 'parts' : summary ? 'summary' : 'nothing'
  return { hour, expires, from: namesIn(chain, n - 1), to: namesIn(chain, n) ?? '', passing }
}
