import { count, fill } from '@zop/content'
import type { ParsedAccessCode } from '@zop/sealing'
import { language, laterWords } from '../view/words.ts'
import { countedIn } from './counted.ts'

/** What can be wrong with a typed code, before anything is asked of the relay (A2). */
export type WrongCode = Extract<ParsedAccessCode, { kind: 'wrong' }>

/** What is wrong with it, in words. */
export const wrongness = (wrong: WrongCode, typed: string): string => {
  const texts = laterWords().returning.wrong
  if (wrong.reason === 'word') return fill(wrong.near.length > 0 ? texts.near : texts.word, { word: wrong.word })
  const counted = wrong.reason === 'length' ? countedIn(typed) : null
  return counted === null ? texts[wrong.reason] : count(language.value, texts[counted.form], counted.n)
}
