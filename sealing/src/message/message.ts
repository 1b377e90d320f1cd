import { encode, type Reader, type SealedMessage } from '@zop/wire'
import * as v from 'valibot'
import type { Seeker } from '../access/seeker.ts'
import type { Person } from '../account/person.ts'
import { BrokenRule, type Chain, type Epoch, isPerson, newest } from '../conversation/chain.ts'
import { consentIsOver } from '../conversation/rule/shape.ts'
import { stillHolds } from '../directory/certificate.ts'
import type { KnownDirectory } from '../directory/directory.ts'
import { closeBox, openBox } from '../primitive/box.ts'
import { type Bytes, concat, fromBase64, random, utf8 } from '../primitive/bytes.ts'
import { labelledHash } from '../primitive/digest.ts'
import { parsePayload, signPayload, verifyPayload } from '../statement.ts'
import { isInPlace, isQuiet, type MessageBody, type MessageStatement, messageStatement, seenLength } from './body.ts'
import { pad, unpad } from './pad.ts'

const signatureLength = 64

/** An opened message. `missing` are digests of messages that the sender had and this page has not: one was dropped or came out of order. */
export interface Message {
  readonly id: string
  readonly from: Reader
  readonly sent: number
  readonly body: MessageBody
  readonly missing: readonly string[]
  /** Digests of the messages that the sender had, for whoever loads older ones later. */
  readonly seen: readonly string[]
}

export const newMessageId = (): string => encode(random(16))

/** What a message is called in `seen`: it stays the same when the message is sealed again under a newer epoch (C7). */
const digestOf = ({ conversation, id, from, sent, body }: MessageStatement): Promise<string> =>
  labelledHash('message', fromBase64(conversation), fromBase64(id), from.role, fromBase64(from.id), utf8(JSON.stringify([sent, body])))

const additionalData = (message: { record: string; id: string }): Bytes => concat(fromBase64(message.record), fromBase64(message.id))

/** C7, C8: as whom this person writes under the newest epoch. Throws where they, or another person-reader, may not be written to now. */
const writer = async (chain: Chain, self: Seeker | Person, at: { directory: KnownDirectory; hour: number }): Promise<Reader> => {
  const { readers } = newest(chain)
  if (at.hour >= at.directory.directory.expires) throw new BrokenRule('B5: nothing is encrypted under an expired directory')
  for (const reader of readers.filter(isPerson)) {
    const person = chain.people[reader.id]
    if (person === undefined || !(await stillHolds(at.directory, person, at.hour))) throw new BrokenRule('C8: a reader is not certified')
  }
  const people = readers.flatMap(({ id }) => chain.people[id] ?? [])
  if (self.role === 'seeker' && consentIsOver(chain, people, at.hour)) throw new BrokenRule('C5: the consent has run out')
  const own = self.role === 'seeker' ? self.reader.id : self.certificate?.hash
  const reader = readers.find(({ id }) => id === own)
  if (reader === undefined) throw new BrokenRule('C7: only the seeker or a person-reader writes')
  return reader
}

/**
 * D1: signs, pads and seals one message under the newest epoch. Throws where any step fails, where the chain is closed, the directory expired or a reader no longer
 * certified: then nothing may leave the page (D6). Give the same `id`, `sent` and `body` again to seal again.
 */
export const sealMessage = async (
  chain: Chain,
  self: Seeker | Person,
  message: {
    readonly id?: string
    readonly body: MessageBody
    readonly sent: number
    readonly seen: readonly string[]
    readonly directory: KnownDirectory
    readonly hour: number
  },
): Promise<{ sealed: SealedMessage; digest: string }> => {
  const epoch = newest(chain)
  if (epoch.key === null || epoch.reading === null) throw new BrokenRule('C8: this epoch is closed')
  const from = await writer(chain, self, message)
  if (!isInPlace(message.body, from, chain.about !== null)) throw new BrokenRule('D1: not said here, or not by this reader')
  const statement = v.parse(messageStatement, {
    conversation: chain.conversation,
    record: epoch.hash,
    id: message.id ?? newMessageId(),
    from,
    sent: message.sent,
    seen: message.seen.slice(-seenLength),
    body: message.body,
  })
  const payload = utf8(JSON.stringify(statement))
  const plain = pad(concat(await signPayload('message', payload, self.signing), payload))
  const box = await closeBox(epoch.reading, plain, additionalData(statement))
  return {
    sealed: { id: statement.id, record: statement.record, quiet: isQuiet(statement.body), box: encode(box) },
    digest: await digestOf(statement),
  }
}

export type Opened = { kind: 'opened'; message: Message; digest: string } | { kind: 'not-for-us' } | { kind: 'damaged' }

/** D1, C7: `not-for-us` under an epoch that this reader cannot open; `damaged` where anything about it is not what its author signed. `known` are the digests of all messages that this page has. */
export const openMessage = async (chain: Chain, sealed: SealedMessage, known: ReadonlySet<string>): Promise<Opened> => {
  const epoch = chain.epochs.find(({ hash }) => hash === sealed.record)
  if (epoch === undefined || epoch.reading === null) return { kind: 'not-for-us' }
  const padded = await openBox(epoch.reading, fromBase64(sealed.box), additionalData(sealed))
  const plain = padded && unpad(padded)
  if (plain === null || plain.length < signatureLength) return { kind: 'damaged' }
  const payload = plain.slice(signatureLength)
  const statement = parsePayload(messageStatement, payload)
  if (statement === null || statement.conversation !== chain.conversation) return { kind: 'damaged' }
  if (statement.record !== sealed.record || statement.id !== sealed.id) return { kind: 'damaged' }
  const key = authorKey(chain, epoch, statement.from)
  if (key === null || !(await verifyPayload('message', payload, { key, signature: plain.slice(0, signatureLength) }))) return { kind: 'damaged' }
  const { id, from, sent, body, seen } = statement
  if (!isInPlace(body, from, chain.about !== null)) return { kind: 'damaged' }
  const missing = seen.filter((digest) => !known.has(digest))
  return { kind: 'opened', message: { id, from, sent, body, missing, seen }, digest: await digestOf(statement) }
}

const authorKey = (chain: Chain, epoch: Epoch, from: Reader): string | null => {
  if (!epoch.readers.some(({ role, id }) => role === from.role && id === from.id)) return null
  if (from.role === 'seeker') return chain.keys?.signing ?? null
  return isPerson(from) ? (chain.people[from.id]?.certificate.signing ?? null) : null
}
