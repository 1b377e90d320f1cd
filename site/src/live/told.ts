import type { OwnName } from '@zop/content'
import type { LiveWords } from '@zop/content/live'
import type { SpokenLanguage } from '@zop/wire'
import { minuteOf, type Now } from './now.ts'
import { type Said, say, sayDeadline, sayOpens, sayUnspoken } from './say.ts'
import type { Speaking, Speech } from './when.ts'

/** What the small script of every page knows of the chat and how it is said, for the conversation's larger script, which brings none of it again. Times are minutes, or hours, since 1970. */
export interface Told {
  readonly now: Now
  readonly names: Texts['names']
  /** A language by its own name, apart from the words around it, which may be written the other way. */
  name(language: SpokenLanguage): string
  say(speaking: Speaking): Said
  /** Where nobody can answer in the language asked for: that, and when somebody can. Otherwise empty. */
  sayUnspoken(letter: boolean, speaking: Speaking): string
  /** When somebody is there again: from `opens` on, where that is known. */
  sayOpens(opens: number | null, speaking: Speaking): string
  /** By when a letter in the language asked for is answered. */
  sayDeadline(hour: number, speaking: Speaking): string
}

/** What the live state is said with, as it stands in the page: the names of all languages that may be spoken, and the words of the page's language; null where a later script brings those. */
export interface Texts {
  readonly names: Readonly<Record<SpokenLanguage, OwnName>>
  readonly words: LiveWords | null
}

/** `#live` carries them as attributes. Published pages have them so: what is read here is what an earlier release wrote. */
export const textsOf = ({ dataset }: HTMLElement): Texts => ({ names: JSON.parse(dataset['names'] ?? ''), words: JSON.parse(dataset['words'] ?? 'null') })

export const told = (now: Now, names: Texts['names']): Told => {
  const speech = (speaking: Speaking): Speech => ({ ...speaking, minute: minuteOf(now) })
  // First strong isolate and its end (Unicode Bidirectional Algorithm, UAX 9).
  const name = (language: SpokenLanguage) => `\u2068${names[language].name}\u2069`
  return {
    now,
    names,
    name,
    say: (speaking) => say(now, speech(speaking)),
    sayUnspoken: (letter, speaking) => sayUnspoken(now, letter, speech(speaking)).replace('{language}', name(speaking.asked)),
    sayOpens: (opens, speaking) => sayOpens(now, opens, speech(speaking)),
    sayDeadline: (hour, speaking) => sayDeadline(now, hour, speech(speaking), true),
  }
}
