import type { ConversationRecord, Reader, SealedMessage, SealedRecord } from '@zop/wire'
import { conversationId, seekerReader } from '../directory/identity.ts'
import type { CheckedRecord } from '../store/conversation.ts'
import { hashOf, type Keys, makeKeys, makeSealingKey, random, statement } from './keys.ts'
import type { Member, Umbrella } from './umbrella.ts'

export interface TestSeeker {
  readonly keys: Keys
  readonly sealing: string
  readonly conversation: string
  readonly reader: Reader
}

export const makeSeeker = (sealing = makeSealingKey()): TestSeeker => {
  const keys = makeKeys()
  const both = { signing: keys.public, sealing }
  return { keys, sealing, conversation: conversationId(both), reader: { role: 'seeker', id: seekerReader(both) } }
}

/** What a record says, without what its boxes say of themselves. */
export type Content = Omit<ConversationRecord, 'seals' | 'history' | 'commitment'>

/** A sealed record with its hash. */
export interface MadeRecord {
  readonly hash: string
  readonly n: number
  readonly content: Content
  readonly sealed: SealedRecord
}

/** Signs a record over seals (and boxes of history and consent) of the right size. */
export const makeRecord = (
  content: Content,
  { signer, history = null, consent = null }: { signer: Keys; history?: string | null; consent?: string | null },
): MadeRecord => {
  const seals = content.readers.map(() => random(1168))
  const whole: ConversationRecord = {
    ...content,
    commitment: random(32),
    seals: seals.map(hashOf),
    history: history && hashOf(history),
    consent: consent === null ? content.consent : hashOf(consent),
  }
  const { envelope, hash } = statement('record', whole, [signer])
  return { hash, n: content.n, content, sealed: { record: envelope, seals, history, consent } }
}

/** The content of a C1 record. */
export const startContent = (seeker: TestSeeker, umbrella: Umbrella, hour: number): Content => ({
  conversation: seeker.conversation,
  n: 0,
  previous: 'A'.repeat(43),
  hour,
  directory: { number: umbrella.directory.directory.number, hash: umbrella.directory.hash },
  reason: 'start',
  author: seeker.reader,
  keys: { signing: seeker.keys.public, sealing: seeker.sealing },
  readers: [seeker.reader, { role: 'pool', id: umbrella.pool }],
  consent: null,
})

export const makeStart = (seeker: TestSeeker, umbrella: Umbrella, hour: number): MadeRecord =>
  makeRecord(startContent(seeker, umbrella, hour), { signer: seeker.keys })

interface TakeOf {
  readonly seeker: TestSeeker
  readonly umbrella: Umbrella
  readonly on: MadeRecord
  readonly hour: number
}

/** The content of a C2 record. */
export const takeContent = ({ seeker, umbrella, on, hour }: TakeOf, taker: Member): Content => {
  const author = { role: 'counsellor', id: taker.certificate ?? '' } as const
  return {
    conversation: seeker.conversation,
    n: on.n + 1,
    previous: on.hash,
    hour,
    directory: { number: umbrella.directory.directory.number, hash: umbrella.directory.hash },
    reason: 'take',
    author,
    keys: null,
    readers: [seeker.reader, author],
    consent: null,
  }
}

export const makeTake = (of: TakeOf, taker: Member): MadeRecord => makeRecord(takeContent(of, taker), { signer: taker.keys, history: random(200) })

/** A record as the relay keeps it once it has checked it. */
export const checkedOf = ({ hash, n, content, sealed }: MadeRecord): CheckedRecord => ({
  hash,
  n,
  previous: content.previous,
  reason: content.reason,
  hour: content.hour,
  directory: content.directory.number,
  author: content.author.id,
  readers: content.readers,
  stays: content.readers.map(({ id }) => id),
  answers: null,
  brings: null,
  sealed,
})

/** A message box of 1 KiB under a record. */
export const makeMessage = (record: string, { id = random(16), bytes = 1024 + 28, quiet = false } = {}): SealedMessage => ({
  id,
  record,
  quiet,
  box: random(bytes),
})
