import { type Language, languages } from '@zop/content'
import { type Audience, audiences } from '@zop/wire'

const wishes = ['letter', 'return', 'consult'] as const

/** What somebody came for: a chat, unless they chose a letter, to come back, or to consult on a case. */
type Wish = (typeof wishes)[number]

interface Handed {
  readonly language: Language | undefined
  readonly wish: Wish | undefined
  readonly audience: Audience | undefined
}

/** What another page of ours handed over in the window's name, words with spaces between, is read once and cleared. */
const handedOver = (): Handed => {
  const said = window.name.split(' ')
  window.name = ''
  const among = <Word extends string>(known: readonly Word[]) => known.find((word) => said.includes(word))
  return { language: among(languages), wish: among(wishes), audience: among(audiences) }
}

export const handed = handedOver()

/** Loaded again or come back to, and not by a link of ours: whoever had a conversation here before has it no more, and must be told. */
export const comeBack = (): boolean => {
  const [visit] = performance.getEntriesByType('navigation')
  return handed.language === undefined && visit instanceof PerformanceNavigationTiming && (visit.type === 'reload' || visit.type === 'back_forward')
}
