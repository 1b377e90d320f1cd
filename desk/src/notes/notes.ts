import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type MessageBody, newMessageId, sealMessage, startNotes } from '@zop/sealing'
import type { Item } from '@zop/wire'
import { type Conversation, openConversation } from '../conversation/conversation.ts'
import type { Surroundings } from '../conversation/surroundings.ts'

/** What came of writing a note: only `queued` empties the box. */
export type Noting = 'queued' | 'empty' | 'too-long' | 'no-directory' | 'not-open' | 'consent-over' | 'unreachable' | 'refused'

/** The notes about one conversation (C9): who reads it reads them, the person does not. */
interface NotesAbout {
  /** Chains of notes, newest first: a new one begins where other people have the conversation. */
  readonly chains: ReadonlySignal<readonly Conversation[]>
  /** `unread` until the relay has said which there are. */
  readonly state: ReadonlySignal<'unread' | 'read'>
  readonly draft: Signal<string>
}

export interface Notes {
  about(conversation: string): NotesAbout
  /** Asks which notes there are. */
  load(conversation: string): Promise<void>
  /** True where it is of a chain of notes that is known here. */
  hear(id: string, item: Item): boolean
  /** Writes a note, in the newest chain or as the first of a new one. Throws where sealing fails. */
  write(about: Conversation, body: Extract<MessageBody, { kind: 'note' | 'draft' }>): Promise<Noting>
  /** Whether a note was begun, or is still on its way. */
  unsent(): boolean
  catchUp(): void
  close(conversation: string): void
  retreat(): void
}

/** Most chains of notes about one conversation that are opened by themselves. */
const mostChains = 6

interface Book extends NotesAbout {
  readonly chains: Signal<readonly Conversation[]>
  readonly state: Signal<'unread' | 'read'>
}

export const createNotes = (desk: Surroundings): Notes => {
  const books = new Map<string, Book>()
  let left = false

  const bookOf = (conversation: string): Book => {
    const known = books.get(conversation)
    if (known) return known
    const book: Book = { chains: signal([]), state: signal('unread'), draft: signal('') }
    books.set(conversation, book)
    return book
  }

  /** One chain is gone: deleted in its time, or I read it no more. The others stay. */
  const dropped = (id: string): void => {
    for (const book of books.values()) {
      const gone = book.chains.peek().filter((chain) => chain.id === id)
      for (const chain of gone) chain.end()
      if (gone.length > 0) book.chains.value = book.chains.peek().filter((chain) => chain.id !== id)
    }
  }

  const load = async (conversation: string): Promise<void> => {
    const answer = await desk.line.call('notes', { conversation }, null)
    const book = books.get(conversation)
    if (left || answer.kind !== 'ok' || !book) return
    const known = book.chains.peek()
    book.chains.value = answer.value.notes
      .slice(0, mostChains)
      .map((id) => known.find((chain) => chain.id === id) ?? openConversation(id, signal(''), { ...desk, ended: dropped }, 'note'))
    book.state.value = 'read'
    await Promise.all(book.chains.peek().map((chain) => chain.catchUp()))
  }

  /** The first note comes with record 0 of its chain, in one step. */
  const begin = async (about: Conversation, body: MessageBody): Promise<Noting> => {
    const { chain } = about.content.peek()
    const person = desk.me()
    const by = desk.follower()
    if (!person || !by) return 'no-directory'
    if (about.state.peek() !== 'open' || !chain) return 'not-open'
    const at = { directory: by.directory, hour: by.hour }
    const begun = await startNotes(chain, person, at)
    const { sealed } = await sealMessage(begun.chain, person, { id: newMessageId(), sent: desk.now(), body, seen: [], ...at })
    const answer = await desk.line.call('startNotes', { conversation: about.id }, { record: begun.sealed, message: sealed })
    // A colleague may have begun the same chain just now: it is found then, and the note is tried again in it.
    await load(about.id)
    if (answer.kind === 'ok') return 'queued'
    return answer.kind === 'unreachable' ? 'unreachable' : 'refused'
  }

  return {
    about: bookOf,
    load: (conversation) => {
      bookOf(conversation)
      return load(conversation)
    },
    hear: (id, item) => {
      for (const book of books.values()) {
        const chain = book.chains.peek().find((known) => known.id === id)
        chain?.hear(item)
        if (chain) return true
      }
      return false
    },
    write: async (about, body) => {
      if (body.text.trim() === '') return 'empty'
      const [newest] = bookOf(about.id).chains.peek()
      return newest?.state.peek() === 'open' ? newest.say(body) : begin(about, body)
    },
    unsent: () => [...books.values()].some(({ draft, chains }) => draft.peek() !== '' || chains.peek().some(({ outbox }) => outbox.unsent.peek())),
    catchUp: () => {
      for (const [conversation, book] of books) if (book.state.peek() === 'read') void load(conversation).catch(desk.fault)
    },
    close: (conversation) => {
      const book = books.get(conversation)
      if (!book) return
      for (const chain of book.chains.peek()) chain.end()
      book.chains.value = []
      book.draft.value = ''
      books.delete(conversation)
    },
    retreat: () => {
      left = true
      for (const book of books.values()) for (const chain of book.chains.peek()) chain.retreat()
    },
  }
}
