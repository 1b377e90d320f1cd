import { type Language, languages } from '@zop/content'
import type { SiteOptions } from '@zop/wire'
import type { Audience } from './document/front.ts'
import { master } from './document/read.ts'
import type { Words } from './document/words.ts'
import type { Library, Topic } from './library.ts'

/** What every page is made from: the documents, what the operator wants, and which languages are shown. */
export interface Site {
  readonly library: Library
  readonly options: SiteOptions
  readonly shown: readonly Language[]
}

/** The master stays where an operator hides every language: a site without one would be empty. */
export const siteOf = (library: Library, options: SiteOptions): Site => {
  const shown = languages.filter((language) => !options.hidden.includes(language))
  return { library, options, shown: shown.length > 0 ? shown : [master] }
}

/** One page in one language. */
export interface Place extends Site {
  readonly language: Language
  readonly words: Words
}

export const placeOf = (site: Site, language: Language): Place => ({ ...site, language, words: site.library.words(language) })

/** The doors, each with the audience whose pages lie behind it. */
export const doors = [
  { name: 'me', audience: 'person' },
  { name: 'relatives', audience: 'relative' },
  { name: 'professionals', audience: 'professional' },
] as const satisfies readonly { name: string; audience: Audience }[]
export type Door = (typeof doors)[number]

export const doorOf = (audience: Audience): Door | null => doors.find((door) => door.audience === audience) ?? null

/** The pages of one audience in their order. */
export const topicsFor = ({ library }: Site, audience: Audience): readonly Topic[] => library.topics.filter((topic) => topic.audience === audience)
