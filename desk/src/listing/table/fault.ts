/** Why a file cannot be taken in. */
const faultKinds = [
  'too-large',
  'too-many',
  'unknown-encoding',
  'empty',
  'quote',
  'no-column',
  'unknown-column',
  'column-twice',
  'too-few-cells',
  'too-many-cells',
  'not-json',
  'wrong-value',
  'differs',
  'no-id',
] as const

/** One thing that is wrong, with its line (from 1, as an editor shows it) and its column: the name of it in a table, the number of the character in JSON. */
export interface Fault {
  readonly kind: (typeof faultKinds)[number]
  readonly line: number
  readonly column: string
}
