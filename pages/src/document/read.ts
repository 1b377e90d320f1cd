import { type Language, languages } from '@zop/content'
import { type ContentDocument, type DocumentFault, documentKindOf, type Listing, mostDocumentBytes } from '@zop/wire'
import { type Finding, faultOf } from '../fault.ts'
import { readListing } from './listing.ts'
import { type NumberEntry, readNumber } from './number.ts'
import { type PageText, readPage } from './page.ts'
import { sourceOf } from './source.ts'
import { type Catalogue, readWords } from './words.ts'

/** The master of all texts. */
export const master: Language = 'de'

/** A document that was read, or null where it is not fit. */
export type Read =
  | {
      readonly kind: 'page'
      readonly name: string
      readonly language: Language
      readonly text: string
      readonly page: PageText | null
      /** `sourceOf` of a master; null of a translation. */
      readonly source: string | null
    }
  | { readonly kind: 'words'; readonly catalogue: Catalogue; readonly language: Language; readonly words: unknown }
  | { readonly kind: 'number'; readonly name: string; readonly number: NumberEntry | null }
  | { readonly kind: 'listing'; readonly centre: string; readonly listing: Listing | null }
  | { readonly kind: 'nothing' }

const encoder = new TextEncoder()
const isTooLarge = (text: string): boolean => text.length > mostDocumentBytes || encoder.encode(text).length > mostDocumentBytes

/** Names that pages of the house itself have, in every language. */
export const reservedNames: readonly string[] = ['me', 'relatives', 'professionals', 'finder', 'search', 'numbers']

interface Result {
  readonly read: Read
  readonly faults: readonly DocumentFault[]
}

const readPageDocument = ({ id, text }: ContentDocument, tag: string, name: string): Result => {
  const language = languages.find((one) => one === tag)
  if (!language) return { read: { kind: 'nothing' }, faults: [faultOf(id, { line: null, code: 'unknown-language', detail: tag })] }
  const { page, findings } = readPage(text, language === master)
  const reserved: readonly Finding[] = reservedNames.includes(name) ? [{ line: null, code: 'reserved-name', detail: name }] : []
  return {
    read: { kind: 'page', name, language, text, page, source: language === master ? sourceOf(text) : null },
    faults: [...reserved, ...findings].map((finding) => faultOf(id, finding)),
  }
}

const readAnew = (document: ContentDocument): Result => {
  const { id, text } = document
  if (isTooLarge(text)) return { read: { kind: 'nothing' }, faults: [faultOf(id, { line: null, code: 'too-large', detail: String(mostDocumentBytes) })] }
  const [, first = '', second = ''] = id.split('.')
  const told = (findings: readonly Finding[]) => findings.map((finding) => faultOf(id, finding))
  switch (documentKindOf(id)) {
    case 'page':
      return readPageDocument(document, first, second)
    case 'words': {
      const { words, findings } = readWords(text, first, second)
      return { read: { kind: 'words', catalogue: first as Catalogue, language: second as Language, words }, faults: told(findings) }
    }
    case 'number': {
      const { number, findings } = readNumber(text)
      return { read: { kind: 'number', name: first, number }, faults: told(findings) }
    }
    case 'listing': {
      const { listing, faults } = readListing(document)
      return { read: { kind: 'listing', centre: first, listing }, faults }
    }
  }
}

const known = new WeakMap<ContentDocument, Result>()

/** Reads one document, by what its id says it is. The same object is read once: whoever looks at a draft again and again hands over all the others unchanged. */
export const readDocument = (document: ContentDocument): Result => {
  const found = known.get(document) ?? readAnew(document)
  known.set(document, found)
  return found
}

/** What is wrong with a document by itself; whether what it names exists, only the whole site knows. */
export const checkDocument = (document: ContentDocument): readonly DocumentFault[] => readDocument(document).faults
