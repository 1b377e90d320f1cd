import type { Erased, Erasing } from '../../conversation.ts'
import { sql } from '../query.ts'
import { all, dropKey, one, put, type Work } from '../work.ts'
import { rowOf } from './standing.ts'

interface Chain {
  readonly key: number
  readonly id: string
  readonly shred: string
}

/** A chain and the notes about it. */
function* withNotes({ key, id, shred }: Chain): Work<Chain[]> {
  const notes = yield* all(sql.selectFrom('conversation').select(['key', 'id', 'shred']).where('about', '=', key))
  return [{ key, id, shred }, ...notes]
}

function* countOf(keys: readonly number[]): Work<number> {
  let count = 0
  for (const table of ['message', 'file', 'record'] as const) {
    const rows = sql.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'))
    count += (yield* one(rows.where('conversation', 'in', keys)))?.count ?? 0
  }
  return count
}

/** Deletes a chain and the notes about it, and gives up their keys; the transaction is the caller's. */
export function* remove(row: Chain): Work<Erased & { readonly kind: 'erased' }> {
  const chains = yield* withNotes(row)
  const deleted = yield* countOf(chains.map(({ key }) => key))
  for (const { shred } of chains) yield* dropKey(shred)
  yield* put(sql.deleteFrom('conversation').where('key', '=', row.key))
  return { kind: 'erased', deleted, notes: chains.slice(1).map(({ id }) => id) }
}

/** F1, F3. */
export function* erase(conversation: string, { unkept = false, head }: Erasing): Work<Erased> {
  const row = yield* rowOf(conversation)
  if (!row) return { kind: 'missing' }
  if (unkept && row.kept !== null) return { kind: 'kept' }
  if (head !== undefined && head !== row.head) return { kind: 'newer-epoch' }
  return yield* remove(row)
}
