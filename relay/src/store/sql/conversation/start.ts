import type { Opening, SealedMessage } from '@zop/wire'
import type { CheckedRecord, NewConversation, NewNotes, Started, Voice } from '../../conversation.ts'
import { sql } from '../query.ts'
import { lock, newKey, one, type Work } from '../work.ts'
import { append } from './append.ts'
import { boxesOf, insertRecord, recordAt } from './record.ts'
import { rowOf } from './standing.ts'

interface New {
  readonly id: string
  readonly about: number | null
  readonly opening: Opening
  readonly hour: number
  readonly record: CheckedRecord
  readonly message: SealedMessage
  readonly keep: NewConversation['keep']
  readonly by: Voice
  readonly promised?: number
}

function* begin({ id, about, opening, hour, record, message, keep, by, promised }: New): Work<Started> {
  const said = { by, hour, ...(promised === undefined ? {} : { promised }) }
  // Notes are locked apart from what they are about.
  if (about !== null) yield* lock(id)
  const before = yield* rowOf(id)
  if (before) {
    if ((yield* recordAt(before.key, 0))?.hash !== record.hash) return { kind: 'other' }
    const { kind } = yield* append(id, message, said)
    return kind === 'known' || kind === 'stored' ? { kind: 'again' } : { kind: 'other' }
  }
  const shred = yield* newKey()
  const boxes = boxesOf(record.sealed)
  const nothing = { until: null, epoch: null, spoke: null, voice: null, owed: null, asked: null, muted: null, answered: 0 }
  const values = { id, ...opening, since: hour, n: 0, head: record.hash, last: 1, bytes: boxes.bytes, shred: shred.name, about, ...nothing }
  const added = sql.insertInto('conversation').values({ ...values, kept: keep?.number ?? null, days: keep?.days ?? null })
  const { key } = (yield* one(added.returning('key'))) as { key: number }
  yield* insertRecord(record, { key, shred, order: 1, boxes })
  yield* append(id, message, said)
  return { kind: 'started' }
}

export const start = ({ conversation: id, ...given }: NewConversation): Work<Started> => begin({ ...given, id, about: null, by: 'seeker' })

/** C9: a chain that belongs to a conversation and goes with it. */
export function* startNotes({ notes: id, about, ...given }: NewNotes): Work<Started> {
  const of = yield* rowOf(about)
  if (!of || of.about !== null) return { kind: 'missing' }
  const opening = { language: of.language, channel: of.channel, audience: of.audience } as Opening
  return yield* begin({ ...given, id, about: of.key, opening, keep: null, by: 'person' })
}
