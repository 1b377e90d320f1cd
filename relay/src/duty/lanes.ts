import type { Card, Lanes } from '@zop/wire'
import { hourOf, minute } from '../clock.ts'
import { type Entry, isWaiting } from '../conversation/board.ts'
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

/** What this person has before them: what waits, if they are of the pool, and what is theirs. */
export const lanesOf = (sources: Sources, { signing, certificate }: Account): Lanes => {
  const { board, clock, directories } = sources
  const entries = board.all()
  const waiting = directories.inPool(certificate, { hour: hourOf(clock) }) ? entries.filter(isWaiting) : []
  const mine = entries.filter(({ readers }) => readers.some((reader) => directories.isPerson(reader, signing)))
  return { waiting: waiting.map((entry) => cardOf(sources, entry)), mine: mine.map((entry) => cardOf(sources, entry)) }
}
