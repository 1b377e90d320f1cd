import { signal } from '@preact/signals'
import { chooseLanguage, type Language, languageNames, languages } from '@zop/content'
import { type ConversationWords, conversationWords } from '@zop/content/conversation'

/** The language handed over in the window's name is read once and cleared. */
const handedOver = (): Language | undefined => {
  const name = window.name
  window.name = ''
  return languages.find((language) => language === name)
}

const handed = handedOver()

/** Without a language handed over the browser's own wishes count. */
export const language = signal<Language>(handed ?? chooseLanguage(navigator.languages))

/** Loaded again or come back to, and not by a link of ours: whoever had a conversation here before has it no more, and must be told. */
export const comeBack = (): boolean => {
  const [visit] = performance.getEntriesByType('navigation')
  return handed === undefined && visit instanceof PerformanceNavigationTiming && (visit.type === 'reload' || visit.type === 'back_forward')
}

/** The words in the language of the moment; a component that reads them follows a change. */
export const words = (): ConversationWords => conversationWords[language.value]

/** Language marks and the neutral title follow the language; `unseen` messages are counted while the page is hidden. */
export const markPage = (unseen: number): void => {
  const { title, titleNew } = words()
  document.documentElement.lang = language.value
  document.documentElement.dir = languageNames[language.value].dir
  document.title = unseen > 0 ? titleNew.replace('{n}', String(unseen)) : title
}
