import assert from 'node:assert/strict'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { desktop, openBrowser, openContext, type Settings } from '../browser/open.ts'
import { type Colleague, House, type HouseOptions } from '../house/house.ts'
import { Counsellor } from '../people/counsellor.ts'
import { Seeker } from '../people/seeker.ts'
import type { Language } from '../people/words.ts'

export interface StageOptions extends Settings {
  language?: Language
  house?: HouseOptions
  /** For both people's browsers. */
  context?: BrowserContextOptions
  /** Runs in the seeker's page before anything of ours. */
  before?: () => void
}

/** A house, and two people in front of it, each with a browser process of their own. */
export class Stage implements AsyncDisposable {
  readonly house: House
  readonly seeker: Seeker
  readonly counsellor: Counsellor
  readonly colleague: Colleague
  readonly #open: AsyncDisposableStack
  readonly #browser: Browser
  readonly #options: StageOptions
  #later = 0

  private constructor(set: Pick<Stage, 'house' | 'seeker' | 'counsellor'> & { open: AsyncDisposableStack; browser: Browser; options: StageOptions }) {
    this.house = set.house
    this.seeker = set.seeker
    this.counsellor = set.counsellor
    this.colleague = set.house.counsellor(0)
    this.#open = set.open
    this.#browser = set.browser
    this.#options = set.options
  }

  static async open(options: StageOptions = {}): Promise<Stage> {
    await using open = new AsyncDisposableStack()
    const { language = 'de' } = options
    const house = open.use(await House.open(options.house))
    const one = open.use(await openBrowser(options))
    const browser = open.use(await openBrowser(options))
    const context = await openContext(one, language, options.context)
    if (options.before) await context.addInitScript(options.before)
    const seeker = await Seeker.at(context, language)
    const counsellor = await Counsellor.at(await openContext(browser, language, { viewport: desktop, ...options.context }), language)
    return new Stage({ house, seeker, counsellor, browser, options, open: open.move() })
  }

  /** A profile of its own, by the clock of this moment. */
  async #profile(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const { language = 'de', context } = this.#options
    const profile = await openContext(browser, language, { ...options, ...context })
    if (this.#later > 0) await profile.clock.install({ time: Date.now() + this.#later })
    return profile
  }

  get #language(): Language {
    return this.#options.language ?? 'de'
  }

  /** Lets time pass: the relay starts again by a later clock, and so does every browser that is opened from here on. Pages that are open keep theirs. */
  async lets(milliseconds: number): Promise<void> {
    this.#later += milliseconds
    await this.house.kill()
    await this.house.start({ later: this.#later })
  }

  /** One more desk, in a profile of its own, nobody signed in. */
  async anotherDesk(): Promise<Counsellor> {
    return Counsellor.at(await this.#profile(this.#browser, { viewport: desktop }), this.#language)
  }

  /** One more desk in a browser process of its own. */
  async deskElsewhere(): Promise<Counsellor> {
    const browser = this.#open.use(await openBrowser(this.#options))
    return Counsellor.at(await this.#profile(browser, { viewport: desktop }), this.#language)
  }

  /** One more colleague, signed in and on duty. */
  async colleagueAt(index: number): Promise<Counsellor> {
    const counsellor = await this.anotherDesk()
    await counsellor.signsIn(this.house, this.house.counsellor(index))
    await counsellor.beginsDuty()
    return counsellor
  }

  /** One more person who seeks help, in a profile of their own. */
  async anotherSeeker(): Promise<Seeker> {
    return Seeker.at(await this.#profile(this.#browser), this.#language)
  }

  /** A person at another device: a browser process of their own that knows nothing of any other. */
  async elsewhere(): Promise<Seeker> {
    const browser = this.#open.use(await openBrowser(this.#options))
    return Seeker.at(await this.#profile(browser), this.#language)
  }

  /** The counsellor is on duty, and nobody has written yet. */
  async staff(): Promise<void> {
    await this.counsellor.signsIn(this.house, this.colleague)
    await this.counsellor.beginsDuty()
  }

  /** The seeker has written `text`, the counsellor has taken the conversation and has it open. */
  async converse(text: string): Promise<void> {
    await this.staff()
    await this.seeker.begins(this.house)
    await this.seeker.writes(text)
    await this.counsellor.takes()
    await this.counsellor.reads(text)
    await this.seeker.seesTaken(this.colleague.name)
  }

  /** Nothing on either page went wrong unseen. */
  assertQuiet(): void {
    assert.deepEqual([this.seeker.troubles, this.counsellor.troubles], [[], []])
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#open.disposeAsync()
  }
}
