import {
  type Chain,
  type Follower,
  follow,
  hourOf,
  type KnownDirectory,
  type Message,
  type MessageBody,
  openMessage,
  type Seeker,
  sealMessage,
  startConversation,
} from '@zop/sealing'
import type { Item, SealedMessage, SealedRecord } from '@zop/wire'

/** What the ends know of a conversation once it has begun. Lives in the page's memory and nowhere else. */
export interface Thread {
  readonly seeker: Seeker
  /** The newest one that the page has verified. */
  directory: KnownDirectory
  chain: Chain
  /** Digests of every message that this page has, in the order in which it had them. */
  readonly had: Set<string>
  /** Ids of messages that this page wrote or has opened. */
  readonly own: Set<string>
  readonly read: Set<string>
  /** Ids that the other side, and we, have confirmed. */
  readonly arrived: Set<string>
  readonly confirmed: Set<string>
  /** Messages of an epoch that is closed: they wait for its key. */
  readonly shut: Item[]
  /** Hashes of the records that this page wrote: whoever reads under them has been shown. */
  readonly written: Set<string>
  /** C3: this page load has written its epoch (a start counts), or needs none. */
  visited: boolean
}

export const newThread = (seeker: Seeker, directory: KnownDirectory, chain: Chain): Thread => ({
  seeker,
  directory,
  chain,
  had: new Set(),
  own: new Set(),
  read: new Set(),
  arrived: new Set(),
  confirmed: new Set(),
  shut: [],
  written: new Set(),
  visited: true,
})

export interface Draft {
  readonly id: string
  readonly body: MessageBody
  readonly sent: number
}

export interface Sealed {
  readonly sealed: SealedMessage
  readonly digest: string
}

/** Seals under the newest epoch. Throws where any step fails, and then nothing may leave (D6); changes nothing, so that a step that comes too late leaves no trace. */
export const seal = (thread: Thread, draft: Draft): Promise<Sealed> =>
  sealMessage(thread.chain, thread.seeker, { ...draft, seen: [...thread.had], directory: thread.directory, hour: hourOf(Date.now()) })

/** From here on the message is ours, and counts as one that this page has. */
export const adopt = (thread: Thread, id: string, made: Sealed): SealedMessage => {
  thread.had.add(made.digest)
  thread.own.add(id)
  return made.sealed
}

/** C1: record 0 and the first message. */
export const open = async (seeker: Seeker, directory: KnownDirectory, draft: Draft): Promise<{ thread: Thread; record: SealedRecord; made: Sealed }> => {
  const { chain, sealed: record } = await startConversation(seeker, directory, hourOf(Date.now()))
  const thread = newThread(seeker, directory, chain)
  return { thread, record, made: await seal(thread, draft) }
}

/** What an item of the stream turned out to be. */
export type Heard =
  | { kind: 'nothing' }
  | { kind: 'stored'; id: string }
  | { kind: 'said'; message: Message }
  | { kind: 'damaged'; id: string }
  | { kind: 'followed' }
  | { kind: 'closed' }
  | { kind: 'broken'; rule: string }

/** Verifies and opens one item. A message that was had before is nothing: a relay that repeats itself is heard once (H3). */
export const hear = async (thread: Thread, item: Item, by: Follower): Promise<Heard> => {
  if (item.kind === 'record') {
    const result = await follow(thread.chain, item, by)
    if (result.kind === 'broken') return result
    if (result.chain === thread.chain) return { kind: 'nothing' }
    thread.chain = result.chain
    return { kind: result.kind }
  }
  const { id } = item.message
  if (thread.own.has(id)) return { kind: 'stored', id }
  if (thread.read.has(id)) return { kind: 'nothing' }
  const opened = await openMessage(thread.chain, item.message, thread.had)
  if (opened.kind === 'not-for-us' && thread.chain.epochs.some(({ hash }) => hash === item.message.record)) {
    thread.shut.push(item)
    return { kind: 'nothing' }
  }
  thread.read.add(id)
  if (opened.kind !== 'opened') return { kind: 'damaged', id }
  thread.had.add(opened.digest)
  return { kind: 'said', message: opened.message }
}

/** The epoch that is being written under. */
export const newestOf = (chain: Chain) => chain.epochs[chain.epochs.length - 1] ?? chain.epochs[0]

/** What the person calls somebody: the name in a certificate that the page has verified. */
export const nameOf = (chain: Chain, certificate: string): string => chain.people[certificate]?.certificate.name ?? ''

/** C7: by what a page knows a reader again: a person by their signing key, which outlives certificates (B3), anybody else by their id. */
export const readerKeys = (chain: Chain, { readers } = newestOf(chain)): readonly string[] =>
  readers.map(({ id }) => chain.people[id]?.certificate.signing ?? id)
