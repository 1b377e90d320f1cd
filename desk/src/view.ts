import { type ReadonlySignal, signal } from '@preact/signals'

/** On a narrow screen one pane is shown at a time. */
type Pane = 'lanes' | 'conversation' | 'beside'

/** What stands in the middle instead of a conversation. */
export type Page = 'team' | 'directory' | 'certificate' | 'left' | 'blocks'

/** What the person looks at: nothing of it is content. */
export interface View {
  readonly pane: ReadonlySignal<Pane>
  /** The conversation in the middle. */
  readonly open: ReadonlySignal<string | null>
  /** The conversation that has just ended where the person was looking. */
  readonly ended: ReadonlySignal<'me' | 'other' | null>
  /** The conversation whose text box should take the focus now, once. */
  readonly reply: ReadonlySignal<string | null>
  /** A page about people, keys or texts; null where the conversation is shown. */
  readonly page: ReadonlySignal<Page | null>
  readonly keysShown: ReadonlySignal<boolean>
  readonly passkeyShown: ReadonlySignal<boolean>
  show(conversation: string): void
  /** To a page, or with null back to the conversation. */
  turn(to: Page | null): void
  toReply(): void
  replying(): void
  go(pane: Pane): void
  /** True where that conversation was in the middle: the pane itself says so then. */
  showEnded(conversation: string, by: 'me' | 'other'): boolean
  showKeys(shown: boolean): void
  showPasskey(shown: boolean): void
}

export const createView = (): View => {
  const pane = signal<Pane>('lanes')
  const open = signal<string | null>(null)
  const ended = signal<'me' | 'other' | null>(null)
  const reply = signal<string | null>(null)
  const page = signal<Page | null>(null)
  const keysShown = signal(false)
  const passkeyShown = signal(false)
  return {
    pane,
    open,
    ended,
    reply,
    page,
    keysShown,
    passkeyShown,
    show: (conversation) => {
      page.value = null
      ended.value = null
      open.value = conversation
      pane.value = 'conversation'
    },
    turn: (to) => {
      page.value = to
      pane.value = to === null && open.peek() === null ? 'lanes' : 'conversation'
    },
    toReply: () => {
      if (open.peek() === null) return
      page.value = null
      pane.value = 'conversation'
      reply.value = open.peek()
    },
    replying: () => {
      reply.value = null
    },
    go: (to) => {
      pane.value = to
    },
    showEnded: (conversation, by) => {
      if (open.peek() !== conversation) return false
      open.value = null
      ended.value = by
      pane.value = 'conversation'
      return true
    },
    showKeys: (shown) => {
      keysShown.value = shown
    },
    showPasskey: (shown) => {
      passkeyShown.value = shown
    },
  }
}
