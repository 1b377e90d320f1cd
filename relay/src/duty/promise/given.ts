import type { Kept } from '@zop/wire'
import type { Entry } from '../../conversation/board.ts'
import type { World } from '../../world.ts'

interface Word {
  readonly hour: number
  /** Who has the conversation; null while nobody has. */
  readonly centre: string | null
  readonly kept: Pick<Kept, 'days'> | null
}

/** A chat that is not kept goes when the person does (F1): it is answered as it comes, and nothing is promised by an hour. */
export const isPassing = ({ opening, kept }: Pick<Entry, 'opening' | 'kept'>): boolean => opening.channel === 'chat' && kept === null

/** The hour by which a word is answered; of what goes by itself (F2), a day before that at the latest, so that the coordination hears of it in time. */
export const promisedTo = ({ service }: Pick<World, 'service'>, { hour, centre, kept }: Word): number =>
  Math.min(service.answerBy(hour, centre), kept === null ? Number.POSITIVE_INFINITY : hour + (kept.days - 1) * 24)
