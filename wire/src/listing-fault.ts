import * as v from 'valibot'
import { type DocumentFault, type DocumentId, documentId } from './editorial/document.ts'
import { listing } from './listing.ts'

/** Which line a value stands on, in the text that `listingText` writes; null in any other. */
const lineOf = (text: string, path: readonly (string | number)[]): number | null => {
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

/** What is wrong with the text of a document `listing.<centre>`: `not-json`, `wrong-entry` with where it is wrong, or `wrong-centre` where it is another's. */
export const listingFaults = (id: DocumentId, text: string): readonly DocumentFault[] => {
  const fault = (code: string, detail: string, line: number | null = null): DocumentFault => ({ document: id, line, code, detail: detail.slice(0, 300) })
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return [fault('not-json', '')]
  }
  const parsed = v.safeParse(listing, said)
  if (!parsed.success) return parsed.issues.slice(0, 20).map((issue) => fault('wrong-entry', pathOf(issue).join('.'), lineOf(text, pathOf(issue))))
  return v.parse(documentId, `listing.${parsed.output.id}`) === id ? [] : [fault('wrong-centre', parsed.output.id)]
}
