import { type Language, languages } from '@zop/content'
import type { ContentDocument, DocumentFault, DocumentId, Listing } from '@zop/wire'
import { between } from './between.ts'
import type { Audience } from './document/front.ts'
import type { NumberEntry } from './document/number.ts'
import type { PageText } from './document/page.ts'
import { master, type Read, readDocument } from './document/read.ts'
import { holdsFor } from './document/source.ts'
import { catalogues, shippedWords, type Words } from './document/words.ts'

/** One page in one language of the menu. `language` is that of the text, which is another where the translation is missing or no longer holds. */
export interface Version {
  readonly language: Language
  readonly page: PageText
}

/** One page with all its versions. */
export interface Topic {
  readonly name: string
  readonly audience: Audience
  readonly order: number
  readonly master: PageText
  in(language: Language): Version
  /** What was written in this language, whether it still holds or not. */
  own(language: Language): PageText | null
}

/** All documents, read and joined. */
export interface Library {
  readonly topics: readonly Topic[]
  readonly numbers: readonly (NumberEntry & { readonly name: string })[]
  readonly listings: readonly Listing[]
  words(language: Language): Words
}

export type Loaded = { readonly kind: 'loaded'; readonly library: Library } | { readonly kind: 'unfit'; readonly faults: readonly DocumentFault[] }

type PageRead = Extract<Read, { kind: 'page' }>

/** Plain German is for readers of German; everybody else is more likely to read English. */
const fallbacks = (language: Language): readonly Language[] => (language === 'de-simple' ? [language, master] : [language, 'en', master])

const topicOf = (of: PageRead & { readonly page: PageText }, translations: ReadonlyMap<Language, PageText>): Topic => {
  const { page, name } = of
  const source = of.source ?? ''
  const keeps = page.front.keeps ?? []
  const held = (language: Language): PageText | null => {
    if (language === master) return page
    const found = translations.get(language)
    return found && holdsFor(source, keeps, found.front.translates ?? '') ? found : null
  }
  return {
    name,
    audience: page.front.audience ?? 'everyone',
    order: page.front.order ?? 0,
    master: page,
    own: (language) => (language === master ? page : (translations.get(language) ?? null)),
    in: (language) => {
      for (const one of fallbacks(language)) {
        const found = held(one)
        if (found) return { language: one, page: found }
      }
      return { language: master, page }
    },
  }
}

const topicsOf = (pages: readonly PageRead[]): readonly Topic[] => {
  const translations = new Map<string, Map<Language, PageText>>()
  for (const { name, language, page } of pages) {
    if (page) translations.set(name, (translations.get(name) ?? new Map<Language, PageText>()).set(language, page))
  }
  return pages
    .flatMap((one) => (one.language === master && one.page ? [topicOf({ ...one, page: one.page }, translations.get(one.name) ?? new Map())] : []))
    .toSorted((one, other) => one.order - other.order || (one.name < other.name ? -1 : 1))
}

/** What is not among the documents is said as it was shipped. */
const wordsOf = (reads: readonly Read[]): ((language: Language) => Words) => {
  const edited = new Map(reads.flatMap((one) => (one.kind === 'words' && one.words !== null ? [[`${one.catalogue} ${one.language}`, one.words] as const] : [])))
  const all = new Map(
    languages.map((language) => {
      const parts = catalogues.map((catalogue) => [catalogue, edited.get(`${catalogue} ${language}`) ?? shippedWords[catalogue][language]] as const)
      return [language, Object.fromEntries(parts) as unknown as Words] as const
    }),
  )
  return (language) => {
    const words = all.get(language)
    if (!words) throw new Error(`no words in ${language}`)
    return words
  }
}

/** Reads and joins all documents. What is wrong with any of them is told of all at once. What was `withdrawn` may still be named; a master takes its translations along. */
export const load = (documents: readonly ContentDocument[], withdrawn: readonly DocumentId[] = []): Loaded => {
  const results = documents.map((document) => ({ id: document.id, ...readDocument(document) }))
  const faults = [...results.flatMap((one) => one.faults), ...between(results, withdrawn)]
  if (faults.length > 0) return { kind: 'unfit', faults }
  const reads = results.map(({ read }) => read)
  const numbers = reads.flatMap((one) => (one.kind === 'number' && one.number ? [{ ...one.number, name: one.name }] : []))
  const listings = reads.flatMap((one) => (one.kind === 'listing' && one.listing ? [one.listing] : []))
  return {
    kind: 'loaded',
    library: {
      topics: topicsOf(reads.filter((one) => one.kind === 'page')),
      numbers: numbers.toSorted((one, other) => one.order - other.order || (one.name < other.name ? -1 : 1)),
      listings: listings.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      words: wordsOf(reads),
    },
  }
}
