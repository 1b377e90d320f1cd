import type { Entry } from '../conversation/board.ts'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'

type Sources = Pick<World, 'clock' | 'queue' | 'now' | 'timetable'>

/**
 * Whether what waits calls this person now. A chat calls those on duty who speak the language asked for, and everybody where none of them is there or nobody has
 * taken it in its time; a letter calls whoever speaks it, and everybody where nobody of the pool does or its time is running out. Everybody may take it at any time.
 */
export const callsFor = ({ clock, queue, now, timetable }: Sources, { id }: Pick<Account, 'id'>, { conversation, opening: { language } }: Entry): boolean => {
  if (!queue.waiting.has(conversation) || timetable.speaks(id).includes(language)) return true
  if ((queue.untaken.rank(conversation) ?? Number.POSITIVE_INFINITY) <= clock.now()) return true
  const spoken = now.state().speaking.find((one) => one.language === language)
  return queue.live.has(conversation) ? !spoken?.there.length : !spoken
}
