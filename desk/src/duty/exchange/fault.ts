import type { Column } from './columns.ts'

/** What may be wrong with a cell, or with a line as a whole. */
export type FaultKind =
  | 'quotes'
  | 'wide'
  | 'empty'
  | 'unknown-person'
  | 'ambiguous-person'
  | 'other-person'
  | 'unknown-centre'
  | 'other-centre'
  | 'word'
  | 'weekdays'
  | 'day'
  | 'time'
  | 'missing-hour'
  | 'zone'
  | 'no-date'
  | 'order'
  | 'month'
  | 'closed'
  | 'hours'
  | 'fraction'
  | 'twice'
  | 'contradiction'
  | 'many'

/** One thing that is wrong, where it stands, and what stands there. `other`: the line that it does not agree with. */
export interface Fault {
  readonly line: number
  readonly column: Column | null
  readonly kind: FaultKind
  readonly cell: string
  readonly other?: number
  /** Where somebody is instead. */
  readonly where?: readonly string[]
}

/** Faults that are kept to be shown; the others are counted. */
export const mostFaults = 200
