import type { Row } from './table.ts'

export const columns = ['person', 'centre', 'word', 'weekdays', 'date', 'from', 'endDate', 'to', 'account', 'month', 'hours', 'binding'] as const
export type Column = (typeof columns)[number]

/** What a column may be called, the name that is written first. */
const titles: Readonly<Record<Column, readonly string[]>> = {
  person: ['Person', 'Name'],
  centre: ['Stelle', 'Fachberatungsstelle', 'Centre', 'Center'],
  word: ['Angabe', 'Word'],
  weekdays: ['Wochentage', 'Wochentag', 'Weekdays', 'Weekday'],
  date: ['Datum', 'Tag', 'Ab', 'Date', 'Since'],
  from: ['Von', 'From'],
  endDate: ['Enddatum', 'Letzter Tag', 'End date', 'Last day'],
  to: ['Bis', 'To'],
  account: ['Kennung', 'Id'],
  month: ['Monat', 'Month'],
  hours: ['Stunden', 'Hours'],
  binding: ['Verbindlich', 'Binding'],
}

export const titleOf = (column: Column): string => titles[column][0] ?? column

/** The two tables that are read: when people can, and what centres agree to. */
export const tables = {
  said: ['person', 'centre', 'word', 'weekdays', 'date', 'from', 'endDate', 'to', 'account'],
  agreed: ['centre', 'month', 'hours', 'binding'],
} as const satisfies Record<string, readonly Column[]>
export type Table = keyof typeof tables

const needed: Readonly<Record<Table, readonly Column[]>> = { said: ['person', 'word', 'from', 'to'], agreed: ['centre', 'month', 'hours'] }

const columnOf = (title: string): Column | null =>
  columns.find((column) => titles[column].some((one) => one.toLowerCase() === title.toLowerCase().replace(/\s+/g, ' '))) ?? null

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
