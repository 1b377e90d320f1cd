import { BrokenRule, type MessageBody, maxTextBytes, newMessageId } from '@zop/sealing'
import type { Audience, Channel, KeepDays, SpokenLanguage } from '@zop/wire'
import { answered, lineOf } from './arrivals.ts'
import { Core } from './core.ts'
import { digitRun } from './digits.ts'
import { Ending } from './ending.ts'
import { added, marked } from './entry.ts'
import { Hearing } from './hearing.ts'
import type { Talk } from './ports.ts'
import type { World } from './prepare.ts'
import type { Records } from './records.ts'
import type { Past } from './return/past.ts'
import { signInWith } from './sign-in.ts'
import { type Beginning, Starting } from './starting.ts'
import type { Panel } from './state.ts'
import type { Draft } from './thread.ts'
import { Left, preparing, TooSlow, within } from './time.ts'
import { Visits } from './visit/visits.ts'
import { sealingLimit, Writing } from './writing.ts'

/** One conversation from the page's load to its end: keys, chain and texts live behind it and are gone with it. */
export class Conversation {
  readonly #core: Core
  readonly #ending: Ending
  readonly #writing: Writing
  readonly #hearing: Hearing
  readonly #starting: Starting
  readonly #visits: Visits
  readonly #signIn: () => Promise<void>
  #past: Past | null = null
  #records: Records | null = null
  /** What is loaded later works through this; always the same one. */
  readonly talk: Talk

  constructor(world: World) {
    const core = new Core(world)
    const ending = new Ending(core)
    this.#signIn = signInWith(core, ending)
    const writing = new Writing(core, ending, this.#signIn)
    this.#visits = new Visits(core, () => this.#recordsOnce())
    this.#hearing = new Hearing(core, { ending, writing, visits: this.#visits, signIn: this.#signIn })
    this.#starting = new Starting(core, { ending, writing, hearing: this.#hearing })
    this.#core = core
    this.#ending = ending
    this.#writing = writing
    this.talk = this.#port(core)
    ending.onDrop(() => {
      this.#past = null
    })
  }

  get state() {
    return this.#core.state
  }

  get draft() {
    return this.#core.draft
  }

  get audience(): Audience {
    return this.#core.world.audience
  }

  /** What keeping, coming back and forgetting, which are loaded later, need beside the port. */
  get inside() {
    return { core: this.#core, ending: this.#ending, hearing: this.#hearing, writing: this.#writing }
  }

  /** Begins what is slow while the person reads: keys, proof of work, directory. */
  prepare(): void {
    const core = this.#core
    core.run(async () => {
      await within(preparing, core.seeker()).catch(() => core.before({ stage: 'refused', refused: 'crypto' }))
    })
    core.run(() => core.directories.watch())
    core.run(() => this.#starting.prepare())
  }

  agree(): void {
    const { centres, keyless } = this.#core.now
    if (centres !== null && !keyless) this.#core.before({ stage: 'writing' })
  }

  /** To be answered now, or as a letter: the person may change their mind until they have begun. */
  choose(channel: Channel): void {
    const { stage } = this.#core.now
    if (stage === 'before' || stage === 'writing') this.#core.set({ channel, panel: null })
  }

  /** In which language they want to be answered. */
  ask(asked: SpokenLanguage): void {
    this.#core.before({ asked })
  }

  /** To the screen where the code of an earlier conversation is typed, and back. */
  comeBack(come: boolean): void {
    const { stage } = this.#core.now
    if (stage === 'before' || stage === 'returning') this.#core.set({ stage: come ? 'returning' : 'before' })
  }

  /** Puts something in front of the conversation, or takes it away. */
  show(panel: Panel | null): void {
    this.#core.set({ panel })
  }

  /** Seals the text and hands it on; the first one starts the conversation, in the page's `language` unless the person has asked for another. False: nothing left the page, and the text belongs back in the box. */
  async send(text: string, language: SpokenLanguage, days: KeepDays | null = null): Promise<boolean> {
    const core = this.#core
    if (text.trim() === '') return false
    if (new TextEncoder().encode(text).length > maxTextBytes) return core.failed('tooLong')
    return this.#say({ kind: 'text', text }, { language: core.now.asked ?? language, days })
  }

  /** Sends again what was held; the person has asked for it. */
  again(id: string): void {
    this.#core.set({ trouble: null, entries: marked(this.#core.now.entries, [id], 'sending') })
    if (!this.#core.now.arrived) this.#starting.begin(id)
    this.#writing.again(id)
  }

  /** What the person says to a copy for a counsellor's own records. A no is not sent: silence is one. */
  answerExport(id: string, yes: boolean): void {
    const answer = yes ? 'yes' : 'no'
    this.#core.run(async () => {
      if (yes && !(await this.#say({ kind: 'export-agreed', asked: id }, null))) return
      this.#core.set({ entries: answered(this.#core.now.entries, id, answer) })
    })
  }

  /** From here on there is something that was said before this visit. */
  came(past: Past): void {
    this.#past = past
  }

  /** C8: goes on with those who are left, without whoever wrote what could not be opened. */
  goOn(): void {
    this.#core.run(() => this.#visits.without())
  }

  /** A line that the person has dealt with. */
  dismiss(id: string): void {
    this.#core.set({ entries: this.#core.now.entries.filter((entry) => entry.id !== id) })
  }

  unfold(): void {
    const past = this.#past
    if (past) this.#core.run(() => past.unfold())
  }

  older(): void {
    const past = this.#past
    if (past) this.#core.run(() => past.older())
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
    // The first one stays: a mistake in what draws the page would otherwise draw it again for ever.
    if (this.#core.now.bug === null) this.#core.set({ bug: id })
  }

  #port(core: Core): Talk {
    return {
      line: core.world.line,
      state: core.state,
      left: core.left.signal,
      chain: () => core.thread?.chain ?? null,
      seeker: () => core.thread?.seeker ?? null,
      at: () => core.at(),
      follower: () => core.thread && core.follower(core.thread.seeker, core.thread.directory),
      send: (body) => this.#say(body, null),
      write: async (make) => (await this.#recordsOnce()).write(make),
      signIn: this.#signIn,
    }
  }

  async #say(body: MessageBody, beginning: Beginning | null): Promise<boolean> {
    const core = this.#core
    const { stage, sealing, stopped, centres, muted } = core.now
    if (sealing || stopped || muted !== null || (stage !== 'writing' && stage !== 'begun') || (core.thread === null && beginning === null)) return false
    core.set({ sealing: true, trouble: null })
    const draft: Draft = { id: newMessageId(), body, sent: Date.now() }
    try {
      if (body.kind === 'text' && (await this.#mentionsCode(body.text))) return core.failed('code')
      if ((await core.directories.fresh()) === 'unreachable') return core.failed('unchecked')
      if (core.now.stopped || core.now.stage !== stage) return false
      if (core.thread === null && core.now.centres !== centres) return core.failed('readersChanged')
      if (!(await this.#visits.paid())) return false
      const send = await within(sealingLimit, this.#next(draft, beginning))
      if (core.left.signal.aborted || core.now.stage !== stage) return false
      const line = lineOf(draft, { name: null, mark: 'sending' })
      core.set({ stage: 'begun', ...(line && { entries: added(core.now.entries, line) }) })
      send()
      return true
    } catch (error) {
      if (error instanceof Left) return false
      // What forbids it has come about meanwhile, such as the end of a consent (C5): then the page says that.
      if (error instanceof BrokenRule) await core.quietly(() => core.assess())
      if (core.now.stopped) return false
      return core.failed(error instanceof TooSlow ? 'slow' : 'sealing')
    } finally {
      core.set({ sealing: false })
    }
  }

  #next(draft: Draft, beginning: Beginning | null): Promise<() => void> {
    const { thread } = this.#core
    if (thread !== null) return this.#writing.next(thread, draft)
    if (beginning === null) throw new Left()
    return this.#starting.first(draft, beginning)
  }

  /** What writes records is loaded with the first one: most conversations need none but the start. */
  async #recordsOnce(): Promise<Records> {
    const { Records: Loaded } = await import('./records.ts')
    this.#records ??= new Loaded(this.#core, this.#writing, this.#signIn)
    return this.#records
  }

  /** A6. The word lists are loaded only where the person has the code, or a text has as many digits. */
  async #mentionsCode(text: string): Promise<boolean> {
    const core = this.#core
    if (!core.now.coded && digitRun(text) === null) return false
    const { mentions } = await import('./keep/mention.ts')
    return mentions(text, await core.access())
  }
}
