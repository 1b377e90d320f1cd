import type { Chain } from '@zop/sealing'
import type { SealedRecord } from '@zop/wire'
import { changed } from './arrivals.ts'
import type { Core } from './core.ts'
import type { Written } from './ports.ts'
import { newestOf, type Thread } from './thread.ts'
import { Left } from './time.ts'
import type { Writing } from './writing.ts'

type Make = (chain: Chain) => Promise<{ chain: Chain; sealed: SealedRecord }>

/** Tries of one record before nobody is said to have answered. */
const most = 3

/** Epochs that the person's own page writes (C3-C6), one after the other. */
export class Records {
  readonly #core: Core
  readonly #writing: Writing
  readonly #signIn: () => Promise<void>
  #last: Promise<unknown> = Promise.resolve()

  constructor(core: Core, writing: Writing, signIn: () => Promise<void>) {
    this.#core = core
    this.#writing = writing
    this.#signIn = signIn
  }

  write(make: Make): Promise<Written> {
    const written = this.#last.then(() => this.#write(this.#core.known(), make))
    this.#last = written.catch(() => undefined)
    return written
  }

  async #write(thread: Thread, make: Make): Promise<Written> {
    const before = thread.chain
    const made = await make(before)
    // Before the answer: the stream may bring it first, and it is ours.
    thread.written.add(newestOf(made.chain).hash)
    const answer = await this.#post(thread, made.sealed)
    if (this.#core.thread !== thread) throw new Left()
    if (answer === 'newer-epoch' || answer === 'taken') return this.#stands(thread, made.chain)
    if (answer !== 'written') return answer
    // The stream may have brought our own record already.
    if (newestOf(thread.chain).n < newestOf(made.chain).n) thread.chain = made.chain
    this.#adopt(thread)
    await this.#core.assess()
    return 'written'
  }

  /** The relay stands on another record: this one was stored in an earlier try whose answer was lost, or somebody else's was first. Known when the stream has brought it. */
  async #stands(thread: Thread, made: Chain): Promise<'written' | 'lost' | 'hidden'> {
    const { n, hash } = newestOf(made)
    if (!(await this.#writing.shows(() => newestOf(thread.chain).n >= n))) return 'hidden'
    if (thread.chain.epochs[n]?.hash !== hash) return 'lost'
    this.#adopt(thread)
    return 'written'
  }

  #adopt(thread: Thread): void {
    thread.visited = true
    const { stopped } = this.#core.now
    this.#core.set({ ...changed(this.#core.now, thread.chain), stopped: stopped?.why === 'nobody' ? null : stopped })
    this.#writing.grown()
  }

  async #post(thread: Thread, sealed: SealedRecord): Promise<Written> {
    const { world, wait } = this.#core
    for (let failures = 0; ; failures++) {
      const answer = await world.line.call('write', { conversation: thread.seeker.conversation }, sealed)
      if (answer.kind === 'ok') return 'written'
      const why = answer.kind === 'refused' ? answer.refusal.code : 'unreachable'
      if (failures + 1 >= most || !['unreachable', 'unavailable', 'not-signed-in'].includes(why)) return why
      await (why === 'not-signed-in' ? this.#signIn() : wait(failures))
    }
  }
}
