import { randomBytes } from 'node:crypto'

/** What the data and the keys say of each other when a relay starts. */
export interface Pair {
  /** The mark of the house in each of the two. */
  readonly marks: Readonly<Record<'data' | 'keys', string | null>>
  /** The names of all keys. */
  readonly keys: ReadonlySet<string>
  /** Those that had no rows at an earlier start. */
  readonly noted: ReadonlySet<string>
  /** Names that rows need and that were not there at an earlier start. */
  readonly missed: ReadonlySet<string>
  /** The names that rows need. */
  readonly rows: ReadonlySet<string>
  /** Whether a directory was ever published in these data. */
  readonly founded: boolean
}

export interface Match {
  readonly mark: string
  /** What rows need and is not there: destroyed, so that they come from an old backup; or these are older keys, and the right ones will come. */
  readonly lost: readonly string[]
  /** What was not there before and is again. */
  readonly found: readonly string[]
  /** Keys that have no rows now. */
  readonly orphans: readonly string[]
  /** Whose rows are there again. */
  readonly back: readonly string[]
}

/** Hours. A key without rows is destroyed only then, and rows without a key are deleted, so that a wrong start can be undone. */
export const orphansWait = 24

/** More than a process that was killed can leave behind: so many, and one of so many. */
const unlikely = { count: 20, part: 10 } as const

const isMuch = (some: number, all: number): boolean => some > unlikely.count && some * unlikely.part > all

const strangers =
  'The data and the keys of the conversations belong to two different houses. Nothing has been changed. Give this relay the keys of these data: keys.sqlite beside its own relay.sqlite, or DATABASE_URL and KEYS_DATABASE_URL of one house.'

const tooMuch = (keys: string, rows: string, count: number): string =>
  `The data and the keys of the conversations hardly fit together: ${keys} open nothing in the data, and ${rows} in the data have no key. Nothing has been changed. If the data were lost, restore them first; if these are the wrong data or the wrong keys, name the right ones. Only if it is meant, because an older backup was restored, start once with ZOP_FORGET=${count}: what has no key is deleted after a day, and a key that opens nothing is destroyed.`

/**
 * Who belongs to whom. Throws a sentence where the two are of different houses, or where a start would forget what nobody has asked it to: `forget` is the number that the
 * operator was told.
 */
export const matchPair = ({ marks, keys, noted, missed, rows, founded }: Pair, forget: number | undefined): Match => {
  if (marks.data !== null && marks.keys !== null && marks.data !== marks.keys) throw new Error(strangers)
  const lost = [...rows].filter((name) => !keys.has(name))
  const orphans = [...keys].filter((name) => !rows.has(name))
  const fresh = orphans.filter((name) => !noted.has(name))
  const missing = lost.filter((name) => !missed.has(name))
  // Two that were never seen together, and nothing in the one opens anything in the other.
  const unknown = marks.data === null || marks.keys === null
  const apart = unknown && keys.size > 0 && lost.length === rows.size && (marks.data !== marks.keys || !founded)
  const count = fresh.length + missing.length
  if ((apart || isMuch(fresh.length, keys.size) || isMuch(missing.length, rows.size)) && count !== forget)
    throw new Error(tooMuch(`${fresh.length} of ${keys.size} keys`, `${missing.length} of ${rows.size}`, count))
  return {
    mark: marks.data ?? marks.keys ?? randomBytes(16).toString('base64url'),
    lost,
    found: [...missed].filter((name) => keys.has(name)),
    orphans,
    back: [...noted].filter((name) => rows.has(name)),
  }
}
