import type { Query } from './query.ts'
import { statement } from './query.ts'
import type { ShredKey } from './shred.ts'

/** What a work asks of whoever runs it. */
export type Asked =
  /** `rows`: answered with them. `count`: with how many have changed. `put`: nobody waits for the answer, so that several go to a distant database at once. */
  | { readonly ask: 'rows' | 'count' | 'put'; readonly query: Query }
  /** Nobody else changes these conversations, or anything of them, before this work is done. */
  | { readonly ask: 'lock'; readonly conversations: readonly string[] }
  | { readonly ask: 'key'; readonly name: string }
  | { readonly ask: 'new-key' }
  | { readonly ask: 'drop-key'; readonly name: string }

/**
 * [Note: Work] The body of a change or of a read, written once for every database: a generator that `yield*`s what it needs. sqlite runs it to its end without a pause,
 * PostgreSQL inside a transaction, and from its beginning again where somebody else came between: so nothing outside of the database is changed in it.
 */
export type Work<T> = Generator<Asked, T, unknown>

export function* all<R>(query: Query<R>): Work<R[]> {
  return (yield { ask: 'rows', query }) as R[]
}

export function* one<R>(query: Query<R>): Work<R | null> {
  return (yield* all(query))[0] ?? null
}

/** How many rows changed. */
export function* run(query: Query): Work<number> {
  return (yield { ask: 'count', query }) as number
}

/** The same, where it does not matter how many. */
export function* put(query: Query): Work<void> {
  yield { ask: 'put', query }
}

export function* lock(...conversations: readonly string[]): Work<void> {
  yield { ask: 'lock', conversations }
}

/** The key under which a conversation lies (F4). A read begins anew where it has just been destroyed. */
export function* keyOf(name: string): Work<ShredKey> {
  return (yield { ask: 'key', name }) as ShredKey
}

/** A new key: durable before the rows that it seals. */
export function* newKey(): Work<ShredKey> {
  return (yield { ask: 'new-key' }) as ShredKey
}

/** The rows under this key are going: it is destroyed after them. */
export function* dropKey(name: string): Work<void> {
  yield { ask: 'drop-key', name }
}

/** What the schema itself forbids: two rows of one primary key, of one other unique key, a row that points nowhere, and what a trigger or an exclusion says. */
export type Rule = 'primary' | 'unique' | 'foreign' | 'excluded'

/** A change that the schema forbids. */
export class Broken extends Error {
  override readonly name = 'Broken'
  readonly rule: Rule

  constructor(rule: Rule, cause: unknown) {
    super(`the schema forbids it: ${rule}`, { cause })
    this.rule = rule
  }
}

const savepoint = statement('savepoint heeding')
const undo = statement('rollback to savepoint heeding')
const release = statement('release savepoint heeding')

/** Does the whole of `act`; or nothing of it, and says which rule of the schema it breaks. */
export function* heeding(act: () => Work<void>): Work<Rule | null> {
  yield* put(savepoint())
  try {
    yield* act()
    yield* run(release())
    return null
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    yield* put(undo())
    yield* run(release())
    return error.rule
  }
}
