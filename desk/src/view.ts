import { type ReadonlySignal, signal } from '@preact/signals'

/** On a narrow screen one pane is shown at a time. */
type Pane = 'lanes' | 'conversation' | 'beside'

/** What the person looks at: nothing of it is content. */
export interface View {
  readonly pane: ReadonlySignal<Pane>
  /** The conversation in the middle. */
  readonly open: ReadonlySignal<string | null>
  /** The conversation that has just ended where the person was looking. */
  readonly ended: ReadonlySignal<'me' | 'other' | null>
  /** The conversation whose text box should take the focus now, once. */
  readonly reply: ReadonlySignal<string | null>
  readonly keysShown: ReadonlySignal<boolean>
  readonly passkeyShown: ReadonlySignal<boolean>
  show(conversation: string): void
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
  const keysShown = signal(false)
  const passkeyShown = signal(false)
  return {
    pane,
    open,
    ended,
    reply,
    keysShown,
    passkeyShown,
    show: (conversation) => {
      ended.value = null
      open.value = conversation
      pane.value = 'conversation'
    },
    toReply: () => {
      if (open.peek() === null) return
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
