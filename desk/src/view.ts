import { type ReadonlySignal, signal } from '@preact/signals'

/** On a narrow screen one pane is shown at a time. */
export type Pane = 'lanes' | 'conversation' | 'beside'

/** What the person looks at: nothing of it is content. */
export interface View {
  readonly pane: ReadonlySignal<Pane>
  /** The conversation in the middle. */
  readonly open: ReadonlySignal<string | null>
  /** The conversation that has just ended where the person was looking. */
  readonly ended: ReadonlySignal<'me' | 'other' | null>
  /** Grows each time the text box should have the focus. */
  readonly reply: ReadonlySignal<number>
  readonly keysShown: ReadonlySignal<boolean>
  readonly passkeyShown: ReadonlySignal<boolean>
  show(conversation: string): void
  toReply(): void
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
  const reply = signal(0)
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
      reply.value += 1
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
