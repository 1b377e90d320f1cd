import type { Shelf } from '../ground.ts'

/** What a device keeps of the newest directory it has seen (B6): nothing else is ever stored. */
export interface Newest {
  readonly number: number
  readonly hash: string
}

/**
 * How a directory stands to this device's memory. `older` and `fork` are alarms and change nothing in the memory;
 * `first` means that there was none, `none` that the browser lets us keep none.
 */
export type Recollection = 'first' | 'same' | 'newer' | 'older' | 'fork' | 'none'

const read = (text: string | null): Newest | null => {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('number' in value) || !('hash' in value)) return null
    return typeof value.number === 'number' && typeof value.hash === 'string' ? { number: value.number, hash: value.hash } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** How a directory stands to the newest one known before. */
export const compare = (kept: Newest | null, seen: Newest): Exclude<Recollection, 'none'> => {
  if (kept === null) return 'first'
  if (seen.number < kept.number) return 'older'
  if (seen.number > kept.number) return 'newer'
  return seen.hash === kept.hash ? 'same' : 'fork'
}

/** Compares a verified directory with what this device remembers of the deployment, and remembers it if it is newer. */
export const recollect = (shelf: Shelf, deployment: string, seen: Newest): Recollection => {
  try {
    const found = compare(read(shelf.getItem(deployment)), seen)
    if (found === 'first' || found === 'newer') shelf.setItem(deployment, JSON.stringify({ number: seen.number, hash: seen.hash }))
    return found
  } catch {
    // A browser that forbids storage throws here (SecurityError, QuotaExceededError): the person is told that there is no memory.
    return 'none'
  }
}
