import { parseRecoveryCode, recoveryCode } from '@zop/sealing'
import { numbered, type Sheet, type Sheets } from './sheet.ts'
import type { Table } from './table.ts'
import type { Texts } from './texts/texts.ts'

export interface Surroundings {
  readonly table: Table
  readonly text: Texts
  readonly sheets: Sheets
}

/** Null where it is what stands on the paper, else what is wrong with it. */
const faultIn = async (typed: string, words: string, text: Texts['words']): Promise<string | null> => {
  const parsed = await parseRecoveryCode(typed)
  if (parsed.kind === 'code') return (await recoveryCode(parsed.entropy)) === words ? null : text.other
  if (parsed.reason === 'word') return text.unknown(parsed.word ?? '')
  return parsed.reason === 'length' ? text.count : text.slip
}

/** Takes the pages for printing away, and names what stays. */
export const burn = async ({ table, text, sheets }: Surroundings): Promise<boolean> => {
  const left = await sheets.clear()
  if (left.length > 0) table.say(text.words.left(left))
  return left.length === 0
}

/** Whether to print: asked until it is said, because by hand the words stand on the screen at once. */
const asksForPrint = async ({ table, text: { words: text } }: Surroundings): Promise<boolean> => {
  for (;;) {
    const typed = (await table.ask(text.how)).toLowerCase()
    const named = [text.hand, text.print].find((word) => [word, word.slice(0, 1)].includes(typed))
    if (named !== undefined) return named === text.print
    table.say(text.howWrong)
  }
}

/** Brings twelve words onto paper, and has them typed back once: what nobody can read back does not count. */
export const putOnPaper = async (around: Surroundings, name: string, sheet: Sheet): Promise<void> => {
  const { table, sheets } = around
  const text = around.text.words
  const show = async (): Promise<void> => {
    table.show(text.screen(sheet.title, numbered(sheet.words)))
    await table.ask(text.written)
    table.hide()
  }
  const asked = await asksForPrint(around)
  const address = asked ? await sheets.put(name, sheet) : null
  if (asked && address === null) table.say(text.noPage)
  if (address === null) await show()
  else await table.ask(text.printAt(address))
  for (;;) {
    const typed = await table.askSecret(text.typeBack(sheet.title))
    if (typed === '?') {
      await show()
      continue
    }
    const fault = await faultIn(typed, sheet.words, text)
    if (fault === null) break
    table.say(fault)
  }
  table.say(text.right)
  if (address === null) return
  if (await burn(around)) table.say(text.burnt)
}
