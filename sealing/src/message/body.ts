import { hash, identifier, reader } from '@zop/wire'
import * as v from 'valibot'

/** Most bytes of UTF-8 in one text. */
export const maxTextBytes = 60_000

const messageBody = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), text: v.pipe(v.string(), v.minLength(1), v.maxBytes(maxTextBytes)) }),
  /** Messages that the sender's page has opened and shown. */
  v.strictObject({ kind: v.literal('received'), ids: v.pipe(v.array(identifier), v.minLength(1), v.maxLength(100)) }),
])

/** What one end says to the other. */
export type MessageBody = v.InferOutput<typeof messageBody>

/** How many of the newest messages a message names. */
export const seenLength = 8

/** D1: what is signed. `sent` is milliseconds since 1970 by the sender's clock; `seen` are digests of the last messages that the sender's page had, both sides'. */
export const messageStatement = v.strictObject({
  conversation: identifier,
  record: hash,
  id: identifier,
  from: reader,
  sent: v.pipe(v.number(), v.integer(), v.minValue(0)),
  seen: v.pipe(v.array(hash), v.maxLength(seenLength)),
  body: messageBody,
})
export type MessageStatement = v.InferOutput<typeof messageStatement>
