import { type ConversationRecord, encode, labelled, type Reader, type SealedRecord } from '@zop/wire'
import { type Bytes, fromBase64, random, uint32 } from '../primitive/bytes.ts'
import { hashOf, hkdf } from '../primitive/digest.ts'
import { hpke } from '../primitive/hpke.ts'
import { type SigningKeys, signStatement, statementHash } from '../statement.ts'
import type { Epoch, OpenedConsent } from './chain.ts'
import { closeConsent, type SignedConsent } from './consent.ts'
import { closeHistory } from './history.ts'

interface Link {
  readonly conversation: string
  readonly n: number
  /** Hash of record n-1, base64url; 32 zero bytes for record 0. */
  readonly previous: string
}

/** HPKE info of one seal: conversation, n, previous hash, reader. A seal opens in its own place only. */
export const sealInfo = ({ conversation, n, previous }: Link, reader: Reader): Bytes =>
  labelled('seal', fromBase64(conversation), uint32(n), fromBase64(previous), fromBase64(reader.id))

/** The key of an epoch's messages: the part of its key that may be passed on, because it opens no box of the epoch's record. */
export const readingOf = (key: Bytes): Promise<Bytes> => hkdf(key, 'epoch/message')

/** What a record says of the key of its messages, and so of its own, without telling it: AES-GCM alone would let one box open under two keys. */
export const commitmentOf = async (reading: Bytes): Promise<string> => encode(await hkdf(reading, 'epoch/commitment'))

export const noHash = encode(new Uint8Array(32))

export interface NewEpoch extends Link, Pick<ConversationRecord, 'hour' | 'directory' | 'reason' | 'author' | 'keys' | 'about' | 'until'> {
  readonly signer: SigningKeys
  /** Each reader with the X-Wing public key to seal to. */
  readonly readers: readonly { readonly reader: Reader; readonly key: string }[]
  /** Older epochs whose messages these readers may open; null for none. */
  readonly history: readonly Epoch[] | null
  /** C5: what authorises a hand-over, and what this page knows of it. */
  readonly consent?: { readonly signed: SignedConsent; readonly known: OpenedConsent }
}

/** Makes the next link: a fresh key, sealed to each reader, older keys in the history box, all of it signed in one record. */
export const makeEpoch = async (next: NewEpoch): Promise<{ epoch: Epoch; sealed: SealedRecord }> => {
  const { conversation, n, previous, hour, directory, reason, author, keys, about, until } = next
  const key = random(32)
  const reading = await readingOf(key)
  const commitment = await commitmentOf(reading)
  const suite = await hpke()
  const seals = await Promise.all(next.readers.map(({ reader, key: to }) => suite.seal(fromBase64(to), key, sealInfo(next, reader))))
  const history = next.history === null ? null : await closeHistory(next, key, next.history)
  const consent = next.consent ? await closeConsent(next, key, next.consent.signed) : null
  const readers = next.readers.map(({ reader }) => reader)
  const record: ConversationRecord = {
    conversation,
    n,
    previous,
    hour,
    directory,
    reason,
    author,
    keys,
    readers,
    commitment,
    seals: await Promise.all(seals.map(hashOf)),
    history: history && (await hashOf(history)),
    consent: consent && (await hashOf(consent)),
    ...(until === undefined ? {} : { until }),
    ...(about ? { about } : {}),
  }
  const envelope = await signStatement('record', record, [next.signer])
  const hash = await statementHash('record', envelope)
  const passed = (next.history ?? []).map((older) => older.n)
  return {
    epoch: { n, hash, hour, reason, author, readers, directory, commitment, key, reading, passed, until: until ?? null, consent: next.consent?.known ?? null },
    sealed: { record: envelope, seals: seals.map(encode), history: history && encode(history), consent: consent && encode(consent) },
  }
}
