import * as v from 'valibot'
import type { DocumentFault, DocumentId } from './editorial/document.ts'
import { type Listing, listing, listingText } from './listing.ts'

/** More brackets within one another than any entry has. Bracket by bracket, because what writes JSON goes as deep as its text and would break. */
const isDeep = (text: string): boolean => {
  let depth = 0
  for (const character of text.replace(/"(?:[^"\\]|\\.)*"/g, '')) {
    if (character === '[' || character === '{') depth += 1
    if (character === ']' || character === '}') depth -= 1
    if (depth > 20) return true
  }
  return false
}

/** Which line a value stands on, in the text that `listingText` writes; null in any other. */
const lineOf = (text: string, path: readonly (string | number)[]): number | null => {
  if (isDeep(text)) return null
  const whole: unknown = JSON.parse(text)
  if (`${JSON.stringify(whole, null, 2)}\n` !== text) return null
  const marked = (value: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
    if (step === undefined) return '\uE000'
    if (Array.isArray(value)) return value.map((one: unknown, at) => (at === step ? marked(one, rest) : one))
    return Object.fromEntries(Object.entries(value ?? {}).map(([key, one]) => [key, key === step ? marked(one, rest) : one]))
  }
  const at = JSON.stringify(marked(whole, path), null, 2).split('\n')
  const found = at.findIndex((line) => line.includes('\uE000'))
  return found < 0 ? null : found + 1
}

const pathOf = (issue: v.GenericIssue): readonly (string | number)[] => (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

/** An entry, or the places in the value (keys and indexes from the outside in) that make it none. */
export type Judged = { readonly kind: 'entry'; readonly entry: Listing } | { readonly kind: 'wrong'; readonly paths: readonly (readonly (string | number)[])[] }

/** Whether anything that has been read is an entry. */
export const judgeListing = (value: unknown): Judged => {
  const parsed = v.safeParse(listing, value)
  return parsed.success ? { kind: 'entry', entry: parsed.output } : { kind: 'wrong', paths: parsed.issues.map(pathOf) }
}

/** What is wrong with the text of a document `listing.<centre>`: `not-json`, `wrong-entry` with where it is wrong, or `wrong-centre` where it is another's. */
export const listingFaults = (id: DocumentId, text: string): readonly DocumentFault[] => {
  const fault = (code: string, detail: string, line: number | null = null): DocumentFault => ({ document: id, line, code, detail: detail.slice(0, 300) })
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return [fault('not-json', '')]
  }
  const judged = judgeListing(said)
  if (judged.kind === 'wrong') return judged.paths.slice(0, 20).map((path) => fault('wrong-entry', path.join('.'), lineOf(text, path)))
  if (`listing.${judged.entry.id}` !== id) return [fault('wrong-centre', judged.entry.id)]
  // What is signed off is what is read: no key twice, none escaped, none in another place.
  return text === listingText(judged.entry) ? [] : [fault('wrong-entry', 'JSON')]
}
