import { count, fill } from '@zop/content'
import { returnWords } from '@zop/content/conversation/return'
import { language } from '../view/words.ts'
import { countedIn } from './counted.ts'

/** What can be wrong with a typed code, before anything is asked of the relay (A2). */
interface Wrong {
  readonly reason: 'length' | 'word' | 'check'
  readonly word: string | null
}

/** What is wrong with it, in words. */
export const wrongness = ({ reason, word }: Wrong, typed: string): string => {
  const { wrong } = returnWords[language.value]
  const counted = reason === 'length' ? countedIn(typed) : null
  return counted === null ? fill(wrong[reason], { word: word ?? '' }) : count(language.value, wrong[counted.form], counted.n)
}
