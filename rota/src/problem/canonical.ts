import type { Problem } from './problem.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One spelling for each value, after RFC 8785: keys in order of their UTF-16 code units, no spaces, numbers as ECMAScript writes them. */
export const canonical = (value: unknown): string => write(value as Json)

const write = (value: Json): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON knows finite numbers only')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(write).join(',')}]`
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${write(value[key] ?? null)}`).join(',')}}`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** SHA-256 of the canonical JSON, lower-case hexadecimal. */
export const hashOf = async (value: unknown): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(value)))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const byText = <T>(list: readonly T[], of: (one: T) => string): T[] =>
  list
    .map((one) => ({ one, key: of(one) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one)

/** The same problem with all its lists in one order: in which order things were written down decides nothing. */
export const ordered = (problem: Problem): Problem => ({
  ...problem,
  slots: problem.slots
    .map((slot) => ({ ...slot, languages: slot.languages.toSorted() }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)),
  centres: byText(problem.centres, ({ id }) => id).map((centre) => ({ ...centre, closed: byText(centre.closed, canonical) })),
  people: byText(problem.people, ({ id }) => id).map((person) => ({ ...person, languages: person.languages.toSorted() })),
  availability: byText(problem.availability, canonical),
  commitments: byText(problem.commitments, canonical),
  engagements: byText(problem.engagements, canonical),
  pinned: byText(problem.pinned, canonical),
})
