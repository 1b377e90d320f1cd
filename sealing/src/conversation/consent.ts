import { type Envelope, envelope, hash, hour, identifier, labelled } from '@zop/wire'
import * as v from 'valibot'
import type { Seeker } from '../access/seeker.ts'
import { closeBox, openBox } from '../primitive/box.ts'
import { type Bytes, fromBase64, uint32, utf8 } from '../primitive/bytes.ts'
import { hkdf } from '../primitive/digest.ts'
import { parsePayload, readStatement, signersAmong, signStatement } from '../statement.ts'

/** C5: no consent lasts longer than this many hours. */
export const consentLife = 30 * 24

/** C5: what the seeker signs before anything passes. `text` says which words in which language the person saw. */
const consentStatement = v.strictObject({
  conversation: identifier,
  previous: hash,
  purpose: v.literal('hand-over'),
  proposal: hash,
  certificates: v.pipe(v.array(hash), v.length(2)),
  epochs: v.pipe(v.array(hash), v.maxLength(2000)),
  summary: v.boolean(),
  text: v.strictObject({ version: v.number(), language: v.pipe(v.string(), v.maxLength(16)) }),
  issued: hour,
  expires: hour,
})
export type Consent = v.InferOutput<typeof consentStatement>

export type SignedConsent = Envelope

export const signConsent = (seeker: Seeker, consent: Consent): Promise<SignedConsent> => signStatement('consent', consent, [seeker.signing])

interface Place {
  readonly conversation: string
  readonly n: number
}

const boxKey = (key: Bytes): Promise<Bytes> => hkdf(key, 'epoch/consent')
const additionalData = ({ conversation, n }: Place): Bytes => labelled('consent', fromBase64(conversation), uint32(n))

/** The statement under a key of the epoch that it authorises: only its readers see what the person agreed to. */
export const closeConsent = async (place: Place, key: Bytes, signed: SignedConsent): Promise<Bytes> =>
  closeBox(await boxKey(key), utf8(JSON.stringify(signed)), additionalData(place))

/** The consent inside, if it is the seeker's; null where the box is damaged or anybody else signed it. */
export const openConsent = async (place: Place, key: Bytes, { box, seeker }: { box: Bytes; seeker: string }): Promise<Consent | null> => {
  const plain = await openBox(await boxKey(key), box, additionalData(place))
  const signed = plain && parsePayload(envelope('consent'), plain)
  if (!signed || !(await signersAmong('consent', signed, [seeker])).has(seeker)) return null
  return readStatement('consent', consentStatement, signed)
}
