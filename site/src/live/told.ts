import type { Language, OwnName } from '@zop/content'
import type { LiveWords } from '@zop/content/live'
import type { SpokenLanguage } from '@zop/wire'
import { minuteOf, type Now } from './now.ts'
import { type Said, say, sayOpens, sayUnspoken } from './say.ts'
import { deadline, type Speech } from './when.ts'

/** What the small script of every page knows of the chat and how it is said, for the conversation's larger script, which brings none of it again. Times are minutes, or hours, since 1970. */
export interface Told {
  readonly now: Now
  readonly names: Texts['names']
  /** A language by its own name, apart from the words around it, which may be written the other way. */
  name(language: SpokenLanguage): string
  say(language: Language): Said
  /** Where nobody can answer in the language asked for: that, and when somebody can. Otherwise empty. */
  sayUnspoken(about: { asked: SpokenLanguage; letter: boolean }, language: Language): string
  sayOpens(minute: number, language: Language): string
  deadline(hour: number, language: Language): string
}

/** The words as they stand in the page: one attribute for each language, and the names of all that may be spoken. */
export interface Texts {
  readonly names: Readonly<Record<SpokenLanguage, OwnName>>
  readonly words: Partial<Readonly<Record<Language, LiveWords>>>
}

/** `#live` carries them as attributes, because one page may speak several languages. */
export const textsOf = ({ dataset: { names = '{}', ...words } }: HTMLElement): Texts => ({
  names: JSON.parse(names),
  words: Object.fromEntries(Object.entries(words).map(([language, text]) => [language, JSON.parse(text ?? '{}')])),
})

export const told = (now: Now, { names, words }: Texts): Told => {
  const speech = (language: Language): Speech => {
    const spoken = words[language]
    if (spoken === undefined) throw new Error(`no live words in ${language}`)
    return { words: spoken, language, minute: minuteOf(now) }
  }
  // First strong isolate and its end (Unicode Bidirectional Algorithm, UAX 9).
  const name = (language: SpokenLanguage) => `\u2068${names[language].name}\u2069`
  return {
    now,
    names,
    name,
    say: (language) => say(now, speech(language)),
    sayUnspoken: (about, language) => sayUnspoken(now, about, speech(language)).replace('{language}', name(about.asked)),
    sayOpens: (minute, language) => sayOpens(minute, speech(language)),
    deadline: (hour, language) => deadline(hour, speech(language), true),
  }
}
