import { listen } from '@zop/line'
import { type Item, type RefusalCode, type SeekerEvent, seekerEvent } from '@zop/wire'
import { arrivals } from './arrivals.ts'
import type { Core } from './core.ts'
import type { Ending } from './ending.ts'
import { hear, type Thread } from './thread.ts'
import type { Visits } from './visit/visits.ts'
import type { Writing } from './writing.ts'

/** The stream of the relay: each item verified and opened before anything of it is shown. */
export class Hearing {
  readonly #core: Core
  readonly #ending: Ending
  readonly #writing: Writing
  readonly #visits: Visits
  readonly #signIn: () => Promise<void>
  #stopListening: () => void = () => {}
  #order = 0
  /** The stream has been open before: the next time is a reconnect. */
  #opened = false

  constructor(core: Core, by: { ending: Ending; writing: Writing; visits: Visits; signIn: () => Promise<void> }) {
    this.#core = core
    this.#ending = by.ending
    this.#writing = by.writing
    this.#visits = by.visits
    this.#signIn = by.signIn
    by.ending.onDrop(() => this.#stopListening())
  }

  /** The stream goes on behind this item: everything up to it is known already. */
  after(order: number): void {
    this.#order = order
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
    const core = this.#core
    switch (event.kind) {
      case 'waiting': {
        const { kind: _, ...waiting } = event
        core.set({ waiting })
        return core.run(() => this.#visits.follow())
      }
      case 'counsellor': {
        const there = event.there || event.standIn === true
        return core.set({ there, covered: there && !event.there, gone: there ? null : event.gone, waiting: null })
      }
      case 'kept':
        return core.set({ kept: event.kept })
      case 'proposal':
        return core.set({ proposal: event.proposal })
      case 'muted':
        return core.set({ muted: event.until })
      case 'directory':
        // Not awaited: what it writes may wait for what this stream brings next.
        return core.run(() => this.#visits.directory(event.number))
      case 'ended':
        return this.#ending.over('there')
      case 'item':
        return core.thread === null ? undefined : this.#item(core.thread, event.item)
    }
  }

  async #item(thread: Thread, item: Item): Promise<void> {
    const core = this.#core
    await core.directories.catchUp(item)
    if (item.kind === 'message' && core.now.stopped?.why === 'unvouched') return
    const heard = await hear(thread, item, core.follower(thread.seeker, thread.directory))
    if (core.thread !== thread) return
    this.#order = Math.max(this.#order, item.order)
    if (heard.kind === 'broken') return this.#ending.break()
    if (heard.kind === 'said' && heard.message.from.role !== 'seeker' && heard.message.body.kind !== 'received') this.#writing.shown(heard.message.id)
    if (heard.kind === 'said' && heard.message.body.kind === 'received') for (const id of heard.message.body.ids) thread.arrived.add(id)
    core.set(arrivals(core.now, thread, heard))
    if (heard.kind !== 'followed' && heard.kind !== 'closed') return
    await core.assess()
    this.#writing.grown()
    if (heard.kind === 'followed') for (const shut of thread.shut.splice(0)) await this.#item(thread, shut)
  }
}
