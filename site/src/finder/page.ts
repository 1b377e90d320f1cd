import type { Language } from '@zop/content'
import type { FinderWords } from '@zop/content/finder'

/** What the page gives to its script: the words in its language, as its editors left them. */
export interface Page {
  readonly language: Language
  readonly locale: string
  readonly words: FinderWords
}

/** Null where the page says nothing of it: then the list by Land stands alone. */
export const pageOf = ({ dataset }: HTMLElement): Page | null => {
  const { language, locale, words } = dataset
  return language && locale && words ? { language: language as Language, locale, words: JSON.parse(words) as FinderWords } : null
}
