import { type ReadonlySignal, signal } from '@preact/signals'

/** On a narrow screen one pane is shown at a time. */
type Pane = 'lanes' | 'conversation' | 'beside'

/** The sheets that one key opens. */
export type Sheet = 'blocks' | 'stand-in' | 'hand-over' | 'export' | 'referral' | 'mute'

/** What stands in the middle instead of a conversation. */
export type Page = 'team' | 'directory' | 'certificate' | 'left' | 'blocks'

/** What the duty plan shows. */
export type Part = 'mine' | 'availability' | 'board' | 'slots' | 'centre' | 'exchange' | 'watch' | 'reminders'

/** Three rooms under one bar. What goes on in the others goes on. */
type Room = 'conversations' | 'plan' | 'editorial'

/** How a conversation left this desk: ended by either side, or somebody else reads it now. `unsent`: what was typed and never sent. */
export interface Ended {
  readonly why: 'me' | 'other' | 'dropped' | 'handed-over' | 'withdrawn' | 'pool'
  readonly unsent: string
}

/** What the person looks at. */
export interface View {
  readonly room: ReadonlySignal<Room>
  /** Of the duty plan; null while nobody has chosen. */
  readonly part: ReadonlySignal<Part | null>
  readonly pane: ReadonlySignal<Pane>
  /** The conversation in the middle. */
  readonly open: ReadonlySignal<string | null>
  /** The conversation that has just ended, or gone elsewhere, where the person was looking. */
  readonly ended: ReadonlySignal<Ended | null>
  /** The conversation whose text box should take the focus now, once. */
  readonly reply: ReadonlySignal<string | null>
  /** A page about people, keys or texts; null where the conversation is shown. */
  readonly page: ReadonlySignal<Page | null>
  /** The conversation whose box for notes should take the focus now, once. */
  readonly note: ReadonlySignal<string | null>
  readonly keysShown: ReadonlySignal<boolean>
  /** What to do when somebody is in danger. */
  readonly crisisShown: ReadonlySignal<boolean>
  /** What is open over the conversation. */
  readonly sheet: ReadonlySignal<Sheet | null>
  readonly passkeyShown: ReadonlySignal<boolean>
  /** Into a room; of the duty plan to this part, or to where it was. */
  enter(room: Room, part?: Part): void
  show(conversation: string): void
  /** To a page, or with null back to the conversation. */
  turn(to: Page | null): void
  toReply(): void
  replying(): void
  toNote(): void
  noting(): void
  go(pane: Pane): void
  /** Puts the conversation in the middle away; it stays where it is. */
  rest(): void
  /** True where that conversation was in the middle: the pane itself says so then. */
  showEnded(conversation: string, how: Ended): boolean
  showKeys(shown: boolean): void
  showCrisis(shown: boolean): void
  /** Opens something over the conversation in the middle, null closes it; nothing where no conversation is open. */
  showSheet(sheet: Sheet | null): void
  showPasskey(shown: boolean): void
}

export const createView = (): View => {
  const room = signal<Room>('conversations')
  const part = signal<Part | null>(null)
  const pane = signal<Pane>('lanes')
  const open = signal<string | null>(null)
  const ended = signal<Ended | null>(null)
  const reply = signal<string | null>(null)
  const page = signal<Page | null>(null)
  const note = signal<string | null>(null)
  const keysShown = signal(false)
  const passkeyShown = signal(false)
  const crisisShown = signal(false)
  const sheet = signal<Sheet | null>(null)
  /** Whoever asks for a pane is among the conversations. */
  const look = (at: Pane): void => {
    room.value = 'conversations'
    pane.value = at
  }
  return {
    room,
    part,
    pane,
    open,
    ended,
    reply,
    page,
    note,
    keysShown,
    passkeyShown,
    crisisShown,
    sheet,
    enter: (to, at) => {
      room.value = to
      if (at !== undefined) part.value = at
    },
    show: (conversation) => {
      page.value = null
      ended.value = null
      open.value = conversation
      look('conversation')
    },
    turn: (to) => {
      page.value = to
      look(to === null && open.peek() === null ? 'lanes' : 'conversation')
    },
    toReply: () => {
      if (open.peek() === null) return
      page.value = null
      look('conversation')
      reply.value = open.peek()
    },
    replying: () => {
      reply.value = null
    },
    toNote: () => {
      if (open.peek() === null) return
      page.value = null
      look('beside')
      note.value = open.peek()
    },
    noting: () => {
      note.value = null
    },
    go: (to) => {
      look(to)
    },
    rest: () => {
      open.value = null
      sheet.value = null
      pane.value = 'lanes'
    },
    showEnded: (conversation, how) => {
      if (open.peek() !== conversation) return false
      open.value = null
      sheet.value = null
      ended.value = how
      pane.value = 'conversation'
      return true
    },
    showCrisis: (shown) => {
      crisisShown.value = shown
    },
    showSheet: (next) => {
      if (next === null || open.peek() !== null) sheet.value = next
    },
    showKeys: (shown) => {
      keysShown.value = shown
    },
    showPasskey: (shown) => {
      passkeyShown.value = shown
    },
  }
}
