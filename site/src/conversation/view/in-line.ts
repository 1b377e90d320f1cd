import { count, type Language } from '@zop/content'
import type { ConversationWords } from '@zop/content/conversation'
import type { Told } from '../../live/told.ts'
import type { Speaking } from '../../live/when.ts'
import type { State } from '../state.ts'

interface Said {
  readonly words: ConversationWords
  readonly language: Language
  readonly speaking: Speaking
}

/** Who is there for whoever waits, in the language asked for; where nobody is, whether somebody else is, when somebody comes, and what becomes of their words. */
export const inLine = (
  { waiting, asked, kept, connected }: Pick<State, 'waiting' | 'asked' | 'kept' | 'connected'>,
  told: Told | null,
  { words, language, speaking }: Said,
): readonly unknown[] => {
  const { waiting: text, language: label } = words
  if (waiting === null) return []
  const { place, onDuty, opens } = waiting
  const spoken = asked && told && `${label}: ${told.name(asked)}.`
  if (onDuty > 0) return [count(language, text.place, Math.max(1, place)), count(language, text.onDuty, onDuty), spoken]
  const other = told && told.now.live !== 'closed' && told.sayUnspoken(false, speaking)
  return other ? [other] : [text.nobody, spoken, connected && told?.sayOpens(opens, speaking), kept ? text.readKept : text.read]
}
