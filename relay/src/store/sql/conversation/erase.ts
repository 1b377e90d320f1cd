import type { Erased, Erasing } from '../../conversation.ts'
import type { Connection } from '../../sqlite/connection.ts'
import { sql } from '../query.ts'
import { type Row, rowOf } from './standing.ts'

interface Chain {
  readonly key: number
  readonly id: string
  readonly shred: string
}

/** A chain and the notes about it. */
const withNotes = (connection: Connection, { key, id, shred }: Chain): Chain[] => [
  { key, id, shred },
  ...connection.all(sql.selectFrom('conversation').select(['key', 'id', 'shred']).where('about', '=', key)),
]

const countOf = (connection: Connection, keys: readonly number[]): number => {
  const rows = (table: 'message' | 'file' | 'record') => connection.all(sql.selectFrom(table).select('conversation').where('conversation', 'in', keys)).length
  return rows('message') + rows('file') + rows('record')
}

/** Deletes a chain and the notes about it, and gives up their keys; the transaction is the caller's. */
export const remove = (connection: Connection, row: Chain): Erased & { readonly kind: 'erased' } => {
  const chains = withNotes(connection, row)
  const deleted = countOf(
    connection,
    chains.map(({ key }) => key),
  )
  for (const { shred } of chains) connection.keys.drop(shred)
  connection.run(sql.deleteFrom('conversation').where('key', '=', row.key))
  return { kind: 'erased', deleted, notes: chains.slice(1).map(({ id }) => id) }
}

/** F1, F3. */
export const erase = (connection: Connection, conversation: string, { unkept = false, head }: Erasing): Erased => {
  const row: Row | null = rowOf(connection, conversation)
  if (!row) return { kind: 'missing' }
  if (unkept && row.kept !== null) return { kind: 'kept' }
  if (head !== undefined && head !== row.head) return { kind: 'newer-epoch' }
  return remove(connection, row)
}
