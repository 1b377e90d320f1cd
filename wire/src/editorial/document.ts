import * as v from 'valibot'
import { words } from '../encoding.ts'

/**
 * A text of the public site that people edit and that others look at before it is public. Its id says what it is:
 *
 * - `page.<language>.<name>` an information page: Markdown with front matter
 * - `words.<catalogue>.<language>` interface texts of the public side: JSON, the shape of the shipped German catalogue
 * - `number.<name>` a phone number with what each language says of it: JSON
 * - `listing.<centre>` what a centre tells the public of itself: JSON (`listing`)
 */
export const documentId = v.pipe(
  v.string(),
  v.maxLength(120),
  v.regex(
    /^(?:page\.[a-z]{2}(?:-[a-z]{2,8})?\.[a-z0-9-]{1,60}|words\.[a-z-]{1,40}\.[a-z]{2}(?:-[a-z]{2,8})?|number\.[a-z0-9-]{1,60}|listing\.[a-z0-9-]{1,40})$/,
  ),
)
export type DocumentId = v.InferOutput<typeof documentId>

export const documentKinds = ['page', 'words', 'number', 'listing'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Most bytes of UTF-8 in one document. */
export const mostDocumentBytes = 128 * 1024

export const documentText = v.pipe(words, v.minLength(1), v.maxBytes(mostDocumentBytes))

/** A document with its text, as the workshop makes pages of it. */
export const contentDocument = v.strictObject({ id: documentId, text: documentText })
export type ContentDocument = v.InferOutput<typeof contentDocument>

export const documentKindOf = (id: DocumentId): DocumentKind => id.slice(0, id.indexOf('.')) as DocumentKind

/** The language that a page or a catalogue is written in (BCP 47); null of what is said in several. */
export const documentLanguageOf = (id: DocumentId): string | null => {
  const [kind, first = '', second = ''] = id.split('.')
  return kind === 'page' ? first : kind === 'words' ? second : null
}

/** What is wrong with a document, for whoever wrote it: a stable code, the line where there is one (from 1), and what stands there. */
export const documentFault = v.strictObject({
  document: documentId,
  line: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  code: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  detail: v.pipe(v.string(), v.maxLength(300)),
})
export type DocumentFault = v.InferOutput<typeof documentFault>
