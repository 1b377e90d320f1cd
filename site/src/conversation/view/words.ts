import { signal } from '@preact/signals'
import { chooseLanguage, type Language, languageNames, languages, localeOf } from '@zop/content'
import type { ConversationWords } from '@zop/content/conversation'
import { loadConversationWords } from '@zop/content/conversation/load'

/** What somebody came for: a chat, unless they chose a letter or to come back. */
export type Wish = 'letter' | 'return' | null

/** What is handed over in the window's name, the language and a wish, is read once and cleared. */
const handedOver = (): { language: Language | undefined; wish: Wish } => {
  const said = window.name.split(' ')
  window.name = ''
  const wish = (['letter', 'return'] as const).find((each) => said.includes(each))
  return { language: languages.find((language) => said.includes(language)), wish: wish ?? null }
}

const handed = handedOver()

export const wish: Wish = handed.wish

/** Without a language handed over the browser's own wishes count. */
export const language = signal<Language>(handed.language ?? chooseLanguage(navigator.languages))

/** For dates, numbers and lists. */
export const locale = () => localeOf(language.value)

/** Loaded again or come back to, and not by a link of ours: whoever had a conversation here before has it no more, and must be told. */
export const comeBack = (): boolean => {
  const [visit] = performance.getEntriesByType('navigation')
  return handed.language === undefined && visit instanceof PerformanceNavigationTiming && (visit.type === 'reload' || visit.type === 'back_forward')
}

const loaded: Partial<Record<Language, ConversationWords>> = {}

/** Turns to a language once its words are here. Rejects where they could not be fetched; then everything stays as it is. */
export const speak = async (wanted: Language): Promise<void> => {
  loaded[wanted] ??= await loadConversationWords[wanted]()
  language.value = wanted
}

/** The words in the language of the moment; a component that reads them follows a change. Nothing is drawn before the first `speak`. */
export const words = (): ConversationWords => {
  const known = loaded[language.value]
  if (known === undefined) throw new Error('no words yet')
  return known
}

/** Language marks and the neutral title follow the language; `unseen` messages are counted while the page is hidden. */
export const markPage = (unseen: number): void => {
  const { title, titleNew } = words()
  document.documentElement.lang = language.value
  document.documentElement.dir = languageNames[language.value].dir
  document.title = unseen > 0 ? titleNew.replace('{n}', String(unseen)) : title
}
