import type { Reason } from '@zop/wire'
import type { CheckedRecord } from '../../conversation.ts'
import { placesAfter } from '../place.ts'
import { sql } from '../query.ts'
import { put, run, type Work } from '../work.ts'
import { boxesHeld, sealsHeld } from './weight.ts'

/** Seals that have gone: how many, and how many bytes. */
export interface Vanished {
  readonly count: number
  readonly bytes: number
}

/** C2, C3: the seals, in all epochs, of everybody who does not stay. */
export function* dropSeals(key: number, stays: readonly string[]): Work<Vanished> {
  const { above, below } = placesAfter(key, 0)
  const gone = yield* sealsHeld((all) => all.where('place', '>', above).where('place', '<', below).where('reader', 'not in', stays))
  const seals = sql.updateTable('reader').set({ seal: null }).where('place', '>', above).where('place', '<', below)
  if (gone.count > 0) yield* put(seals.where('reader', 'not in', stays))
  return gone
}

/**
 * [Note: An outgrown wait] While it waits, every visit repeats in its box what the boxes of the wait before it held (C3), and the seeker has a seal of each epoch.
 * So the pool's seal and the box of an epoch in which it waited serve nobody once the next record stands; left there, they would grow with the square of the
 * visits. Nothing is promised by their going, so nobody waits for it. Answers how many bytes that were.
 */
export function* outgrow(place: number): Work<number> {
  const ofPool = yield* sealsHeld((all) => all.where('place', '=', place).where('role', '=', 'pool'))
  const box = yield* boxesHeld(place)
  yield* put(sql.updateTable('reader').set({ seal: null }).where('place', '=', place).where('role', '=', 'pool'))
  yield* put(sql.updateTable('record').set({ history: null }).where('place', '=', place))
  return ofPool.bytes + box
}

/** C3: records that leave somebody out while others of the centre stay. After the rest nobody reads the notes who does not come back (C9). */
const dropping: readonly Reason[] = ['visit', 'change']

/** C9: whoever is left out loses the notes too, unless these are going already. How many seals that were. */
export function* dropFromNotes(key: number, { reason, stays }: CheckedRecord): Work<number> {
  if (!dropping.includes(reason)) return 0
  const chains = sql.selectFrom('conversation').select('key').where('about', '=', key).where('until', 'is', null)
  const seals = sql.updateTable('reader').set({ seal: null }).where('conversation', 'in', chains).where('seal', 'is not', null)
  return yield* run(seals.where('reader', 'not in', stays))
}
