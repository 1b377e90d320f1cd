import type { Language } from '@zop/content'
import { accessWords } from '@zop/sealing'

/** Has the list of words behind the codes fetched, by asking for a code that is nobody's. */
export const fetchWords = (language: Language): Promise<unknown> => accessWords(new Uint8Array(9), language)
