import type { Kept } from '@zop/wire'
import type { World } from '../../world.ts'

interface Word {
  readonly hour: number
  /** Who has the conversation; null while nobody has. */
  readonly centre: string | null
  readonly kept: Pick<Kept, 'days'> | null
}

/** The hour by which a word is answered; of what goes by itself (F2), a day before that at the latest, so that the coordination hears of it in time. */
export const promisedTo = ({ service }: Pick<World, 'service'>, { hour, centre, kept }: Word): number =>
  Math.min(service.answerBy(hour, centre), kept === null ? Number.POSITIVE_INFINITY : hour + (kept.days - 1) * 24)
