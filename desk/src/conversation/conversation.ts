import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type MessageBody, outlived } from '@zop/sealing'
import type { Item } from '@zop/wire'
import { Unreachable } from '../directory/trust.ts'
import { earlierItems, everyRecord, Gone, laterItems } from './fetching.ts'
import type { Outbox } from './outbox.ts'
import { myRole } from './readers.ts'
import { type Read, readItems, readOlder } from './reading.ts'
import type { Surroundings } from './surroundings.ts'
import { beyond, blank, type Content, unshown } from './timeline.ts'
import { createTurns } from './turns.ts'
import { createWriting, type RecordMaker, type RecordWriting, type Sending } from './writing.ts'

/** `broken`: nothing may be written here again (C8). `ended`: everything of it is forgotten here. */
type State = 'reading' | 'unread' | 'open' | 'closed' | 'broken' | 'ended'

/** One conversation on this desk, or a chain of notes about one. Its content lives here and nowhere else, and goes when it ends. */
export interface Conversation {
  readonly id: string
  readonly state: ReadonlySignal<State>
  readonly content: ReadonlySignal<Content>
  readonly outbox: Outbox
  readonly draft: Signal<string>
  readonly fresh: ReadonlySignal<number>
  /** Somebody else became the counsellor while I was writing: the text can be left to them. */
  readonly leftOver: ReadonlySignal<boolean>
  hear(item: Item): void
  /** Reads whatever is missing; also when the stream has come back. */
  catchUp(): Promise<void>
  /** Brings a page of older messages; false where there is none or it could not be had. */
  older(): Promise<boolean>
  /** Seals and sends the draft. Throws where sealing fails: the draft stays. */
  send(): Promise<Sending>
  /** Seals and sends something that was not typed into the box. Throws where sealing fails. */
  say(body: MessageBody): Promise<Sending>
  /** C3: writes a record; reads first, so that it stands on the newest one. Throws where making it fails: then nothing has left. */
  write(make: RecordMaker): Promise<RecordWriting>
  /** The person's messages are on the screen: tells their page so. */
  shown(): Promise<void>
  /** Forgets everything of it, the draft too. */
  end(): void
  /** The session is over, the conversation is not: what was not sent goes back into the draft, everything else is forgotten. */
  retreat(): void
}

/** Most pieces of reading that may stand in line; what comes beyond is read as a page later. */
const mostInLine = 64

/** What the text in the box is sent as: words to the person, or a note. */
type Kind = 'text' | 'note'

export const openConversation = (id: string, draft: Signal<string>, desk: Surroundings, kind: Kind = 'text'): Conversation => {
  const state = signal<State>('reading')
  const content = signal<Content>(blank)
  const leftOver = signal(false)
  /** What `shown` has promised and no answer has confirmed yet. */
  const telling = new Set<string>()
  /** The session is over or the conversation has ended: what is still under way must bring nothing back. */
  let left = false
  /** All of the chain and the newest page have been read once: from then on what comes is followed. */
  let arrivedOnce = false

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
    writing.outbox.clear()
  }

  const forget = (): void => {
    state.value = 'ended'
    draft.value = ''
    leave()
  }

  const reader = () => {
    const by = desk.follower()
    const person = desk.me()
    if (!by || !person) throw new Unreachable('the directory')
    return { by: { ...by, conversation: id }, me: person.signing.public }
  }

  /** Takes over what was read; false where nothing of it may count. */
  const settle = (read: Read): boolean => {
    if (left) return false
    if (read.kind === 'broken') {
      state.value = 'broken'
      return false
    }
    const me = desk.me()?.signing.public ?? ''
    const before = content.peek().chain
    const { chain } = read.content
    content.value = read.content
    if (before && chain && myRole(before, me) === 'counsellor' && myRole(chain, me) !== 'counsellor') leftOver.value = draft.peek().trim() !== ''
    if (chain && myRole(chain, me) === 'counsellor') leftOver.value = false
    const named = chain?.epochs.at(-1)?.directory.number ?? 0
    if (named > (desk.follower()?.directory.directory.number ?? named)) desk.newerDirectory(named)
    state.value = read.kind === 'read' ? 'open' : 'closed'
    for (const entry of read.content.log) writing.outbox.arrived(entry.id)
    for (const acknowledged of read.content.acknowledged) telling.delete(acknowledged)
    return true
  }

  // C8: what is broken stays so, whatever the relay gives afterwards.
  const mayRead = (): boolean => !left && state.peek() !== 'broken'

  const absorb = async (items: readonly Item[]): Promise<void> => {
    if (mayRead()) settle(await readItems(content.peek(), items, reader()))
  }

  /** H12: what is kept has a last word that is young enough to be kept. */
  const isOld = (read: Read, hour: number): boolean => {
    if (read.kind === 'broken' || read.content.chain === null) return false
    const sent = read.content.entries.map((entry) => ('sent' in entry ? entry.sent : 0))
    return outlived(read.content.chain, Math.max(0, ...sent), hour)
  }

  /** The chain first, then the newest page of what was written: so that a long conversation opens at once. */
  const arrive = async (): Promise<void> => {
    const records = await everyRecord(desk.line, id)
    if (!mayRead()) return
    const read = await readItems(content.peek(), records, reader())
    if (read.kind === 'broken') return void settle(read)
    const newest = await earlierItems(desk.line, id, beyond)
    if (!mayRead()) return
    const found = await readOlder(read.content, newest, reader())
    arrivedOnce = settle(isOld(found, reader().by.hour) ? { kind: 'broken', rule: 'H12: an old chain' } : found)
  }

  const readOn = async (): Promise<void> => {
    try {
      if (!arrivedOnce && mayRead()) await arrive()
      while (mayRead()) {
        const { last } = content.peek()
        const items = await laterItems(desk.line, id, last)
        if (items.length === 0) return
        await absorb(items)
      }
    } catch (error) {
      if (!(error instanceof Gone)) throw error
      if (!left) desk.ended(id)
    }
  }

  /** A seal that was withheld may have come meanwhile: the chain stays, so that no record can be exchanged, and everything else is read again. */
  const readAnew = (): void => {
    const { chain, entries } = content.peek()
    arrivedOnce = false
    content.value = { ...blank, chain, entries: entries.filter((entry) => entry.kind === 'record') }
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

  const writing = createWriting({ id, desk, content, isOpen: () => state.peek() === 'open', isLeft: () => left, readMore })

  return {
    id,
    state,
    content,
    outbox: writing.outbox,
    draft,
    leftOver,
    fresh: computed(() => (kind === 'text' ? unshown(content.value).length : 0)),
    hear: (item) => {
      if (turns.waiting() >= mostInLine) return void readMore()
      void turns.take(async () => {
        const next = content.peek().last + 1
        if (arrivedOnce && item.order === next) await absorb([item])
        else if (item.order >= next) void readMore()
      })
    },
    catchUp: async () => {
      if (state.peek() === 'closed') await turns.take(async () => readAnew())
      await readMore()
      await writing.outbox.flush()
    },
    older: async () => {
      let found = false
      await turns.take(async () => {
        const before = content.peek()
        if (!arrivedOnce || before.whole || !mayRead()) return
        const items = await earlierItems(desk.line, id, before.first)
        found = mayRead() && settle(await readOlder(content.peek(), items, reader()))
      })
      return found
    },
    send: async () => {
      const text = draft.peek().trim()
      if (text === '') return 'empty'
      const typed = draft.peek()
      const came = await writing.say({ kind, text })
      // Whatever was typed while the text was being sealed stays.
      if (came === 'queued' && draft.peek().startsWith(typed)) draft.value = draft.peek().slice(typed.length)
      return came
    },
    say: writing.say,
    write: writing.record,
    shown: async () => {
      if (kind !== 'text' || state.peek() !== 'open' || desk.follower() === null) return
      const ids = unshown(content.peek())
        .filter((message) => !telling.has(message))
        .slice(0, 100)
      if (ids.length === 0) return
      for (const message of ids) telling.add(message)
      await writing.report({ kind: 'received', ids })
    },
    end: forget,
    retreat: () => {
      if (left) return
      const unsent = writing.outbox.letters.peek().flatMap(({ mark, body }) => (mark !== 'sent' && body.kind === kind ? [body.text] : []))
      draft.value = [...unsent, draft.peek()].filter((text) => text !== '').join('\n\n')
      leave()
    },
  }
}
