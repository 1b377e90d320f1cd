import { type Certificate, type Directory, decode, type Envelope, type Roots } from '@zop/wire'

const payload = (envelope: Envelope): unknown => JSON.parse(new TextDecoder().decode(decode(envelope.payload) ?? new Uint8Array()))

/** What stands in a directory of our own; nobody's signature is checked. */
export const directoryOf = (envelope: Envelope): Directory => payload(envelope) as Directory

/** What stands in a certificate of our own; nobody's signature is checked. */
export const certificateOf = (envelope: Envelope): Certificate => payload(envelope) as Certificate

/** What stands in a root list of our own; nobody's signature is checked. */
export const rootsOf = (envelope: Envelope): Roots => payload(envelope) as Roots
