import { type Compilable, DummyDriver, Kysely, type OperationNodeSource, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * [Note: Kysely writes, a database runs] One text of SQL serves every database: what is built here is only a description, which whoever runs it compiles in its own
 * way. It is compiled for sqlite where nobody says otherwise.
 */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

export type Parameter = string | number | Uint8Array | null

/** SQL by hand, with a `?` for each parameter. `row` is never there: it only carries the type. */
export interface Statement<R = unknown> {
  readonly text: string
  readonly parameters: readonly Parameter[]
  readonly row?: R
}

export type Query<R = unknown> = (Compilable<R> & OperationNodeSource) | Statement<R>

/** For what Kysely cannot say, or says too slowly. Every database prepares each of these texts once. */
export const statement =
  <R = unknown>(text: string) =>
  (...parameters: readonly Parameter[]): Statement<R> => ({ text, parameters })

export const isStatement = (query: Query): query is Statement => 'text' in query

/** Of keys that are missing: what lies under them cannot be read. */
export const lostNames = sql.selectFrom('lost').select('name')
