import type { Table } from './table.ts'
import { Interrupted } from './terminal.ts'

/** Three words at a time, as numbered sheets show them, in their order. */
const wordsIn = (text: string): string =>
  [...text.matchAll(/(\d{1,2}) {2}([a-z]+)/g)]
    .toSorted(([, one], [, other]) => Number(one) - Number(other))
    .map(([, , word]) => word)
    .join(' ')

/** How somebody answers a question: by what it asks. `words` are those on the paper that was written last, `open` is what the screen shows. Null: they leave the table. */
export type Answer = (question: string, words: string, open: string) => string | null

/** People around a table who answer as a script says. */
export const scriptedTable = (answer: Answer, { connected = () => false, now = 1_800_000_000_000 }: { connected?: () => boolean; now?: number } = {}) => {
  const said: string[] = []
  const papers: string[] = []
  let open = ''
  const table: Table = {
    say: (text) => void said.push(text),
    ask: async (question) => {
      said.push(question)
      const typed = answer(question, papers.at(-1) ?? '', open)
      if (typed === null) throw new Interrupted()
      return typed
    },
    show: (text) => {
      open = text
      if (wordsIn(text) !== '') papers.push(wordsIn(text))
    },
    hide: () => {
      open = ''
    },
    connected,
    now: () => now,
  }
  return { table, said, papers }
}
