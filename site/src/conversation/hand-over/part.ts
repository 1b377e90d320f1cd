import type { Chain } from '@zop/sealing'
import type { Entry } from '../entry.ts'

/** One day of the conversation, as a person can tell it from the others: its date, and how it began where that is on the page. */
export interface Part {
  /** Milliseconds since 1970, within that day. */
  readonly at: number
  /** Epochs (n) of that day whose keys this page has: what passes when the day does. */
  readonly epochs: readonly number[]
  /** First words of the day; `name` is null where they are the person's own. */
  readonly words: { readonly name: string | null; readonly text: string } | null
}

const hour = 3_600_000

/** Day of the device's own calendar. */
const dayOf = (at: number): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`
}

/** What one says to oneself to know a day again. */
const most = 80

const wordsOf = (entry: Entry): Part['words'] => {
  if (entry.kind !== 'mine' && entry.kind !== 'theirs') return null
  const [line = ''] = entry.text.trim().split('\n')
  const text = line.length > most ? `${line.slice(0, most - 1)}…` : line
  return { name: entry.kind === 'mine' ? null : entry.name, text }
}

/** The days of a conversation that could pass, oldest first; the epoch that somebody alone reads now has nothing to pass and is one of them all the same. */
export const partsOf = (chain: Chain, entries: readonly Entry[]): readonly Part[] => {
  const days = new Map<string, { at: number; epochs: number[] }>()
  for (const epoch of chain.epochs) {
    if (epoch.reading === null) continue
    const at = epoch.hour * hour
    const day = days.get(dayOf(at)) ?? { at, epochs: [] }
    day.epochs.push(epoch.n)
    days.set(dayOf(at), day)
  }
  return [...days].map(([day, { at, epochs }]) => {
    const said = entries.filter((entry) => 'at' in entry && dayOf(entry.at) === day)
    const first = said.find(({ kind }) => kind === 'mine') ?? said.find(({ kind }) => kind === 'theirs')
    return { at, epochs, words: first ? wordsOf(first) : null }
  })
}
