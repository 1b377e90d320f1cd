import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import { type Follower, type MessageBody, maxTextBytes, newMessageId, type Person, readersOf, sealMessage } from '@zop/sealing'
import type { Item } from '@zop/wire'
import { Unreachable } from '../directory/trust.ts'
import { createOutbox, type Outbox, type Renewal } from './outbox.ts'
import { readItems } from './reading.ts'
import { blank, type Content, unshown } from './timeline.ts'
import { createTurns } from './turns.ts'

/** `broken`: nothing may be written here again (C8). `ended`: everything of it is deleted and forgotten here too. */
type State = 'reading' | 'unread' | 'open' | 'closed' | 'broken' | 'ended'

/** What came of pressing send: only `queued` empties the box. */
export type Sending = 'queued' | 'empty' | 'too-long' | 'no-directory' | 'not-open'

/** What a conversation needs of the desk around it. `follower` is null while nothing may be encrypted. */
export interface Surroundings {
  readonly line: Line
  now(): number
  later(milliseconds: number, step: () => void): () => void
  follower(): Omit<Follower, 'conversation'> | null
  me(): Person | null
  /** A record names the directory of this number. */
  newerDirectory(number: number): void
  /** The relay has nothing of this conversation any more. */
  ended(id: string): void
  /** Our own fault: told to the person with a number. */
  fault(error: unknown): void
}

/** One conversation on this desk. Its content lives here and nowhere else, and goes when it ends. */
export interface Conversation {
  readonly id: string
  readonly state: ReadonlySignal<State>
  readonly content: ReadonlySignal<Content>
  readonly outbox: Outbox
  readonly draft: Signal<string>
  readonly fresh: ReadonlySignal<number>
  hear(item: Item): void
  /** Reads whatever is missing; also when the stream has come back. */
  catchUp(): Promise<void>
  /** Seals and sends the draft. Throws where sealing fails: the draft stays. */
  send(): Promise<Sending>
  /** The person's messages are on the screen: tells their page so. */
  shown(): Promise<void>
  end(): void
  /** The session is over, the conversation is not: what was not sent goes back into the draft, everything else is forgotten. */
  retreat(): void
}

/** Most pieces of reading that may stand in line; what comes beyond is read as a page later. */
const mostInLine = 64

export const openConversation = (id: string, draft: Signal<string>, desk: Surroundings): Conversation => {
  const state = signal<State>('reading')
  const content = signal<Content>(blank)
  /** What `shown` has promised and no answer has confirmed yet. */
  const telling = new Set<string>()
  /** The session is over or the conversation has ended: what is still under way must bring nothing back. */
  let left = false

  const turns = createTurns({
    later: desk.later,
    failed: () => {
      if (state.peek() === 'reading') state.value = 'unread'
    },
    again: () => void readMore(),
    fault: desk.fault,
  })

  /** Forgets everything but the draft, for good. */
  const leave = (): void => {
    left = true
    turns.stop()
    content.value = blank
    telling.clear()
    outbox.clear()
  }

  const forget = (): void => {
    state.value = 'ended'
    draft.value = ''
    leave()
  }

  const absorb = async (items: readonly Item[]): Promise<void> => {
    // C8: what is broken stays so, whatever the relay gives afterwards.
    if (state.peek() === 'broken') return
    const by = desk.follower()
    const me = desk.me()?.certificate?.hash
    if (!by || me === undefined) throw new Unreachable('the directory')
    const read = await readItems(content.peek(), items, { by: { ...by, conversation: id }, me })
    if (left) return
    if (read.kind === 'broken') {
      state.value = 'broken'
      return
    }
    content.value = read.content
    const named = read.content.chain?.epochs.at(-1)?.directory.number ?? 0
    if (named > by.directory.directory.number) desk.newerDirectory(named)
    state.value = read.kind === 'read' ? 'open' : 'closed'
    for (const entry of read.content.entries) if ('id' in entry) outbox.arrived(entry.id)
    for (const acknowledged of read.content.acknowledged) telling.delete(acknowledged)
  }

  const readOn = async (): Promise<void> => {
    for (;;) {
      if (left || state.peek() === 'broken') return
      const { last } = content.peek()
      const answer = await desk.line.call('items', { conversation: id, after: String(last) }, null)
      if (left) return
      if (answer.kind === 'refused' && answer.refusal.code === 'not-found') return desk.ended(id)
      if (answer.kind !== 'ok') throw new Unreachable('the items')
      if (answer.value.items.length === 0) return
      // A relay that answers with what is here already is not asked again at once: it could keep this page busy for ever.
      if (answer.value.items.every(({ order }) => order <= last)) throw new Unreachable('new items')
      await absorb(answer.value.items)
    }
  }

  /** A seal that was withheld may have come meanwhile: the chain stays, so that no record can be exchanged, and everything else is read again. */
  const readAnew = (): void => {
    const { chain, entries } = content.peek()
    content.value = { ...blank, chain, entries: entries.filter(({ kind }) => kind === 'taken') }
  }

  let reading: Promise<void> | null = null

  /** Reads what is missing. One that stands in line already will find it. */
  const readMore = (): Promise<void> => {
    reading ??= turns.take(() => {
      reading = null
      return readOn()
    })
    return reading
  }

  const seal = async (letter: { id: string; sent: number; body: MessageBody }) => {
    const { chain, digests } = content.peek()
    const person = desk.me()
    const by = desk.follower()
    if (!chain || !person || !by) throw new Unreachable('the directory')
    const { sealed } = await sealMessage(chain, person, { ...letter, seen: digests, directory: by.directory, hour: by.hour })
    return sealed
  }

  const renew = async (record: string): Promise<Renewal> => {
    await readMore()
    const epochs = content.peek().chain?.epochs ?? []
    const now = epochs.at(-1)
    const then = epochs.find(({ hash }) => hash === record)
    if (state.peek() !== 'open' || !now || !then || now === then) return 'later'
    const known = now.readers.every((reader) => then.readers.some(({ id: other }) => other === reader.id))
    return known || now.reason === 'take' ? 'again' : 'held'
  }

  const outbox = createOutbox({
    seal,
    renew,
    post: (message) => desk.line.call('send', { conversation: id }, message),
    ended: () => desk.ended(id),
    later: desk.later,
  })

  const write = (body: MessageBody): Promise<void> => outbox.add({ id: newMessageId(), sent: desk.now(), body })

  return {
    id,
    state,
    content,
    outbox,
    draft,
    fresh: computed(() => unshown(content.value).length),
    hear: (item) => {
      if (turns.waiting() >= mostInLine) return void readMore()
      void turns.take(async () => {
        const next = content.peek().last + 1
        if (item.order === next) await absorb([item])
        else if (item.order > next) void readMore()
      })
    },
    catchUp: async () => {
      if (state.peek() === 'closed') await turns.take(async () => readAnew())
      await readMore()
      await outbox.flush()
    },
    send: async () => {
      const text = draft.peek().trim()
      if (text === '') return 'empty'
      if (new TextEncoder().encode(text).length > maxTextBytes) return 'too-long'
      if (state.peek() !== 'open') return 'not-open'
      if (desk.follower() === null) return 'no-directory'
      const typed = draft.peek()
      await write({ kind: 'text', text })
      if (left) return 'not-open'
      // Whatever was typed while the text was being sealed stays.
      if (draft.peek().startsWith(typed)) draft.value = draft.peek().slice(typed.length)
      return 'queued'
    },
    shown: async () => {
      if (state.peek() !== 'open' || desk.follower() === null) return
      const ids = unshown(content.peek())
        .filter((message) => !telling.has(message))
        .slice(0, 100)
      if (ids.length === 0) return
      for (const message of ids) telling.add(message)
      await write({ kind: 'received', ids })
    },
    end: forget,
    retreat: () => {
      if (left) return
      const unsent = outbox.letters.peek().flatMap(({ mark, body }) => (mark !== 'sent' && body.kind === 'text' ? [body.text] : []))
      draft.value = [...unsent, draft.peek()].filter((text) => text !== '').join('\n\n')
      leave()
    },
  }
}

/** Who reads what is written now, by certificate; null until the chain is known. */
export const readersNow = ({ chain }: Content): ReturnType<typeof readersOf> | null => (chain ? readersOf(chain) : null)
