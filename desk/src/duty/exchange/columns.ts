import type { DeskLanguage } from '@zop/content/desk'
import type { Row } from './table.ts'

const columns = ['person', 'centre', 'word', 'weekdays', 'date', 'from', 'endDate', 'to', 'account', 'month', 'hours', 'binding'] as const
export type Column = (typeof columns)[number]

/** What a column may be called, the name that is written first. */
const titles: Readonly<Record<Column, Readonly<Record<DeskLanguage, readonly [string, ...string[]]>>>> = {
  person: { de: ['Person', 'Name'], en: ['Person'] },
  centre: { de: ['Stelle', 'Fachberatungsstelle'], en: ['Centre', 'Center'] },
  word: { de: ['Angabe'], en: ['Word'] },
  weekdays: { de: ['Wochentage', 'Wochentag'], en: ['Weekdays', 'Weekday'] },
  date: { de: ['Datum', 'Tag', 'Ab'], en: ['Date', 'Since'] },
  from: { de: ['Von'], en: ['From'] },
  endDate: { de: ['Enddatum', 'Letzter Tag'], en: ['End date', 'Last day'] },
  to: { de: ['Bis'], en: ['To'] },
  account: { de: ['Kennung'], en: ['Id'] },
  month: { de: ['Monat'], en: ['Month'] },
  hours: { de: ['Stunden'], en: ['Hours'] },
  binding: { de: ['Verbindlich'], en: ['Binding'] },
}

export const titleOf = (column: Column, language: DeskLanguage): string => titles[column][language][0]

/** The two tables that are read: when people can, and what centres agree to. */
export const tables = {
  said: ['person', 'centre', 'word', 'weekdays', 'date', 'from', 'endDate', 'to', 'account'],
  agreed: ['centre', 'month', 'hours', 'binding'],
} as const satisfies Record<string, readonly Column[]>
export type Table = keyof typeof tables

const needed: Readonly<Record<Table, readonly Column[]>> = { said: ['person', 'word', 'from', 'to'], agreed: ['centre', 'month', 'hours'] }

const columnOf = (title: string): Column | null =>
  columns.find((column) => [...titles[column].de, ...titles[column].en].some((one) => one.toLowerCase() === title.toLowerCase().replace(/\s+/g, ' '))) ?? null

/** What the first line says: which table it is, where its columns are, and which nobody here can read. */
export type Head =
  | { readonly kind: 'head'; readonly table: Table; readonly at: ReadonlyMap<Column, number>; readonly unread: readonly string[] }
  | { readonly kind: 'refused'; readonly missing: readonly Column[]; readonly twice: readonly string[] }

export const headOf = ({ cells }: Row): Head => {
  const at = new Map<Column, number>()
  const unread: string[] = []
  const twice: string[] = []
  for (const [place, title] of cells.entries()) {
    const column = columnOf(title)
    if (column === null) unread.push(...(title === '' ? [] : [title]))
    else if (at.has(column)) twice.push(title)
    else at.set(column, place)
  }
  const table: Table = at.has('month') || at.has('hours') ? 'agreed' : 'said'
  const known: readonly Column[] = tables[table]
  const missing = needed[table].filter((column) => !at.has(column))
  if (missing.length > 0 || twice.length > 0) return { kind: 'refused', missing, twice }
  const strange = [...at].flatMap(([column, place]) => (known.includes(column) ? [] : [cells[place] ?? '']))
  return { kind: 'head', table, at, unread: [...unread, ...strange] }
}
