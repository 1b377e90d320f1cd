import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Answer } from '@zop/line'
import type { MessageBody } from '@zop/sealing'
import type { SealedMessage } from '@zop/wire'

/** A message on its way. Its id and its time stay the same however often it is sealed and sent (D3, C7). */
export interface Letter {
  readonly id: string
  readonly sent: number
  readonly body: MessageBody
  readonly sealed: SealedMessage
  readonly mark: 'sending' | 'sent' | 'held'
}

/** What the relay's answer to a sealed message means for it. `again`: the epoch is older than the newest, seal it again under that one; `held`: only if the person agrees. */
export type Renewal = 'again' | 'held' | 'later'

export interface Way {
  seal(letter: Pick<Letter, 'id' | 'sent' | 'body'>): Promise<SealedMessage>
  post(message: SealedMessage): Promise<Answer<{ order: number }>>
  /** Reads the records behind the one named; says whether everybody who reads now read then too, or the newer one is a take (C7). */
  renew(record: string): Promise<Renewal>
  /** Everything is gone on the relay. */
  ended(): void
  later(milliseconds: number, step: () => void): () => void
}

export interface Outbox {
  readonly letters: ReadonlySignal<readonly Letter[]>
  readonly unsent: ReadonlySignal<boolean>
  /** Seals first: throws, and keeps nothing, where sealing fails (D6). Then sends, and goes on trying. */
  add(letter: Pick<Letter, 'id' | 'sent' | 'body'>): Promise<void>
  /** Tries everything unsent now: the line is back. */
  flush(): Promise<void>
  /** The person has seen who reads now and sends what was held. */
  release(id: string): Promise<void>
  /** The message came back on the stream: the conversation shows it from there. */
  arrived(id: string): void
  /** Forgets everything, for good: what is being sealed just now is not kept either. */
  clear(): void
}

const shortest = 1000
const longest = 15_000

/** Sends in order, one at a time: a message never overtakes the one before it. */
export const createOutbox = (way: Way): Outbox => {
  const letters = signal<readonly Letter[]>([])
  let running: Promise<void> | null = null
  let failures = 0
  let cleared = false
  let callOff = () => {}

  const change = (id: string, to: Partial<Letter>) => {
    letters.value = letters.peek().map((letter) => (letter.id === id ? { ...letter, ...to } : letter))
  }

  const wait = (): void => {
    callOff()
    if (cleared) return
    callOff = way.later(Math.min(longest, shortest * 2 ** failures++), () => void flush())
  }

  /** Whether the next one may go. */
  const step = async (letter: Letter): Promise<boolean> => {
    const answer = await way.post(letter.sealed)
    if (answer.kind === 'ok') {
      failures = 0
      change(letter.id, { mark: 'sent' })
      return true
    }
    const code = answer.kind === 'refused' ? answer.refusal.code : null
    if (code === 'not-found') way.ended()
    if (code === 'newer-epoch') {
      const renewal = await way.renew(letter.sealed.record)
      if (cleared) return false
      // Held also while it is sealed again: where that fails nothing leaves by itself (D6).
      if (renewal !== 'later') change(letter.id, { mark: 'held' })
      if (renewal === 'again') change(letter.id, { sealed: await way.seal(letter), mark: 'sending' })
      if (renewal !== 'later') return true
    }
    if (code === 'not-found' || code === 'not-signed-in') return false
    wait()
    return false
  }

  const run = async (): Promise<void> => {
    for (;;) {
      const next = letters.peek().find((letter) => letter.mark !== 'sent')
      if (!next || next.mark === 'held' || !(await step(next))) return
    }
  }

  const flush = (): Promise<void> => {
    // A try that is under way plans the next one itself where it fails.
    if (running) return running
    callOff()
    running = run().finally(() => {
      running = null
    })
    return running
  }

  return {
    letters,
    unsent: computed(() => letters.value.some(({ mark }) => mark !== 'sent')),
    flush,
    add: async (letter) => {
      const sealed = await way.seal(letter)
      if (cleared) return
      letters.value = [...letters.peek(), { ...letter, sealed, mark: 'sending' }]
      void flush()
    },
    release: async (id) => {
      const letter = letters.peek().find((candidate) => candidate.id === id)
      if (letter) change(id, { sealed: await way.seal(letter), mark: 'sending' })
      await flush()
    },
    arrived: (id) => {
      letters.value = letters.peek().filter((letter) => letter.id !== id)
    },
    clear: () => {
      cleared = true
      callOff()
      letters.value = []
    },
  }
}
