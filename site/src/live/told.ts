import { type Language, type OwnName, spokenOf } from '@zop/content'
import type { LiveWords } from '@zop/content/live'
import type { SpokenLanguage } from '@zop/wire'
import { minuteOf, type Now } from './now.ts'
import { type Said, say, sayDeadline, sayOpens, sayUnspoken } from './say.ts'
import type { Speech } from './when.ts'

/** What the small script of every page knows of the chat and how it is said, for the conversation's larger script, which brings none of it again. Times are minutes, or hours, since 1970. */
export interface Told {
  readonly now: Now
  readonly names: Texts['names']
  /** A language by its own name, apart from the words around it, which may be written the other way. */
  name(language: SpokenLanguage): string
  /** `asked`: in which language somebody wants to be answered; null where they have not said so, then it is that of the page. */
  say(language: Language, asked?: SpokenLanguage | null): Said
  /** Where nobody can answer in the language asked for: that, and when somebody can. Otherwise empty. */
  sayUnspoken(letter: boolean, language: Language, asked: SpokenLanguage | null): string
  /** When somebody is there again: from `opens` on, where that is known. */
  sayOpens(opens: number | null, language: Language): string
  /** By when a letter in the language asked for is answered. */
  sayDeadline(hour: number, language: Language, asked: SpokenLanguage | null): string
}

/** What the live state is said with, as it stands in the page: the names of all languages that may be spoken, and the words of those that the page speaks. */
export interface Texts {
  readonly names: Readonly<Record<SpokenLanguage, OwnName>>
  readonly words: Readonly<Record<Language, LiveWords>>
}

/** `#live` carries them as an attribute. */
export const textsOf = ({ dataset }: HTMLElement): Texts => JSON.parse(dataset['texts'] ?? '')

export const told = (now: Now, { names, words }: Texts): Told => {
  const speech = (language: Language, asked: SpokenLanguage | null = null): Speech => ({
    words: words[language],
    asked: asked ?? spokenOf(language),
    minute: minuteOf(now),
  })
  // First strong isolate and its end (Unicode Bidirectional Algorithm, UAX 9).
  const name = (language: SpokenLanguage) => `\u2068${names[language].name}\u2069`
  return {
    now,
    names,
    name,
    say: (language, asked) => say(now, speech(language, asked)),
    sayUnspoken: (letter, language, asked) => sayUnspoken(now, letter, speech(language, asked)).replace('{language}', name(asked ?? spokenOf(language))),
    sayOpens: (opens, language) => sayOpens(now, opens, speech(language)),
    sayDeadline: (hour, language, asked) => sayDeadline(now, hour, speech(language, asked), true),
  }
}
