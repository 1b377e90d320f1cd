import type { Kept, Opening, Reader } from '@zop/wire'
import type { InferResult } from 'kysely'
import type { Standing } from '../../conversation.ts'
import { lostNames, sql } from '../query.ts'
import { all, one, type Work } from '../work.ts'
import { readersOf } from './record.ts'

/** A conversation with its newest record. */
const rows = sql
  .selectFrom('conversation as c')
  .innerJoin('record as r', (join) => join.onRef('r.conversation', '=', 'c.key').onRef('r.n', '=', 'c.n'))
  .leftJoin('conversation as parent', 'parent.key', 'c.about')
  .selectAll('c')
  .select(['r.place', 'r.hour', 'r.directory', 'parent.id as parent'])

export type Row = InferResult<typeof rows>[number]

/** Without those whose keys are missing: see `matchPair`. */
const shown = rows.where('c.shred', 'not in', lostNames).where((row) => row.or([row('parent.shred', 'is', null), row('parent.shred', 'not in', lostNames)]))

export const rowOf = (conversation: string): Work<Row | null> => one(rows.where('c.id', '=', conversation))

/** F2: everything of the newest epoch goes this long after its last message, or after the hour of its record. */
export const keptOf = ({ kept, days, epoch, hour }: Pick<Row, 'kept' | 'days' | 'epoch' | 'hour'>): Kept | null =>
  kept === null || days === null ? null : { number: kept, days: days as Kept['days'], until: (epoch ?? hour) + days * 24 }

const standingOf = (row: Row, readers: readonly Reader[]): Standing => {
  const waits = readers.some(({ role }) => role === 'pool')
  return {
    conversation: row.id,
    about: row.parent,
    goes: row.until,
    handedOver: row.handed === 1,
    opening: { language: row.language, channel: row.channel, audience: row.audience } as Opening,
    since: row.since,
    n: row.n,
    head: row.head,
    directory: row.directory,
    last: row.last,
    bytes: row.bytes,
    readers,
    kept: keptOf(row),
    owed: waits && row.channel === 'chat' ? null : row.owed,
    promise: row.owed === null ? null : { since: row.asked ?? row.since, by: row.owed },
    mutedUntil: row.muted,
    answered: row.answered === 1,
    spoke: row.spoke === null || row.voice === null ? null : { hour: row.spoke, by: row.voice },
  }
}

/** Conversations whose readers are asked for at once. */
const step = 500

function* standingsOf(found: Work<Row[]>): Work<Standing[]> {
  const rows = yield* found
  const standings: Standing[] = []
  for (let at = 0; at < rows.length; at += step) {
    const some = rows.slice(at, at + step)
    const readers = yield* readersOf(some.map(({ place }) => place))
    for (const row of some) {
      // Of notes only those whose seals are still there.
      const mine = (readers.get(row.place) ?? []).filter(({ sealed }) => row.about === null || sealed)
      standings.push(
        standingOf(
          row,
          mine.map(({ role, id }) => ({ role, id })),
        ),
      )
    }
  }
  return standings
}

export function* standing(conversation: string): Work<Standing | null> {
  return (yield* standingsOf(all(shown.where('c.id', '=', conversation))))[0] ?? null
}

export const allStandings = (): Work<Standing[]> => standingsOf(all(shown.orderBy('c.key')))

/** C9: the chains of notes about the conversation with this key. */
export const chainsAbout = (key: number): Work<Row[]> => all(rows.where('c.about', '=', key))

export const notesAbout = (conversation: string): Work<Standing[]> => standingsOf(all(shown.where('parent.id', '=', conversation).orderBy('c.key', 'desc')))
