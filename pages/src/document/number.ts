import { languages } from '@zop/content'
import type { Finding } from '../fault.ts'
import type { CallNumber } from '../frame/numbers.ts'
import { hiddenLines } from './hidden.ts'
import { readJson } from './json.ts'
import { address, dataOf, day, integer, line, mapOf, matching } from './shape.ts'

/** A phone number as it is edited: how it is dialled and read, where we know it from, and what each language says of it. */
export interface NumberEntry extends CallNumber {
  /** Its place in the list, small ones first. */
  readonly order: number
  readonly source: string
  /** The day on which it was last looked at. */
  readonly reviewed: string
  readonly note: string
}

const master = 'de'

const texts = mapOf({ name: line(100), what: line(300), hours: line(120), languages: line(160), cost: line(120) })

const shape = mapOf({
  order: integer(9999),
  // Never one that costs more than a call (0137, 0180, 0900, 118): the pages promise help that is free.
  dial: matching(/^(?:11[025]|116\d{3}|0(?!137|180|900)\d{4,14}|\+49[1-9]\d{4,13})$/, 'wrong-number'),
  shown: matching(/^\+?\d[\d ]{1,24}$/, 'wrong-number'),
  source: address,
  reviewed: day,
  note: line(200),
  texts: mapOf(Object.fromEntries(languages.map((language) => [language, texts]))),
})

/** What is shown and what is dialled are one number. */
const sameDigits = ({ dial, shown }: NumberEntry): readonly Finding[] =>
  shown.replaceAll(' ', '') === dial ? [] : [{ line: null, code: 'wrong-number', detail: `${dial} ${shown}` }]

/** Hours as figures, without minutes that are none. */
const figures = (hours: string): string =>
  (hours.normalize('NFKD').match(/\p{Nd}+/gu) ?? [])
    .filter((figure) => Number(figure) > 0)
    .map(Number)
    .join(' ')

/** One number has one time: nobody who reads one language alone would notice that another says something else. */
const sameHours = ({ texts: said }: NumberEntry): readonly Finding[] =>
  languages.flatMap((language) =>
    figures(said[language].hours) === figures(said[master].hours)
      ? []
      : [{ line: null, code: 'differs-from-master' as const, detail: `texts.${language}.hours` }],
  )

/** Reads a document `number.<name>`. */
export const readNumber = (text: string): { readonly number: NumberEntry | null; readonly findings: readonly Finding[] } => {
  const hidden = hiddenLines(text)
  const read = readJson(text)
  if (read.kind === 'broken') return { number: null, findings: [...hidden, ...read.findings] }
  const findings = [...hidden, ...shape(read.tree, '')]
  if (findings.length > 0) return { number: null, findings }
  const number = dataOf(read.tree) as NumberEntry
  return { number, findings: [...sameDigits(number), ...sameHours(number)] }
}
