import * as v from 'valibot'
import { phone } from './phone.ts'

/** An address that a page may lead to: https and a name of the public net in ASCII (other scripts as `xn--`), without a port, a person or anything a page would have to escape. */
export const webAddress = v.pipe(v.string(), v.maxLength(200), v.regex(/^https:\/\/(?:[a-z\d-]+\.)+[a-z][a-z\d-]+(?:[/?#][^\s"<>\\]*)?$/))

/** A number that anybody may be sent to: none that costs by the minute or by the call (0900, 0137, 118). */
export const openPhone = v.pipe(
  phone,
  v.check((text) => !/^(?:(?:0|\+49)(?:900|137)|(?:\+49)?118)/.test(text.replaceAll(' ', ''))),
)
