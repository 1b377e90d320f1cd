import assert from 'node:assert/strict'
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
export const scriptedTable = (
  answer: Answer,
  { connected = () => false, ownDisk = () => false, now = 1_800_000_000_000 }: Partial<Pick<Table, 'connected' | 'ownDisk'>> & { now?: number } = {},
) => {
  const said: string[] = []
  const papers: string[] = []
  let open = ''
  const askSecret = async (question: string): Promise<string> => {
    said.push(question)
    const typed = answer(question, papers.at(-1) ?? '', open)
    if (typed === null) throw new Interrupted()
    return typed
  }
  const table: Table = {
    say: (text) => void said.push(text),
    ask: async (question) => {
      const typed = await askSecret(question)
      // Words that are typed here would stay in the terminal's history.
      assert.ok(typed.split(' ').length < 12, question)
      return typed
    },
    askSecret,
    show: (text) => {
      open = text
      if (wordsIn(text) !== '') papers.push(wordsIn(text))
    },
    hide: () => {
      open = ''
    },
    connected,
    ownDisk,
    now: () => now,
  }
  return { table, said, papers }
}
