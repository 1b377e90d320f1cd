import { dayOf } from '../look/clock.ts'
import { language } from '../words/language.ts'

/** The day of an hour since 1970, in the language of the desk. */
export const day = (hour: number): string => dayOf(hour * 3_600_000, language.value)
