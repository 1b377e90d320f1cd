import * as v from 'valibot'
import { hour } from './encoding.ts'

/**
 * The public live state: `open` where a counsellor who is checked in has an open desk right now; `full` where more wait than those on duty can answer soon.
 * `answerBy` is the hour by which a letter written now is answered.
 */
export const status = v.strictObject({ version: v.literal(1), chat: v.picklist(['open', 'full', 'closed']), answerBy: hour })
export type Status = v.InferOutput<typeof status>
