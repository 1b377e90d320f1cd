import { type SpokenLanguage, spokenLanguages } from '@zop/wire'
import type { Entry } from '../conversation/board.ts'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'
import { merged, type Sorted } from './sorted.ts'

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
  return queue.letters.has(conversation) ? !now.state().speaking.some((one) => one.language === language) : !isThere(sources, language)
}

/** The front of a list: what has come by this rank. */
function* upTo(list: Sorted, rank: number): Generator<string> {
  let left = list.upTo(rank)
  for (const id of list.ids()) {
    if (left-- <= 0) return
    yield id
  }
}

/** All that waits: first who is at their page and calls this person, then letters that do, then the rest; in each, what nobody has taken in its time comes first. Last whoever has gone. */
export function* calledFirst(sources: Sources, speaks: readonly SpokenLanguage[]): Generator<string> {
  const { clock, queue } = sources
  const theirs = spokenLanguages.filter((language) => speaks.includes(language) || !isThere(sources, language)).map((language) => queue.inLanguage(language))
  yield* upTo(queue.present, clock.now())
  for (const id of merged(theirs.map(({ present }) => present))) if (!isLate(sources, id)) yield id
  for (const id of upTo(queue.untaken, clock.now())) if (!queue.present.has(id)) yield id
  for (const id of merged(theirs.map(({ letters }) => letters))) if (!isLate(sources, id)) yield id
  const isTheirs = (id: string): boolean => theirs.some(({ present, letters }) => present.has(id) || letters.has(id))
  const isGone = (id: string): boolean => !queue.live.has(id) && !queue.letters.has(id)
  for (const id of queue.waiting.ids()) if (!isLate(sources, id) && !isTheirs(id) && !isGone(id)) yield id
  for (const id of queue.waiting.ids()) if (isGone(id)) yield id
}
