import { judgeListing, type Listing } from '@zop/wire'
import { unguarded } from '../../duty/exchange/sheet.ts'
import { type Row, readTable } from '../../duty/exchange/table.ts'
import { type Cells, type Column, centreColumns, centreOf, columnAt, columns, serviceOf } from './columns.ts'
import type { Fault } from './fault.ts'

/** Every entry of a file, or everything that is wrong with it: never a part. */
export type Read = { readonly kind: 'read'; readonly entries: readonly Listing[] } | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/** What one call can carry. */
export const mostEntries = 500

interface Line {
  readonly number: number
  readonly cells: Cells
}

const fault = (kind: Fault['kind'], line: number, column = ''): Fault => ({ kind, line, column })

const headFaults = ({ number, cells }: Row): readonly Fault[] => {
  const known: readonly string[] = columns
  return [
    ...cells.filter((cell) => !known.includes(cell)).map((cell) => fault('unknown-column', number, cell)),
    ...columns.filter((column) => !cells.includes(column)).map((column) => fault('no-column', number, column)),
    ...columns.filter((column) => cells.filter((cell) => cell === column).length > 1).map((column) => fault('column-twice', number, column)),
  ]
}

const lineFault = ({ number, cells, broken }: Row, width: number): Fault | null => {
  if (broken) return fault('quote', number)
  if (cells.length < width) return fault('too-few-cells', number)
  return cells.slice(width).some((cell) => cell !== '') ? fault('too-many-cells', number) : null
}

const lineOf = ({ number, cells }: Row, head: readonly string[]): Line => ({
  number,
  cells: Object.fromEntries(columns.map((column) => [column, unguarded(cells[head.indexOf(column)] ?? '')])) as Record<Column, string>,
})

/** The rows of one centre, which must all say the same of it. */
const entryOf = (rows: readonly Line[]): { readonly entry: Listing | null; readonly faults: readonly Fault[] } => {
  const [first] = rows
  if (!first) return { entry: null, faults: [] }
  const differing = rows.flatMap(({ number, cells }) =>
    centreColumns.filter((column) => cells[column] !== first.cells[column]).map((column) => fault('differs', number, column)),
  )
  const judged = judgeListing({ ...centreOf(first.cells), services: rows.map(({ cells }) => serviceOf(cells)) })
  if (judged.kind === 'entry') return { entry: differing.length === 0 ? judged.entry : null, faults: differing }
  const wrong = judged.paths.map((path) => {
    const row = (path[0] === 'services' && typeof path[1] === 'number' ? rows[path[1]] : undefined) ?? first
    return fault('wrong-value', row.number, columnAt(path, row.cells))
  })
  const told = new Map([...differing, ...wrong].map((one) => [`${one.kind} ${one.line} ${one.column}`, one]))
  return { entry: null, faults: [...told.values()] }
}

const readAll = async (text: string): Promise<{ readonly head: Row | null; readonly rows: readonly Row[] }> => {
  const all: Row[] = []
  await readTable({ text, row: (row) => all.push(row), progress: () => undefined, stopped: () => false })
  const [head = null, ...rows] = all
  return { head, rows }
}

/** Reads a table with one row for each service. */
export const readCsv = async (text: string): Promise<Read> => {
  const { head, rows } = await readAll(text)
  if (!head || rows.length === 0) return { kind: 'faulty', faults: [fault('empty', 1)] }
  const unfit = headFaults(head)
  if (unfit.length > 0) return { kind: 'faulty', faults: unfit }
  const broken = rows.flatMap((row) => lineFault(row, head.cells.length) ?? [])
  const lines = rows.map((row) => lineOf(row, head.cells))
  const nameless = lines.filter(({ cells }) => cells.organization_id === '').map(({ number }) => fault('no-id', number, 'organization_id'))
  const first = [...broken, ...nameless].toSorted((one, other) => one.line - other.line)
  if (first.length > 0) return { kind: 'faulty', faults: first }
  const centres = [...Map.groupBy(lines, ({ cells }) => cells.organization_id).values()].map(entryOf)
  const faults = centres.flatMap((centre) => centre.faults).toSorted((one, other) => one.line - other.line)
  if (faults.length > 0) return { kind: 'faulty', faults }
  if (centres.length > mostEntries) return { kind: 'faulty', faults: [fault('too-many', 1)] }
  return { kind: 'read', entries: centres.flatMap(({ entry }) => entry ?? []) }
}
