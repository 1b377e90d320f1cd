import type { MessageBody } from '@zop/sealing'
import { newMessageId } from '@zop/sealing'
import type { RefusalCode, SealedMessage } from '@zop/wire'
import type { Core } from './core.ts'
import type { Ending } from './ending.ts'
import { marked } from './entry.ts'
import { type Letter, Outbox } from './outbox.ts'
import { Receipts } from './receipts.ts'
import type { Obstacle } from './session.ts'
import type { Trouble } from './state.ts'
import { adopt, type Draft, newestOf, readerKeys, seal, type Thread } from './thread.ts'
import { Left, TooSlow, within } from './time.ts'

/** Milliseconds that sealing may take before the page gives up and says so (D6). */
export const sealingLimit = 20_000

/** Milliseconds in which a record must come that the relay says stands (H12). */
export const showLimit = 20_000

/** Messages on their way: sealed, sent until acknowledged, sealed again where C7 allows it, held where the person decides. */
export class Writing {
  readonly #core: Core
  readonly #ending: Ending
  readonly #outbox: Outbox
  readonly #receipts = new Receipts((ids) => this.#acknowledge(ids))
  readonly #held = new Map<string, Letter>()
  /** C7: who was shown as a reader when a message was sealed, by its id. */
  readonly #shownTo = new Map<string, readonly string[]>()
  #grown: (() => void)[] = []

  constructor(core: Core, ending: Ending, signIn: () => Promise<void>) {
    this.#core = core
    this.#ending = ending
    this.#outbox = new Outbox({
      open: () => core.now.stopped === null,
      post: (sealed) => core.world.line.call('send', { conversation: core.known().seeker.conversation }, sealed),
      sealAgain: (letter) => this.#sealAgain(letter),
      signIn,
      wait: core.wait,
      told: (letter, outcome, why) => this.#told(letter, outcome, why),
      waiting: (why) => this.obstacle(why),
    })
    ending.onDrop(() => {
      this.#outbox.clear()
      this.#held.clear()
      this.#shownTo.clear()
    })
  }

  /** Seals what is to be said next; what comes back sends it. */
  async next(thread: Thread, draft: Draft): Promise<() => void> {
    const made = await seal(thread, draft)
    return () => this.#post({ ...draft, sealed: adopt(thread, draft.id, made) })
  }

  /** Sends again what was held; the person has asked for it. */
  again(id: string): void {
    const letter = this.#held.get(id)
    const { thread } = this.#core
    if (letter === undefined || thread === null) return
    this.#core.run(async () => {
      const made = await within(sealingLimit, seal(thread, letter)).catch(() => null)
      if (made === null) return this.#told(letter, 'held', null)
      this.#post({ ...letter, sealed: adopt(thread, letter.id, made) })
    })
  }

  /** Works off what waits. */
  run(): void {
    this.#core.run(() => this.#outbox.run())
  }

  /** A message of theirs is on the screen. */
  shown(id: string): void {
    this.#core.run(() => this.#receipts.add(id))
  }

  /** The chain has a new link. */
  grown(): void {
    for (const grown of this.#grown.splice(0)) grown()
  }

  /** Resolves with the chain's next link. */
  growth(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#grown.push(resolve)
      this.#core.left.signal.addEventListener('abort', () => reject(new Left()), { once: true })
    })
  }

  /** Waits until the chain is as the relay says that it stands. False where the relay does not show it (H12). */
  async shows(stands: () => boolean): Promise<boolean> {
    const grown = async () => {
      while (!stands()) await this.growth()
    }
    try {
      await within(showLimit, grown())
      return true
    } catch (error) {
      if (error instanceof TooSlow) return false
      throw error
    }
  }

  obstacle(why: Obstacle | null): void {
    if (why === null) this.#core.set({ connected: true, trouble: null })
    else if (why === 'unreachable') this.#core.set({ connected: false })
    else this.#core.set({ trouble: why !== 'limit' ? 'busy' : this.#core.now.arrived ? 'limit' : 'full' })
  }

  /** Tells the other side that its messages are on the screen. Where that fails nothing is lost: they just stay unmarked there. */
  async #acknowledge(ids: readonly string[]): Promise<void> {
    const { thread } = this.#core
    if (thread === null) return
    const body: MessageBody = { kind: 'received', ids: [...ids] }
    const draft: Draft = { id: newMessageId(), body, sent: Date.now() }
    const made = await within(sealingLimit, seal(thread, draft)).catch(() => null)
    if (made !== null && this.#core.thread === thread) this.#post({ ...draft, sealed: adopt(thread, draft.id, made) })
  }

  #post(letter: Letter): void {
    this.#shownTo.set(letter.id, readerKeys(this.#core.known().chain))
    this.#outbox.add(letter)
    if (this.#core.now.arrived) this.run()
  }

  /**
   * C7: what lost the race is sealed again unasked, with its id, under a take, under an epoch that this page wrote, and where everybody who reads now was shown when
   * it was written; anything else is for the person to decide.
   */
  async #sealAgain(letter: Letter): Promise<SealedMessage | null> {
    const thread = this.#core.known()
    if (!(await this.shows(() => newestOf(thread.chain).hash !== letter.sealed.record)) || !this.#maySealAgain(thread, letter)) return null
    const made = await within(sealingLimit, seal(thread, letter)).catch(() => null)
    return made === null || this.#core.thread !== thread ? null : adopt(thread, letter.id, made)
  }

  #maySealAgain(thread: Thread, letter: Letter): boolean {
    const newest = newestOf(thread.chain)
    const shown = this.#shownTo.get(letter.id) ?? []
    return newest.reason === 'take' || thread.written.has(newest.hash) || readerKeys(thread.chain).every((key) => shown.includes(key))
  }

  #troubleOf(letter: Letter, why: RefusalCode | null): Trouble {
    const { thread } = this.#core
    if (why !== null && why !== 'newer-epoch') return 'refused'
    if (why === null || thread === null) return 'sealing'
    if (newestOf(thread.chain).hash === letter.sealed.record) return 'hidden'
    return this.#maySealAgain(thread, letter) ? 'sealing' : 'readersChanged'
  }

  #told(letter: Letter, outcome: 'sent' | 'held', why: RefusalCode | null): void {
    if (why === 'not-found') this.#ending.over('there')
    else if (outcome === 'held' && letter.body.kind !== 'received') {
      this.#held.set(letter.id, letter)
      if (this.#core.now.stopped === null && why !== 'muted') this.#core.set({ trouble: this.#troubleOf(letter, why) })
    } else this.#held.delete(letter.id)
    if (outcome === 'sent') this.#shownTo.delete(letter.id)
    this.#core.set({ entries: marked(this.#core.now.entries, [letter.id], outcome) })
  }
}
