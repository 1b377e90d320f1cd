import type { DocumentFault, DocumentId } from '@zop/wire'

/** Everything that can be wrong with a document; whoever shows a fault has a sentence for each. */
export const faultCodes = [
  // Of any document
  'too-large',
  'hidden-character',
  'unknown-language',
  'unknown-catalogue',
  'duplicate-document',
  // Of front matter and of JSON
  'front-matter-missing',
  'broken-front-matter',
  'broken-json',
  'missing-key',
  'unknown-key',
  'wrong-value',
  'wrong-date',
  'wrong-number',
  'placeholder',
  // Of Markdown
  'html',
  'image',
  'code',
  'heading-level',
  'not-allowed',
  'too-deep',
  'link-target',
  'bare-number',
  'unknown-atom',
  'empty-page',
  // Of the entry of a centre
  'not-json',
  'wrong-entry',
  'wrong-centre',
  // Between documents
  'reserved-name',
  'no-master',
  'differs-from-master',
  'lacks-fact',
  'duplicate-order',
  'unknown-page',
  'unknown-number',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** What is wrong in a text that does not know its own id yet. */
export interface Finding {
  readonly line: number | null
  readonly code: FaultCode
  readonly detail: string
}

const longestDetail = 300

/** What stands there is shown without what could turn the sentence around it. */
export const faultOf = (document: DocumentId, { line, code, detail }: Finding): DocumentFault => ({
  document,
  line,
  code,
  detail: detail.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(0, longestDetail),
})

/** Most faults that are told at once. */
export const mostFaults = 200
