import { signal } from '@preact/signals'
import {
  type Chain,
  deriveSeeker,
  type Follower,
  follow,
  type KnownCertificate,
  newSecret,
  type Person,
  type Seeker,
  sealMessage,
  startConversation,
  takeConversation,
  type Written,
} from '@zop/sealing'
import type { Item, RecordItem, SealedMessage, SealedRecord } from '@zop/wire'
import { openConversation } from './conversation.ts'
import { foundHouse, hour } from './house.fixture.ts'
import { type Otherwise, relayOf } from './relay.fixture.ts'

export const certificateOf = ({ certificate }: Person): KnownCertificate => {
  if (!certificate) throw new Error('somebody certified')
  return certificate
}

/** A sealed record as the reader of that seal gets it; null: theirs has vanished. */
export const recordItem = ({ record, seals, history, consent }: SealedRecord, order: number, seal: number | null): RecordItem => ({
  kind: 'record',
  order,
  record,
  seal: seal === null ? null : (seals[seal] ?? null),
  history,
  consent,
})

/** A conversation between an invented seeker and the member of the house, as the member's relay gives it: grows as the test writes in it. */
export const talkInHouse = async (before: readonly string[] = ['before']) => {
  const house = await foundHouse()
  const at = { directory: house.directory, hour }
  const seeker = await deriveSeeker(newSecret(), house.anchor.deployment)
  const items: Item[] = []
  const digests: string[] = []
  let chain: Chain

  const write = async (text: string, author: Seeker | Person = seeker): Promise<SealedMessage> => {
    const { sealed, digest } = await sealMessage(chain, author, { body: { kind: 'text', text }, sent: hour * 3_600_000, seen: digests, ...at })
    digests.push(digest)
    items.push({ kind: 'message', order: items.length + 1, message: sealed })
    return sealed
  }

  /** The relay keeps only the seals of those who still read; this is the member's view of it. */
  const record = (written: Written, seal: number | null): void => {
    chain = written.chain
    items.push(recordItem(written.sealed, items.length + 1, seal))
  }

  const begun = await startConversation(seeker, house.directory, hour)
  chain = begun.chain
  items.push(recordItem(begun.sealed, 1, null))
  for (const text of before) await write(text)
  record(await takeConversation(begun.chain, house.member, house.directory, hour), 1)
  return { house, at, seeker, items, write, record, chain: () => chain }
}

export type Talk = Awaited<ReturnType<typeof talkInHouse>>

export interface DeskGiven {
  readonly self?: () => Person
  readonly by?: Partial<Follower>
  readonly otherwise?: Otherwise
  readonly kind?: 'text' | 'note'
}

/** A desk of the member (or who is named) on that relay. What it sends and writes is kept, and not put among the items. */
export const deskOn = (
  { house, items, chain }: Pick<Talk, 'house' | 'items' | 'chain'>,
  { self = () => house.member, by = {}, otherwise, kind }: DeskGiven = {},
) => {
  const relay = relayOf(items, otherwise)
  const faults: unknown[] = []
  const gone: string[] = []
  const draft = signal('')
  const surroundings = {
    line: relay.line,
    now: () => hour * 3_600_000,
    later: () => () => undefined,
    follower: () => ({ self: self(), anchor: house.anchor, directory: house.directory, vouchers: house.vouchers, hour, ...by }),
    me: self,
    newerDirectory: () => undefined,
    ended: (id: string) => gone.push(id),
    fault: (error: unknown) => faults.push(error),
  }
  const conversation = openConversation(chain().conversation, draft, surroundings, kind)
  const texts = () =>
    conversation.content.value.entries.map((entry) => ('text' in entry ? entry.text : entry.kind === 'record' ? `(${entry.reason})` : `(${entry.kind})`))
  return { conversation, surroundings, draft, faults, gone, texts, ...relay }
}

/** The seeker's own page follows a record that somebody else wrote. */
export const seekerFollows = async ({ house, seeker, at }: Talk, chain: Chain, sealed: SealedRecord) =>
  follow(chain, recordItem(sealed, 99, 0), {
    self: seeker,
    conversation: chain.conversation,
    anchor: house.anchor,
    vouchers: house.vouchers,
    ...at,
  })
