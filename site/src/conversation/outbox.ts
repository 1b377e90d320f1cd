import type { Answer } from '@zop/line'
import type { MessageBody } from '@zop/sealing'
import type { RefusalCode, SealedMessage } from '@zop/wire'

/** A message on its way: sealed already, so that nothing readable waits in a queue for the network. */
export interface Letter {
  readonly id: string
  readonly body: MessageBody
  readonly sent: number
  sealed: SealedMessage
}

/** What the outbox needs of the conversation. Each wait rejects when the page is left. */
export interface Carrier {
  /** Whether anything may still leave. What may not is told as held. */
  open(): boolean
  post(sealed: SealedMessage): Promise<Answer<unknown>>
  /** After `newer-epoch`: waits for the newer record and seals again under it; null where that must not happen unasked (C7) or failed (D6). */
  sealAgain(letter: Letter): Promise<SealedMessage | null>
  /** A new session after the relay has forgotten the old one. */
  signIn(): Promise<void>
  wait(failures: number): Promise<void>
  /** `waiting` names a refusal that passes by itself, or null when the way is free again. */
  told(letter: Letter, outcome: 'sent' | 'held', why: RefusalCode | null): void
  waiting(why: 'unavailable' | 'limit' | 'unreachable' | null): void
}

/** Sends letters one after the other, each again and again with its own id until the relay has acknowledged it (D3). */
export class Outbox {
  readonly #carrier: Carrier
  #letters: Letter[] = []
  #running = false

  constructor(carrier: Carrier) {
    this.#carrier = carrier
  }

  add(letter: Letter): void {
    this.#letters.push(letter)
  }

  clear(): void {
    this.#letters = []
  }

  /** Works until nothing waits. Called again while it works, it does nothing more. */
  async run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    try {
      for (let letter = this.#letters[0]; letter !== undefined; letter = this.#letters[0]) {
        await this.#deliver(letter)
        this.#letters.shift()
      }
    } finally {
      this.#running = false
    }
  }

  async #deliver(letter: Letter): Promise<void> {
    const { post, sealAgain, signIn, wait, told, waiting } = this.#carrier
    for (let failures = 0; this.#carrier.open(); failures++) {
      const answer = await post(letter.sealed)
      if (answer.kind === 'ok') {
        waiting(null)
        return told(letter, 'sent', null)
      }
      const why = answer.kind === 'refused' ? answer.refusal.code : 'unreachable'
      switch (why) {
        case 'unreachable':
        case 'unavailable':
        case 'limit':
          waiting(why)
          await wait(failures)
          break
        case 'not-signed-in':
          await signIn()
          break
        case 'newer-epoch': {
          const sealed = await sealAgain(letter)
          if (sealed === null) return told(letter, 'held', why)
          letter.sealed = sealed
          break
        }
        default:
          return told(letter, 'held', why)
      }
    }
    told(letter, 'held', null)
  }
}
