import { maxTextBytes, newMessageId } from '@zop/sealing'
import type { Language } from '@zop/wire'
import { Core } from './core.ts'
import { Ending } from './ending.ts'
import { added, marked } from './entry.ts'
import { Hearing } from './hearing.ts'
import type { World } from './prepare.ts'
import { signInWith } from './sign-in.ts'
import { Starting } from './starting.ts'
import type { Draft } from './thread.ts'
import { Left, TooSlow, within } from './time.ts'
import { sealingLimit, Writing } from './writing.ts'

/** One conversation from the page's load to its end: keys, chain and texts live behind it and are gone with it. */
export class Conversation {
  readonly #core: Core
  readonly #ending: Ending
  readonly #writing: Writing
  readonly #starting: Starting

  constructor(world: World) {
    const core = new Core(world)
    const ending = new Ending(core)
    const signIn = signInWith(core, ending)
    const writing = new Writing(core, ending, signIn)
    const hearing = new Hearing(core, { ending, writing, signIn })
    this.#core = core
    this.#ending = ending
    this.#writing = writing
    this.#starting = new Starting(core, { ending, writing, hearing })
  }

  get state() {
    return this.#core.state
  }

  get draft() {
    return this.#core.draft
  }

  /** Begins what is slow while the person reads: keys, proof of work, directory. */
  prepare(): void {
    const core = this.#core
    core.run(async () => {
      await core.seeker().catch(() => core.before({ stage: 'refused', refused: 'crypto' }))
    })
    core.run(() => core.directories.watch())
    core.run(() => this.#starting.prepare())
  }

  agree(): void {
    if (this.#core.now.centres !== null) this.#core.before({ stage: 'writing' })
  }

  /** Seals the text and hands it on; the first one starts the conversation. False: nothing left the page, and the text belongs back in the box. */
  async send(text: string, language: Language): Promise<boolean> {
    const core = this.#core
    const { stage, sealing, stopped, centres } = core.now
    if (sealing || stopped || text.trim() === '' || (stage !== 'writing' && stage !== 'begun')) return false
    if (new TextEncoder().encode(text).length > maxTextBytes) return core.failed('tooLong')
    core.set({ sealing: true, trouble: null })
    const draft: Draft = { id: newMessageId(), body: { kind: 'text', text }, sent: Date.now() }
    try {
      if ((await core.directories.fresh()) === 'unreachable') return core.failed('unchecked')
      if (core.now.stopped || core.now.stage !== stage) return false
      if (core.now.centres !== centres) return core.failed('readersChanged')
      const { thread } = core
      const send = await within(sealingLimit, thread === null ? this.#starting.first(draft, language) : this.#writing.next(thread, draft))
      if (core.left.signal.aborted || core.now.stage !== stage) return false
      core.set({ stage: 'begun', entries: added(core.now.entries, { kind: 'mine', id: draft.id, text, at: draft.sent, mark: 'sending' }) })
      send()
      return true
    } catch (error) {
      return error instanceof Left ? false : core.failed(error instanceof TooSlow ? 'slow' : 'sealing')
    } finally {
      core.set({ sealing: false })
    }
  }

  /** Sends again what was held; the person has asked for it. */
  again(id: string): void {
    this.#core.set({ trouble: null, entries: marked(this.#core.now.entries, [id], 'sending') })
    if (!this.#core.now.arrived) this.#starting.begin(id)
    this.#writing.again(id)
  }

  askToEnd(ask: boolean): void {
    this.#ending.ask(ask)
  }

  /** Ends it and has everything deleted. Tries until the relay has confirmed, because it must not say so before. */
  end(): void {
    this.#ending.end()
  }

  /** Only what is shown; everything else is gone by then. */
  clear(): void {
    this.#ending.clear()
  }

  /** P8: drops everything, and names the session so that the relay can be told. */
  forget(): string | null {
    return this.#ending.forget()
  }

  /** Our own mistake: told humbly, and nothing more is sent. */
  blame(id: string): void {
    this.#core.set({ bug: id })
  }
}
