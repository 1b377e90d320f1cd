import { contradictionIn } from '@zop/rota'
import type { Availability, Commitment, DutyPerson } from '@zop/wire'
import { readHours, readMonth } from './cells.ts'
import { type Centre, centreFinder } from './centres.ts'
import { type Column, type Head, headOf, type Table } from './columns.ts'
import { type Fault, mostFaults } from './fault.ts'
import { finder } from './people.ts'
import { type Cells, saidIn } from './said-row.ts'
import { unguarded } from './sheet.ts'
import { type Row, readTable } from './table.ts'

/** What the wire takes of one person, and in one call. */
export const most = { said: 400, people: 500, commitments: 2000, bytes: 4 * 1024 * 1024 - 4096 } as const

export interface SaidBy {
  readonly account: string
  readonly said: readonly Availability[]
}

/** A table that has been read whole. */
export interface Read {
  readonly kind: 'read'
  readonly table: Table
  readonly said: readonly SaidBy[]
  readonly agreed: readonly Omit<Commitment, 'binding'>[]
  /** Titles of columns that nobody here can read. */
  readonly unread: readonly string[]
  readonly lines: number
}

export type CameOfReading =
  | Read
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[]; readonly count: number; readonly lines: number }
  | { readonly kind: 'no-head'; readonly missing: readonly Column[]; readonly twice: readonly string[] }
  | { readonly kind: 'empty' | 'stopped' }
  | { readonly kind: 'people' | 'commitments'; readonly count: number }

interface Given {
  readonly text: string
  readonly people: readonly Pick<DutyPerson, 'account' | 'name' | 'centre'>[]
  readonly centres: readonly Centre[]
  /** From when on a weekly word holds that says no date. */
  readonly today: string
  readonly progress: (done: number, of: number) => void
  readonly stopped: () => boolean
}

interface Line {
  readonly number: number
  readonly said: Availability
}

/** Collects lines, and what is wrong with them. */
const collector = ({ people, centres, today }: Pick<Given, 'people' | 'centres' | 'today'>) => {
  const find = finder(people, centres)
  const centreOf = centreFinder(centres)
  const faults: Fault[] = []
  let count = 0
  const said = new Map<string, Line[]>()
  const agreed = new Map<string, Omit<Commitment, 'binding'> & { readonly number: number }>()

  const fault = (one: Fault): void => {
    count += 1
    if (faults.length < mostFaults) faults.push(one)
  }

  const personLine = ({ number }: Row, cell: Cells): void => {
    const found = cell('person') === '' ? null : find({ person: cell('person'), centre: cell('centre'), account: cell('account') })
    if (found === null) fault({ line: number, column: 'person', kind: 'empty', cell: '' })
    else if (found.kind !== 'found') {
      const column = found.kind === 'unknown-centre' || found.kind === 'other-centre' ? 'centre' : 'person'
      fault({ line: number, column, kind: found.kind, cell: cell(column), ...('where' in found ? { where: found.where } : {}) })
    }
    const read = saidIn(cell, today)
    if (read.kind === 'wrong') {
      for (const { column, kind } of read.wrong) fault({ line: number, column, kind, cell: column === null ? '' : cell(column) })
    } else if (found?.kind === 'found') {
      const own = said.get(found.person.account) ?? []
      if (own.length === most.said) fault({ line: number, column: 'person', kind: 'many', cell: cell('person') })
      if (own.length <= most.said) own.push({ number, said: read.said })
      said.set(found.person.account, own)
    }
  }

  const centreLine = ({ number }: Row, cell: Cells): void => {
    const centre = centreOf(cell('centre'))?.id
    const month = readMonth(cell('month'))
    const hours = readHours(cell('hours'))
    const wrong = (column: Column, kind: Fault['kind']) => fault({ line: number, column, kind: cell(column) === '' ? 'empty' : kind, cell: cell(column) })
    if (centre === undefined) wrong('centre', 'unknown-centre')
    if (month === null) wrong('month', 'month')
    if (hours === null) wrong('hours', 'hours')
    if (hours === 'fraction') wrong('hours', 'fraction')
    if (centre === undefined || month === null || typeof hours !== 'number') return
    const before = agreed.get(`${centre} ${month}`)
    if (before) fault({ line: number, column: 'month', kind: 'twice', cell: cell('month'), other: before.number })
    else agreed.set(`${centre} ${month}`, { centre, month, hours, number })
  }

  const contradictions = (): void => {
    for (const lines of said.values()) {
      const found = contradictionIn(lines.map((one) => one.said))
      if (found?.kind !== 'contradiction') continue
      const [first, second] = found.at.map((at) => lines[at]?.number ?? 0).toSorted((a, b) => a - b)
      fault({ line: second ?? 0, column: 'word', kind: 'contradiction', cell: '', other: first ?? 0 })
    }
  }

  return { faults, count: () => count, fault, said, agreed, personLine, centreLine, contradictions }
}

const cellsOf = ({ cells }: Row, at: ReadonlyMap<Column, number>): Cells => {
  return (column) => unguarded(cells[at.get(column) ?? -1] ?? '')
}

/** Reads a whole table: either all of it is right, or every line that is not is named. */
export const readWhole = async (given: Given): Promise<CameOfReading> => {
  const heap = collector(given)
  let head: Head | null = null
  let width = 0
  let lines = 0
  await readTable({
    ...given,
    row: (row) => {
      if (head === null) {
        head = headOf(row)
        width = row.cells.length
        return
      }
      if (head.kind === 'refused') return
      lines += 1
      const { number } = row
      if (row.broken) heap.fault({ line: number, column: null, kind: 'quotes', cell: '' })
      else if (row.cells.slice(width).some((cell) => cell !== ''))
        heap.fault({ line: number, column: null, kind: 'wide', cell: row.cells.slice(width).join(' ') })
      else if (head.table === 'said') heap.personLine(row, cellsOf(row, head.at))
      else heap.centreLine(row, cellsOf(row, head.at))
    },
  })
  if (given.stopped()) return { kind: 'stopped' }
  const found = head as Head | null
  if (found === null) return { kind: 'empty' }
  if (found.kind === 'refused') return { kind: 'no-head', missing: found.missing, twice: found.twice }
  if (lines === 0) return { kind: 'empty' }
  heap.contradictions()
  const faults = heap.faults.toSorted((a, b) => a.line - b.line)
  if (heap.count() > 0) return { kind: 'faulty', faults, count: heap.count(), lines }
  if (heap.said.size > most.people) return { kind: 'people', count: heap.said.size }
  if (heap.agreed.size > most.commitments) return { kind: 'commitments', count: heap.agreed.size }
  return {
    kind: 'read',
    table: found.table,
    said: [...heap.said].map(([account, own]) => ({ account, said: own.map((one) => one.said) })),
    agreed: [...heap.agreed.values()].map(({ number: _, ...one }) => one),
    unread: found.unread,
    lines,
  }
}
