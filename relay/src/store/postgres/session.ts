import pg, { type PoolClient, type QueryConfig, type QueryResult } from 'pg'
import type { Query } from '../sql/query.ts'
import { Broken, type Rule } from '../sql/work.ts'
import { compiled } from './compile.ts'

/** SQLSTATE (postgresql.org/docs, appendix A). */
const state = {
  serialization: '40001',
  deadlock: '40P01',
  aborted: '25P02',
  unique: '23505',
  foreign: '23503',
  exclusion: '23P01',
  check: '23514',
  raised: 'P0001',
} as const

const ruleOf = ({ code, constraint }: pg.DatabaseError): Rule | null => {
  if (code === state.unique) return constraint?.endsWith('_pkey') ? 'primary' : 'unique'
  if (code === state.foreign) return 'foreign'
  return code === state.exclusion || code === state.check || code === state.raised ? 'excluded' : null
}

const named = (error: unknown): unknown => {
  const rule = error instanceof pg.DatabaseError ? ruleOf(error) : null
  return rule === null ? error : new Broken(rule, error)
}

/** Whether somebody else came between, so that the same from its beginning may succeed. A row that somebody else has just written or deleted breaks a rule, too. */
export const maySucceed = (error: unknown): boolean =>
  error instanceof Broken || (error instanceof pg.DatabaseError && (error.code === state.serialization || error.code === state.deadlock))

/** One connection in one transaction. What is asked is sent at once, and answered in its order. */
export class Session {
  readonly #client: PoolClient
  /** Why the transaction cannot go on: what came after it is only told that. */
  #cause: unknown = null
  /** Nobody is there any more: the connection is of no use. */
  lost = false

  constructor(client: PoolClient) {
    this.#client = client
  }

  async #send(query: QueryConfig): Promise<QueryResult> {
    try {
      return await this.#client.query(query)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.severity === 'ERROR')) this.lost = true
      const aborted = error instanceof pg.DatabaseError && error.code === state.aborted
      if (!aborted || this.#cause === null) this.#cause = named(error)
      throw this.#cause
    }
  }

  /** Nobody waits: if it fails, whatever is asked next fails for its reason. */
  tell(query: QueryConfig): void {
    this.#send(query).catch(() => undefined)
  }

  put(query: Query): void {
    this.tell(compiled(query))
  }

  ask(query: Query): Promise<QueryResult> {
    return this.#send(compiled(query))
  }

  /** Resolves when it is durable. */
  async commit(): Promise<void> {
    const { command } = await this.#send({ text: 'commit' })
    if (command !== 'COMMIT') throw this.#cause ?? new Error('the transaction was not committed')
  }
}
