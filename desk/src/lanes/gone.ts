import type { DeskWords } from '@zop/content/desk'
import { timeOf } from '../look/clock.ts'
import type { LaneCard } from './lanes.ts'

/** That the page is closed; of a chat that goes with it, until when it is still there. */
export const goneOf = ({ remains, heard }: Pick<LaneCard, 'remains' | 'heard'>, { lanes }: DeskWords, language: string): string =>
  remains === null ? lanes.gone : lanes.goneUntil(timeOf(heard + remains * 60_000, language))
