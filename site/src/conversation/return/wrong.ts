import { count, fill } from '@zop/content'
import { returnWords } from '@zop/content/conversation/return'
import { language } from '../view/words.ts'

/** What can be wrong with a typed code, before anything is asked of the relay (A2). */
interface Wrong {
  readonly reason: 'length' | 'word' | 'check'
  readonly word: string | null
}

/** What was typed, counted: whoever copies a code from paper finds what they left out by the number. */
export const countedIn = (typed: string): { readonly form: 'words' | 'digits'; readonly n: number } | null => {
  const words = typed.match(/\p{L}+/gu)?.length ?? 0
  const digits = typed.match(/\p{Nd}/gu)?.length ?? 0
  if ((words === 0) === (digits === 0)) return null
  return words > 0 ? { form: 'words', n: words } : { form: 'digits', n: digits }
}

/** What is wrong with it, in words. */
export const wrongness = ({ reason, word }: Wrong, typed: string): string => {
  const { wrong } = returnWords[language.value]
  const counted = reason === 'length' ? countedIn(typed) : null
  return counted === null ? fill(wrong[reason], { word: word ?? '' }) : count(language.value, wrong[counted.form], counted.n)
}
