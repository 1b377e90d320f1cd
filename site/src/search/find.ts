import type { SearchEntry } from '@zop/pages'
import MiniSearch from 'minisearch'

/** Small letters without their marks: who types on a foreign keyboard writes "s" for "ș", and nobody types the vowels of Arabic. */
const plain = (word: string): string => word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')

const mostHits = 20
const longest = 100

/** Makes the search over the pages of one language: what begins like a word, or is misspelt by little, is found too. */
export const finderOf = (entries: readonly SearchEntry[]): ((sought: string) => readonly SearchEntry[]) => {
  const index = new MiniSearch<SearchEntry>({
    idField: 'p',
    fields: ['t', 'd', 'h', 'w'],
    tokenize: (text) => text.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? [],
    processTerm: plain,
    searchOptions: { boost: { t: 6, d: 3, h: 2 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  })
  index.addAll(entries)
  const byPath = new Map(entries.map((entry) => [entry.p, entry]))
  return (sought) => {
    const asked = sought.slice(0, longest)
    const all = index.search(asked, { combineWith: 'AND' })
    const hits = all.length > 0 ? all : index.search(asked)
    return hits.slice(0, mostHits).flatMap(({ id }) => byPath.get(String(id)) ?? [])
  }
}
