import { type Language, languageNames } from '@zop/content'
import type { DeskWords } from '@zop/content/desk'
import { type DocumentFault, type DocumentId, type DocumentStanding, documentKindOf, documentLanguageOf } from '@zop/wire'
import type { Sentence } from '../notice/notices.ts'
import { words } from '../words/language.ts'
import type { Came } from './editorial.ts'
import type { Entry } from './overview/filter.ts'

/** What did not work, in words. */
export const failure = (came: Exclude<Came, null>): Sentence => {
  return (say) => {
    const said: Readonly<Record<string, string>> = say.editorial.failed
    return said[came] ?? say.editorial.failed.other
  }
}

/** How a language calls itself; its tag where nobody knows. */
export const ownName = (language: string): string => languageNames[language as Language]?.name ?? language

/** Which way a document is written. */
export const directionOf = (language: string | null): 'ltr' | 'rtl' | 'auto' =>
  language === null ? 'auto' : (languageNames[language as Language]?.dir ?? 'auto')

/** The language of a document's text as HTML names it; nothing where it has several. */
export const langOf = (id: DocumentId): string | undefined => documentLanguageOf(id) ?? undefined

/** What a catalogue of short texts is called. */
export const catalogueName = (say: DeskWords, name: string): string => {
  const names: Readonly<Record<string, string>> = say.editorial.catalogues
  return names[name] ?? name
}

export const kindOf = (say: DeskWords, id: DocumentId): string => {
  const language = documentLanguageOf(id)
  return [say.editorial.kinds[documentKindOf(id)], language === null ? null : ownName(language)].filter((one) => one !== null).join(', ')
}

/** A document by its title and what it is. */
export const nameOf = (entries: readonly Entry[], id: DocumentId): string => {
  const entry = entries.find(({ standing }) => standing.id === id)
  return `${entry?.title ?? id} (${kindOf(words.value, id)})`
}

/** Where a document stands, as one word. */
export type Standing = 'draft' | 'in-review' | 'approved' | 'public' | 'withdrawn' | 'none'

export const standingOf = ({ open, published, withdrawn }: Pick<DocumentStanding, 'open' | 'published' | 'withdrawn'>): Standing =>
  open ? open.state : withdrawn ? 'withdrawn' : published ? 'public' : 'none'

/** What is wrong, and what to do. */
export const faultText = (say: DeskWords, { code, detail }: Pick<DocumentFault, 'code' | 'detail'>): string => {
  const sentences: Readonly<Record<string, (detail: string) => string>> = say.editorial.faults
  return sentences[code]?.(detail) ?? say.editorial.fault(code, detail)
}

/** A day of a form, `2027-01-31`, as the language writes it. */
export const dayText = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))
