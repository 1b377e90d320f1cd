import type { Receipt } from '@zop/wire'
import type { Core } from './core.ts'
import { marked } from './entry.ts'
import { atFirst, type Trouble } from './state.ts'

/** The ways in which a conversation stops, and what is forgotten with it. */
export class Ending {
  readonly #core: Core
  readonly #drops: (() => void)[] = []
  /** The start that is under way, if any: nothing is ended before it is known to have come through or not. */
  starting: Promise<unknown> = Promise.resolve()
  /** When a start last went without an answer. */
  unanswered: number | null = null

  constructor(core: Core) {
    this.#core = core
  }

  /** Called when everything is forgotten. */
  onDrop(drop: () => void): void {
    this.#drops.push(drop)
  }

  ask(ask: boolean): void {
    if (this.#core.now.ending !== 'working') this.#core.set({ ending: ask ? 'asking' : 'no' })
  }

  /** Ends it and has everything deleted. Tries until the relay has confirmed, because it must not say so before. */
  end(): void {
    const { world, wait, rest } = this.#core
    this.#core.set({ ending: 'working', trouble: null })
    this.#core.run(async () => {
      await this.starting
      const by = { unanswered: this.unanswered, troubled: (trouble: Trouble) => this.#core.set({ trouble }), wait, rest }
      if (this.#core.thread !== null) {
        const { endPatiently } = await this.#fetched()
        await endPatiently(world, this.#core.known().seeker, by)
      }
      this.over('here')
    })
  }

  /** Only what is shown; everything else is gone by then. */
  clear(): void {
    this.#core.draft.value = ''
    this.#core.set({ entries: [], endedBy: 'here' })
  }

  /** P8: drops everything, and names the session so that the relay can be told. */
  forget(): string | null {
    const session = this.#core.world.line.token()
    this.drop()
    this.#core.draft.value = ''
    this.#core.state.value = atFirst
    return session
  }

  /** `receipt`: what the relay has confirmed to be gone (F3). */
  over(by: 'here' | 'there', receipt: Receipt | null = null): void {
    const { stage, ending, entries, kept } = this.#core.now
    // While the person ends it, their own step says when everything is gone.
    if (stage === 'ended' || (by === 'there' && ending === 'working')) return
    // What was kept does not end, it is erased: perhaps by the person elsewhere, because somebody else holds this device. A chat that a counsellor ends may be read to its end.
    const emptied = by === 'here' || kept !== null
    this.drop()
    if (emptied) this.#core.draft.value = ''
    const left = emptied ? [] : entries
    const calm = { ending: 'no', trouble: null, stopped: null, connected: true, waiting: null, panel: null, proposal: null, past: null } as const
    this.#core.set({ stage: 'ended', endedBy: by, entries: left, receipt, ...calm })
  }

  /** C8: never again a word under this chain. */
  break(): void {
    const { entries } = this.#core.now
    const waiting = entries.flatMap((entry) => (entry.kind === 'mine' && entry.mark === 'sending' ? [entry.id] : []))
    this.#core.set({ stage: 'broken', entries: marked(entries, waiting, 'held'), panel: null })
    this.drop()
  }

  drop(): void {
    this.#core.drop()
    for (const drop of this.#drops) drop()
  }

  /** What ends a conversation is loaded only then; where the line is down it comes when it is back. */
  async #fetched(): Promise<typeof import('./end-patiently.ts')> {
    for (let failures = 0; ; failures++) {
      const loaded = await import('./end-patiently.ts').catch(() => null)
      if (loaded !== null) return loaded
      this.#core.set({ trouble: 'ending' })
      await this.#core.wait(failures)
    }
  }
}
