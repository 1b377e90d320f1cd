import * as v from 'valibot'
import { spokenLanguages } from './duty/language.ts'
import { minute } from './duty/time.ts'
import { bytes, bytesBetween, count, hash, hour, identifier, sealingKey, signingKey } from './encoding.ts'
import { envelope } from './envelope.ts'
import { proposed } from './hand-over.ts'
import { kept } from './keeping.ts'

export const roles = ['seeker', 'pool', 'counsellor', 'stand-in'] as const
export type Role = (typeof roles)[number]

/** Who can open an epoch. `id` is the certificate hash of a person, or the hash of the seeker's or the pool's keys (sealing/SPEC.md). */
export const reader = v.strictObject({ role: v.picklist(roles), id: hash })
export type Reader = v.InferOutput<typeof reader>

/**
 * Why a record was written (protocol C1-C6, C9). By the seeker: `start`; `visit`, one per page load; `hand-over`, with consent; `withdraw`, to the seeker alone;
 * `pool`, back to the queue; `return`, to people who read before. By a person: `take`; `change` of the people of one centre; `notes`, record 0 of a chain without the seeker.
 */
export const reasons = ['start', 'take', 'visit', 'change', 'hand-over', 'withdraw', 'pool', 'return', 'notes'] as const
export type Reason = (typeof reasons)[number]

/**
 * One link of the chain of epochs (protocol part C), the payload of a `record` envelope.
 * `previous` is 32 zero bytes in record 0; `keys` stands in record 0 only; `seals` has one hash per reader, in the same order.
 * `consent` is the hash of the consent box of a `hand-over`, and `until` the hour from which on no record names that centre without a fresh one: it stands in no other record. `about` stands in record 0 of a chain of notes only (C9): which record of which conversation they are about.
 */
export const record = v.strictObject({
  conversation: identifier,
  n: count(1_000_000),
  previous: hash,
  hour,
  directory: v.strictObject({ number: count(), hash }),
  reason: v.picklist(reasons),
  author: reader,
  keys: v.nullable(v.strictObject({ signing: signingKey, sealing: sealingKey })),
  readers: v.pipe(v.array(reader), v.minLength(1), v.maxLength(3)),
  commitment: hash,
  seals: v.pipe(v.array(hash), v.minLength(1), v.maxLength(3)),
  history: v.nullable(hash),
  consent: v.nullable(hash),
  until: v.optional(hour),
  about: v.optional(v.strictObject({ conversation: identifier, record: hash })),
})
export type ConversationRecord = v.InferOutput<typeof record>

/** HPKE encapsulation (1120 bytes), then the sealed 32-byte epoch key with its tag (48). */
export const seal = bytes(1168)

/** Nonce (12), ciphertext, tag (16) of the older epochs' reading keys: room for 2 000 and more. */
export const historyBox = bytesBetween(28, 96 * 1024)

/** C5: nonce, ciphertext and tag of the seeker's consent, under a key derived from the epoch it authorises. */
export const consentBox = bytesBetween(28, 192 * 1024)

export const sealedRecord = v.strictObject({
  record: envelope('record'),
  seals: v.pipe(v.array(seal), v.minLength(1), v.maxLength(3)),
  history: v.nullable(historyBox),
  consent: v.nullable(consentBox),
})
export type SealedRecord = v.InferOutput<typeof sealedRecord>

/** Most bytes of one sealed message: 64 KiB of padded text with nonce and tag. */
export const messageLimit = 64 * 1024 + 28

/**
 * D1: nonce (12), AES-256-GCM of the padded signed message, tag (16). At least 1 KiB (D2).
 * `quiet`: a receipt, or part of a hand-over or a copy, so nobody owes an answer to it and it answers nothing; it says nothing else about the content.
 */
export const sealedMessage = v.strictObject({
  id: identifier,
  record: hash,
  quiet: v.boolean(),
  box: bytesBetween(1024 + 28, messageLimit),
})
export type SealedMessage = v.InferOutput<typeof sealedMessage>

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

export const audiences = ['person', 'relative', 'professional'] as const
export type Audience = (typeof audiences)[number]

/** How somebody began: to be answered now, or by letter within the promised time. Either becomes the other when both are there. */
export const channels = ['chat', 'mail'] as const
export type Channel = (typeof channels)[number]

/** D5: all that is clear to the relay at the start. `language`: what the person asks to be spoken with in. */
export const opening = v.strictObject({
  language: v.picklist(spokenLanguages),
  channel: v.picklist(channels),
  audience: v.picklist(audiences),
})
export type Opening = v.InferOutput<typeof opening>

/** Payload of a `login` envelope (A5, E2): single-use challenge, bound to the origin of the page that signs. */
export const login = v.strictObject({
  origin: v.pipe(v.string(), v.maxLength(200)),
  subject: v.pipe(v.string(), v.maxLength(200)),
  challenge: bytes(32),
})
export type Login = v.InferOutput<typeof login>

/** A fresh single-use challenge and the work that a start must prove. `work` is an ALTCHA v2 challenge, `null` where none is asked. */
export const challenge = v.strictObject({ challenge: bytes(32), work: v.nullable(v.pipe(v.string(), v.maxLength(4096))) })
export type Challenge = v.InferOutput<typeof challenge>

/** Record 0 and the first message in one step, so that nobody waits without having said something. A letter (`mail`) is kept from its first byte: `keep` is its statement (F2), null in a chat. */
export const start = v.strictObject({
  login: envelope('login'),
  work: v.pipe(v.string(), v.maxLength(8192)),
  opening,
  record: sealedRecord,
  message: sealedMessage,
  keep: v.nullable(envelope('keep')),
})
export type Start = v.InferOutput<typeof start>

/** Bearer token, 32 random bytes, in memory of the page only. */
export const session = v.strictObject({ session: bytes(32) })
export type Session = v.InferOutput<typeof session>

export const reopen = v.strictObject({
  login: envelope('login'),
  keys: v.strictObject({ signing: signingKey, sealing: sealingKey }),
})
export type Reopen = v.InferOutput<typeof reopen>

/** Where an item stands in its own conversation: 1, 2, 3, ... There is no order across conversations (D3). */
export const order = count()

/** What one reader gets of one record: only their own seal, null once it has vanished. */
export const recordItem = v.strictObject({
  kind: v.literal('record'),
  order,
  record: envelope('record'),
  seal: v.nullable(seal),
  history: v.nullable(historyBox),
  consent: v.nullable(consentBox),
})
export type RecordItem = v.InferOutput<typeof recordItem>

export const messageItem = v.strictObject({ kind: v.literal('message'), order, message: sealedMessage })
export type MessageItem = v.InferOutput<typeof messageItem>

export const item = v.variant('kind', [recordItem, messageItem])
export type Item = v.InferOutput<typeof item>

export const items = v.strictObject({ items: v.array(item) })
export type Items = v.InferOutput<typeof items>

/** The chain alone, in its order: what a page that comes back reads before anything else. A page asks again behind the last until there is none. */
export const records = v.strictObject({ records: v.array(recordItem) })
export type Records = v.InferOutput<typeof records>

/**
 * Events of a seeker's stream. `item` carries its order as the event id, so a stream resumes by Last-Event-ID; the others are true now, have no id, and are said
 * again when they change.
 *
 * - `waiting`: true place among those whose page is open (a letter's: among all letters), so that it grows when somebody comes back to theirs; `span` whole minutes
 *   that those who waited lately waited, null where nobody knows; `answerBy` the hour by which a letter is answered;
 *   `onDuty` counts those who speak the language asked for; `opens` is when the next duty of somebody who does begins, in the past where only one that runs is known, to which
 *   somebody should have come; null where none is known or they are there
 * - `counsellor`: whether the desk of the counsellor, and of the stand-in if there is one, is open. `gone` counts whole minutes since nobody of them is there
 * - `kept`: until when it is kept (F2); null while nothing is kept
 * - `proposal`: a hand-over that is proposed and accepted by name (C4), null when there is none (any more)
 * - `muted`: until which hour the relay takes nothing from the seeker, null when it does
 * - `directory`: number of the newest directory; a page that knows an older one fetches it
 * - `ended`: everything of the conversation has been deleted
 */
export const seekerEvent = v.variant('kind', [
  v.strictObject({ kind: v.literal('item'), item }),
  v.strictObject({
    kind: v.literal('waiting'),
    place: count(),
    onDuty: count(),
    span: v.nullable(v.strictObject({ least: count(), most: count() })),
    answerBy: v.nullable(hour),
    opens: v.nullable(minute),
  }),
  v.strictObject({ kind: v.literal('counsellor'), there: v.boolean(), standIn: v.nullable(v.boolean()), gone: v.nullable(count()) }),
  v.strictObject({ kind: v.literal('kept'), kept: v.nullable(kept) }),
  v.strictObject({ kind: v.literal('proposal'), proposal: v.nullable(proposed) }),
  v.strictObject({ kind: v.literal('muted'), until: v.nullable(hour) }),
  v.strictObject({ kind: v.literal('directory'), number: count() }),
  v.strictObject({ kind: v.literal('ended') }),
])
export type SeekerEvent = v.InferOutput<typeof seekerEvent>
