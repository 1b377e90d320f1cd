import * as v from 'valibot'
import { identifier } from '../encoding.ts'

export const nothing = v.strictObject({})
export const none = v.optional(v.null())
export const ofConversation = v.strictObject({ conversation: identifier })
export const place = v.pipe(v.string(), v.regex(/^\d{1,9}$/))
export const ofFile = v.strictObject({ conversation: identifier, file: identifier })
export const atFile = v.strictObject({ conversation: identifier, file: identifier, at: place })
export const ofProposal = v.strictObject({ proposal: identifier })
export const ofOwnProposal = v.strictObject({ conversation: identifier, proposal: identifier })
export const small = 4 * 1024
export const statement = 16 * 1024
/** A record with the largest boxes that it may have. */
export const recordLimit = 512 * 1024
