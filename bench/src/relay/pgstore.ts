import { type Row, whole, writeResult } from '../result.ts'
import { measured } from './measured.ts'

interface Taken {
  readonly waiting: number
  readonly perSecond: number
  readonly median: number
  readonly p95: number
  readonly processor: number
}

interface Measured {
  readonly postgres: readonly Taken[]
  readonly sqlite: readonly Taken[]
  readonly deleting: { readonly postgres: number; readonly sqlite: number }
  readonly pgbench: number | null
}

const { postgres, sqlite, deleting, pgbench } = await measured<Measured>('postgres/measure.ts')

const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : whole(value)} ms`
const told = ({ perSecond, median, p95, processor }: Taken): string =>
  `${whole(perSecond)}/s; median ${ms(median)}, p95 ${ms(p95)}; ${processor.toFixed(2)} ms of the relay's processor each`
const ratio = (postgres.find(({ waiting }) => waiting === 64)?.perSecond ?? 0) / (pgbench ?? Number.NaN)
const rows: Row[] = [
  ...postgres.map((taken, at) => ({
    what: `PostgreSQL: ${taken.waiting} messages waiting`,
    figure: told(taken),
    beside: `sqlite: ${told(sqlite[at] ?? taken)}`,
  })),
  {
    what: 'pgbench: lock, insert, update, each in a transaction, 64 clients',
    figure: pgbench === null ? 'not on this machine' : `${whole(pgbench)}/s`,
    beside: `store (64 waiting) / pgbench = ${ratio.toFixed(2)}`,
  },
  { what: 'a deletion, until its key is in no file', figure: ms(deleting.postgres), beside: `sqlite: ${ms(deleting.sqlite)}` },
]
const how =
  'The store alone, without HTTP: messages of 1 KiB to 256 conversations in turn, on a PostgreSQL of its own (fsync, synchronous commit, full page writes, as installed) and on sqlite (WAL, FULL), on the same disk, 4 s each; so many messages wait for their answer at any moment, and each is acknowledged when it is durable. Store and server share the two cores. `npm run bench pgstore`'
await writeResult('pgstore', { how, rows })
