import type { Language } from '@zop/content'
import { accessWords, type CodeLanguage } from '@zop/sealing'

/** A2: the words of a code are German or English. Whoever reads another language sees the English ones, and always the digits. */
export const codeLanguageOf = (language: Language): CodeLanguage => (language === 'de' || language === 'de-simple' ? 'de' : 'en')

/** Has the list of words behind the codes fetched, by asking for a code that is nobody's. */
export const fetchWords = (language: Language): Promise<unknown> => accessWords(new Uint8Array(9), codeLanguageOf(language))
