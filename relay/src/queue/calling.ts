import { type SpokenLanguage, spokenLanguages } from '@zop/wire'
import type { Entry } from '../conversation/board.ts'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'
import { merged } from './sorted.ts'

type Sources = Pick<World, 'clock' | 'queue' | 'now'>

/** Nobody has taken it in its time: it is everybody's. */
const isLate = ({ clock, queue }: Pick<World, 'clock' | 'queue'>, conversation: string): boolean =>
  (queue.untaken.rank(conversation) ?? Number.POSITIVE_INFINITY) <= clock.now()

const isThere = ({ now }: Pick<World, 'now'>, language: SpokenLanguage): boolean =>
  now.state().speaking.some((one) => one.language === language && one.there.length > 0)

/**
 * Whether what waits calls this person now. A chat calls those on duty who speak the language asked for, and everybody where none of them is there or nobody has
 * taken it in its time; a letter calls whoever speaks it, and everybody where nobody of the pool does or its time is running out. Everybody may take it at any time.
 */
export const callsFor = (
  sources: Sources & Pick<World, 'timetable'>,
  { id }: Pick<Account, 'id'>,
  { conversation, opening: { language } }: Pick<Entry, 'conversation' | 'opening'>,
): boolean => {
  const { queue, now, timetable } = sources
  if (!queue.waiting.has(conversation) || timetable.speaks(id).includes(language) || isLate(sources, conversation)) return true
  return queue.live.has(conversation) ? !isThere(sources, language) : !now.state().speaking.some((one) => one.language === language)
}

/** All that waits: first what nobody has taken in its time, then what this person speaks or nobody who is there does, then the rest. */
export function* calledFirst(sources: Sources, speaks: readonly SpokenLanguage[]): Generator<string> {
  const { clock, queue } = sources
  let late = queue.untaken.upTo(clock.now())
  for (const id of queue.untaken.ids()) {
    if (late-- === 0) break
    yield id
  }
  const theirs = spokenLanguages.filter((language) => speaks.includes(language) || !isThere(sources, language)).map((language) => queue.inLanguage(language))
  for (const id of merged(theirs)) if (!isLate(sources, id)) yield id
  for (const id of queue.waiting.ids()) if (!isLate(sources, id) && !theirs.some((list) => list.has(id))) yield id
}
