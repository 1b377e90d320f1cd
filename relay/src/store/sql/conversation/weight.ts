import type { Connection } from '../../sqlite/connection.ts'
import { sql } from '../query.ts'

/** What GCM adds to a box at rest: nonce and tag. */
export const overhead = 28

interface Held {
  readonly count: number
  readonly bytes: number
}

const seals = sql
  .selectFrom('reader')
  .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number | null>(fn('length', ['seal'])).as('bytes')])
  .where('seal', 'is not', null)

type Seals = typeof seals

/** How many seals are there, and how long they are without what lies around them at rest. */
export const sealsHeld = (connection: Connection, where: (all: Seals) => Seals): Held => {
  const { count = 0, bytes } = connection.one(where(seals)) ?? {}
  return { count, bytes: (bytes ?? 0) - count * overhead }
}

/** Bytes of the boxes of history and consent of one record. */
export const boxesHeld = ({ database }: Connection, place: number): number => {
  const row = database
    .prepare(`select coalesce(length(history) - ${overhead}, 0) + coalesce(length(consent) - ${overhead}, 0) as bytes from record where place = ?`)
    .get(place)
  return Number(row?.['bytes'] ?? 0)
}
