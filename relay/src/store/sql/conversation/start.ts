import type { Opening, SealedMessage } from '@zop/wire'
import type { CheckedRecord, NewConversation, NewNotes, Started, Voice } from '../../conversation.ts'
import type { Connection } from '../../sqlite/connection.ts'
import { sql } from '../query.ts'
import type { Append } from './append.ts'
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

const begin = (connection: Connection, append: Append, { id, about, opening, hour, record, message, keep, by, promised }: New): Started => {
  const said = { by, hour, ...(promised === undefined ? {} : { promised }) }
  const before = rowOf(connection, id)
  if (before) {
    if (recordAt(connection, before.key, 0)?.hash !== record.hash) return { kind: 'other' }
    const { kind } = append(id, message, said)
    return kind === 'known' || kind === 'stored' ? { kind: 'again' } : { kind: 'other' }
  }
  const shred = connection.keys.add().name
  const boxes = boxesOf(record.sealed)
  const nothing = { until: null, epoch: null, spoke: null, voice: null, owed: null, asked: null, muted: null, answered: 0 }
  const values = { id, ...opening, since: hour, n: 0, head: record.hash, last: 1, bytes: boxes.bytes, shred, about, ...nothing }
  const added = sql.insertInto('conversation').values({ ...values, kept: keep?.number ?? null, days: keep?.days ?? null })
  const { key } = connection.one(added.returning('key')) as { key: number }
  insertRecord(connection, record, { key, shred, order: 1, boxes })
  append(id, message, said)
  return { kind: 'started' }
}

export const start = (connection: Connection, append: Append, { conversation: id, ...given }: NewConversation): Started =>
  begin(connection, append, { ...given, id, about: null, by: 'seeker' })

/** C9: a chain that belongs to a conversation and goes with it. */
export const startNotes = (connection: Connection, append: Append, { notes: id, about, ...given }: NewNotes): Started => {
  const of = rowOf(connection, about)
  if (!of || of.about !== null) return { kind: 'missing' }
  const opening = { language: of.language, channel: of.channel, audience: of.audience } as Opening
  return begin(connection, append, { ...given, id, about: of.key, opening, keep: null, by: 'person' })
}
