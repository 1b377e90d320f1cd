import type { Card } from '@zop/wire'
import { hourOf, minute } from '../clock.ts'
import type { Entry } from '../conversation/board.ts'
import { isPassing } from '../duty/promise/given.ts'
import type { Account } from '../store/account.ts'
import type { World } from '../world.ts'
import { callsFor } from './calling.ts'
import { troubleOf, type Viewer } from './trouble.ts'

export type CardSources = Pick<World, 'clock' | 'directories' | 'seekers' | 'lingering' | 'queue' | 'vanish' | 'now' | 'timetable'>

const roleOf = ({ directories }: CardSources, { signing }: Account, { readers }: Entry): Card['role'] => {
  const mine = readers.find((reader) => directories.isPerson(reader, signing))?.role
  return mine === 'counsellor' || mine === 'stand-in' ? mine : null
}

/** F1: whole minutes for which a chat is still there whose person has gone. */
const remainsOf = ({ clock, seekers, lingering }: CardSources, entry: Entry): number | null => {
  const until = isPassing(entry) && !seekers.there(entry.conversation) ? lingering.until(entry.conversation) : null
  return until === null ? null : Math.max(0, Math.floor((until - clock.now()) / minute))
}

/** A conversation as somebody sees it in a lane: nothing of what is said in it. */
export const cardOf = (sources: CardSources, entry: Entry, { account, viewer }: { account: Account; viewer: Viewer }): Card => {
  const { clock, queue, seekers } = sources
  const { conversation, opening, since, started, readers, kept, mutedUntil } = entry
  const waited = queue.waited(conversation) ?? (started === null || queue.waiting.has(conversation) ? null : clock.now() - started)
  return {
    conversation,
    opening,
    since,
    waited: waited === null ? null : Math.floor(waited / minute),
    seekerThere: seekers.there(conversation),
    remains: remainsOf(sources, entry),
    role: roleOf(sources, account, entry),
    counsellor: readers.find(({ role }) => role === 'counsellor')?.id ?? null,
    kept,
    owed: queue.answerBy(conversation) ?? queue.due.rank(conversation),
    trouble: troubleOf(sources, entry, viewer),
    forMe: callsFor(sources, account, entry),
    muted: mutedUntil !== null && mutedUntil > hourOf(clock),
  }
}
