import { bytes, fileLimit, hash, identifier, openPhone, type Reader, reader, webAddress } from '@zop/wire'
import * as v from 'valibot'

/** Most bytes of UTF-8 in one text. */
export const maxTextBytes = 60_000

/** 1 to `most` characters without control or bidirectional override characters. */
const displayText = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most), v.regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]+$/u))

/** D4: a file as its message names it: name, type and key are in here and nowhere else. `size` is its own, in bytes; `id` is what the relay calls its blocks. */
const fileRef = v.strictObject({
  id: identifier,
  name: displayText(100),
  type: v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9]+\/[a-z0-9.+-]+$/)),
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(fileLimit)),
  key: bytes(32),
})
export type SealedFileRef = v.InferOutput<typeof fileRef>

/** Longest voice note, in seconds. */
export const voiceLimit = 300

const longText = v.pipe(v.string(), v.minLength(1), v.maxBytes(maxTextBytes))

/** D7: a centre that somebody is referred to, as data: a page shows it as it likes, and nothing of it is markup. `times` in words, `languages` as codes (ISO 639). */
const referral = v.strictObject({
  kind: v.literal('referral'),
  name: displayText(80),
  languages: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), v.maxLength(40)),
  phones: v.pipe(v.array(openPhone), v.maxLength(5)),
  times: v.pipe(v.array(displayText(200)), v.maxLength(21)),
  url: v.nullable(webAddress),
  /** What the counsellor adds; empty where it is nothing. */
  note: v.pipe(v.string(), v.maxLength(1000)),
})

const messageBody = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), text: longText }),
  /** Messages that the sender's page has opened and shown. */
  v.strictObject({ kind: v.literal('received'), ids: v.pipe(v.array(identifier), v.minLength(1), v.maxLength(100)) }),
  /** `seconds` of a voice note, null of any other file. */
  v.strictObject({ kind: v.literal('file'), file: fileRef, seconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(voiceLimit))) }),
  referral,
  /** C4: what a counsellor would tell the receiving centre, for the person to change; `proposal` is the statement's hash. */
  v.strictObject({ kind: v.literal('summary'), proposal: hash, text: longText }),
  /** A counsellor asks whether a copy may be made for the centre's own records, and why; the person agrees to that message. */
  v.strictObject({ kind: v.literal('export-asked'), reason: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)) }),
  v.strictObject({ kind: v.literal('export-agreed'), asked: identifier }),
  /** C9: in notes only. A draft is an answer that somebody began and another may finish. */
  v.strictObject({ kind: v.literal('note'), text: longText }),
  v.strictObject({ kind: v.literal('draft'), text: longText }),
])

/** What one end says to the other. */
export type MessageBody = v.InferOutput<typeof messageBody>

/** How many of the newest messages a message names. */
export const seenLength = 8

/** The last millisecond that a Date can hold (ECMAScript, section 21.4.1.1): a later one is no time that a page could show. */
const latestDate = 8.64e15

/** D1: what is signed. `sent` is milliseconds since 1970 by the sender's clock; `seen` are digests of the last messages that the sender's page had, both sides'. */
export const messageStatement = v.strictObject({
  conversation: identifier,
  record: hash,
  id: identifier,
  from: reader,
  sent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(latestDate)),
  seen: v.pipe(v.array(hash), v.maxLength(seenLength)),
  body: messageBody,
})
export type MessageStatement = v.InferOutput<typeof messageStatement>

/** What answers nothing and asks for no answer: receipts, and what belongs to a hand-over or a copy. */
export const isQuiet = ({ kind }: MessageBody): boolean => kind === 'received' || kind === 'summary' || kind === 'export-asked' || kind === 'export-agreed'

/** Who may say what where: notes and drafts stand in notes and nothing else does; a summary, a referral and a wish for a copy come from a person, the yes to it from the seeker. */
export const isInPlace = ({ kind }: MessageBody, from: Reader, inNotes: boolean): boolean => {
  if (inNotes !== (kind === 'note' || kind === 'draft')) return false
  if (kind === 'summary' || kind === 'referral' || kind === 'export-asked') return from.role !== 'seeker'
  return kind !== 'export-agreed' || from.role === 'seeker'
}
