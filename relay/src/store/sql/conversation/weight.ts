import { sql, statement } from '../query.ts'
import { one, type Work } from '../work.ts'

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
export function* sealsHeld(where: (all: Seals) => Seals): Work<Held> {
  const { count = 0, bytes } = (yield* one(where(seals))) ?? {}
  return { count, bytes: (bytes ?? 0) - count * overhead }
}

const boxes = statement<{ bytes: number }>(
  `select coalesce(length(history) - ${overhead}, 0) + coalesce(length(consent) - ${overhead}, 0) as bytes from record where place = ?`,
)

/** Bytes of the boxes of history and consent of one record. */
export function* boxesHeld(place: number): Work<number> {
  return (yield* one(boxes(place)))?.bytes ?? 0
}
