import { type Card, type Lanes, laneLimit } from '@zop/wire'
import { hourOf, minute } from '../clock.ts'
import { type Entry, isWaiting } from '../conversation/board.ts'
import { isReader } from '../conversation/reading.ts'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'

type Sources = Pick<World, 'board' | 'clock' | 'directories' | 'seekers'>

const cardOf = ({ clock, seekers }: Sources, { conversation, opening, since, started }: Entry): Card => ({
  conversation,
  opening,
  since,
  waited: started === null ? null : Math.floor((clock.now() - started) / minute),
  seekerThere: seekers.there(conversation),
})

/** What this person has before them: the longest waiting and how many there are, if they are of the pool, and what is theirs. */
export const lanesOf = (sources: Sources, account: Account): Lanes => {
  const { board, clock, directories } = sources
  const entries = board.all()
  const waiting = directories.inPool(account.certificate, { hour: hourOf(clock) }) ? entries.filter(isWaiting) : []
  const mine = entries.filter((entry) => isReader(sources, account, entry))
  const cards = (some: readonly Entry[]) => some.map((entry) => cardOf(sources, entry))
  return { waiting: cards(waiting.slice(0, laneLimit)), inAll: waiting.length, mine: cards(mine) }
}
