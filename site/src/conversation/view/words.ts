import { signal } from '@preact/signals'
import { chooseLanguage, type Language, localeOf, spokenOf } from '@zop/content'
import type { ConversationWords } from '@zop/content/conversation'
import { type FirstWords, type LaterWords, loadFirstWords, loadLaterWords } from '@zop/content/conversation/load'
import type { SpokenLanguage } from '@zop/wire'
import type { Speaking } from '../../live/when.ts'
import { handed } from './handed.ts'
import { fetchPart } from './part-files.ts'
import { directionOf } from './still.ts'

/** Without a language handed over the browser's own wishes count. */
export const language = signal<Language>(handed.language ?? chooseLanguage(navigator.languages))

/** For dates, numbers and lists. */
export const locale = () => localeOf(language.value)

const first: Partial<Record<Language, FirstWords>> = {}
const later: Partial<Record<Language, LaterWords>> = {}
let more = false

const loadLater = async (wanted: Language): Promise<void> => {
  if (later[wanted]) return
  await fetchPart(`later/${wanted}.ts`)
  later[wanted] = await loadLaterWords[wanted]()
}

/** Turns to a language once its words are here. Rejects where they could not be fetched; then everything stays as it is. */
export const speak = async (wanted: Language): Promise<void> => {
  if (!first[wanted]) await fetchPart(`first/${wanted}.ts`)
  first[wanted] ??= await loadFirstWords[wanted]()
  if (more) await loadLater(wanted)
  language.value = wanted
}

/** Fetches the words of what is loaded later too, from here on in every language that the page turns to. Rejects where they could not be fetched. */
export const speakMore = async (): Promise<void> => {
  more = true
  while (!later[language.peek()]) await loadLater(language.peek())
}

const known = <Words>(words: Partial<Record<Language, Words>>): Words => {
  const found = words[language.value]
  if (found === undefined) throw new Error('no words yet')
  return found
}

/** The words in the language of the moment; a component that reads them follows a change. Nothing is drawn before the first `speak`. */
export const words = (): ConversationWords => known(first).conversation

/** The words of the parts that are loaded later; none of them is drawn before `speakMore`. */
export const laterWords = (): LaterWords => known(later)

/** How the live state is said, to somebody who wants to be answered in `asked`: in the page's own language unless they have chosen. */
export const speaking = (asked: SpokenLanguage | null): Speaking => ({ words: known(first).live, asked: asked ?? spokenOf(language.value) })

/** Language marks and the neutral title follow the language; `unseen` messages are counted while the page is hidden. */
export const markPage = (unseen: number): void => {
  const { title, titleNew } = words()
  document.documentElement.lang = language.value
  document.documentElement.dir = directionOf(language.value)
  document.title = unseen > 0 ? titleNew.replace('{n}', String(unseen)) : title
}
