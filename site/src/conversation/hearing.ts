import { listen } from '@zop/line'
import { hourOf } from '@zop/sealing'
import { type Item, type RefusalCode, type SeekerEvent, seekerEvent } from '@zop/wire'
import { arrivals } from './arrivals.ts'
import type { Core } from './core.ts'
import type { Ending } from './ending.ts'
import { hear, type Thread } from './thread.ts'
import { vouchersFrom } from './vouchers.ts'
import type { Writing } from './writing.ts'

/** The stream of the relay: each item verified and opened before anything of it is shown. */
export class Hearing {
  readonly #core: Core
  readonly #ending: Ending
  readonly #writing: Writing
  readonly #signIn: () => Promise<void>
  #stopListening: () => void = () => {}
  #order = 0
  /** The stream has been open before: the next time is a reconnect. */
  #opened = false

  constructor(core: Core, by: { ending: Ending; writing: Writing; signIn: () => Promise<void> }) {
    this.#core = core
    this.#ending = by.ending
    this.#writing = by.writing
    this.#signIn = by.signIn
    by.ending.onDrop(() => this.#stopListening())
  }

  listen(): void {
    this.#stopListening()
    const { conversation } = this.#core.known().seeker
    const after = this.#order > 0 ? { after: String(this.#order) } : {}
    this.#stopListening = listen(
      this.#core.world.line,
      { name: 'seekerEvents', params: { conversation }, schema: seekerEvent, ...after },
      {
        event: (event) => this.#core.quietly(() => this.#event(event)),
        state: (state, refusal) => {
          this.#core.set({ connected: state === 'open' })
          if (state === 'open' && this.#opened) this.#core.run(() => this.#core.directories.look())
          this.#opened ||= state === 'open'
          if (state === 'refused') this.#core.run(() => this.#again(refusal?.code ?? null))
        },
      },
    )
  }

  async #again(why: RefusalCode | null): Promise<void> {
    if (why === 'not-found') return this.#ending.over('there')
    await (why === 'not-signed-in' ? this.#signIn() : this.#core.wait(3))
    this.listen()
  }

  async #event(event: SeekerEvent): Promise<void> {
    switch (event.kind) {
      case 'waiting':
        return this.#core.set({ waiting: { place: event.place, onDuty: event.onDuty } })
      case 'counsellor':
        return this.#core.set({ there: event.there, waiting: null })
      case 'ended':
        return this.#ending.over('there')
      case 'item':
        return this.#core.thread === null ? undefined : this.#item(this.#core.thread, event.item)
    }
  }

  async #item(thread: Thread, item: Item): Promise<void> {
    const core = this.#core
    await core.directories.catchUp(item)
    const { line, anchor } = core.world
    if (item.kind === 'message' && core.now.stopped?.why === 'unvouched') return
    const heard = await hear(thread, item, { anchor, vouchers: vouchersFrom(line, core.wait), hour: hourOf(Date.now()) })
    if (core.thread !== thread) return
    this.#order = Math.max(this.#order, item.order)
    if (heard.kind === 'broken') return this.#ending.break()
    if (heard.kind === 'said' && heard.message.body.kind === 'text') this.#writing.shown(heard.message.id)
    core.set(arrivals(core.now, thread, heard))
    if (heard.kind !== 'followed' && heard.kind !== 'closed') return
    await core.assess()
    this.#writing.grown()
    if (heard.kind === 'followed') for (const shut of thread.shut.splice(0)) await this.#item(thread, shut)
  }
}
