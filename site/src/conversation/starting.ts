import { signKeep } from '@zop/sealing'
import type { KeepDays, SpokenLanguage } from '@zop/wire'
import type { Core } from './core.ts'
import type { Ending } from './ending.ts'
import { marked } from './entry.ts'
import type { Hearing } from './hearing.ts'
import { type Opening, Proofs, startPatiently } from './session.ts'
import { adopt, type Draft, open } from './thread.ts'
import { Left } from './time.ts'
import type { Writing } from './writing.ts'

/** How a conversation begins: the language asked for, and for a letter how long it is kept. */
export interface Beginning {
  readonly language: SpokenLanguage
  readonly days: KeepDays | null
}

/** The first message: record 0 and the words in one step, tried until the relay has them. */
export class Starting {
  readonly #core: Core
  readonly #ending: Ending
  readonly #writing: Writing
  readonly #hearing: Hearing
  readonly #proofs: Proofs
  #opening: Opening | null = null

  constructor(core: Core, by: { ending: Ending; writing: Writing; hearing: Hearing }) {
    this.#core = core
    this.#ending = by.ending
    this.#writing = by.writing
    this.#hearing = by.hearing
    this.#proofs = new Proofs(core.world.line)
    by.ending.onDrop(() => {
      this.#opening = null
    })
  }

  /** Does the work that a start must prove, while the person reads. */
  prepare(): Promise<unknown> {
    return this.#proofs.prepare()
  }

  /** Seals the first message; what comes back starts the conversation with it. */
  async first(draft: Draft, { language, days }: Beginning): Promise<() => void> {
    const directory = this.#core.directories.known
    if (directory === null) throw new Left()
    const { thread, record, made } = await open(await this.#core.seeker(), directory, draft)
    const keep = days === null ? null : await signKeep(thread.seeker, thread.chain, { number: 1, days })
    return () => {
      this.#core.thread = thread
      this.#opening = { record, message: adopt(thread, draft.id, made), keep, language }
      this.begin(draft.id)
    }
  }

  begin(id: string): void {
    this.#core.run(() => {
      this.#ending.starting = this.#start(id)
      return this.#ending.starting
    })
  }

  async #start(id: string): Promise<void> {
    const core = this.#core
    const opening = this.#opening
    if (opening === null) return
    const { seeker } = core.known()
    const begun = await startPatiently(core.world, this.#proofs, {
      seeker,
      opening,
      wanted: () => core.now.ending !== 'working' && core.now.stopped === null,
      unanswered: () => {
        this.#ending.unanswered = Date.now()
      },
      obstacle: (why) => this.#writing.obstacle(why),
      wait: core.wait,
    })
    if (begun !== 'started') {
      const { entries, trouble } = core.now
      return core.set({ trouble: begun === 'refused' ? 'refused' : trouble, entries: marked(entries, [id], 'held') })
    }
    this.#writing.obstacle(null)
    this.#opening = null
    core.set({ arrived: true, entries: marked(core.now.entries, [id], 'sent') })
    this.#hearing.listen()
    this.#writing.run()
  }
}
