import { signal } from '@preact/signals'
import { type Chain, type Follower, hourOf, type KnownDirectory, type Seeker } from '@zop/sealing'
import { Directories, type Looked } from './directories.ts'
import { type Access, newAccess, type World } from './prepare.ts'
import { atFirst, type State, type Trouble } from './state.ts'
import { stopOf } from './stop.ts'
import type { Thread } from './thread.ts'
import { Left, pause, rest } from './time.ts'
import { vouchersFrom } from './vouchers.ts'

/** People of a chain who belong to no centre any more, as the newest directory says. */
const formerIn = (chain: Chain | null, known: KnownDirectory | null): readonly string[] =>
  Object.values(chain?.people ?? {}).flatMap(({ hash, certificate }) => (known?.directory.revoked.includes(hash) ? [certificate.name] : []))

/** What every part of the conversation shares: what the screen shows, what the page knows, and for how long. */
export class Core {
  readonly state = signal<State>(atFirst)
  /** What stands in the text box. Apart from the state, because it changes with every key. */
  readonly draft = signal('')
  readonly world: World
  readonly left = new AbortController()
  readonly directories: Directories
  thread: Thread | null = null
  #access: Promise<Access> | null = null

  constructor(world: World) {
    this.world = world
    this.directories = new Directories(world, { saw: (looked) => this.#saw(looked), wait: this.wait, rest: this.rest })
  }

  /** The keys that this page's conversation has from its first byte (A4); made once. */
  access(): Promise<Access> {
    const access = this.#access ?? newAccess(this.world.anchor)
    this.#access = access
    access.catch(() => {
      if (this.#access === access) this.#access = null
    })
    return access
  }

  seeker(): Promise<Seeker> {
    return this.access().then(({ seeker }) => seeker)
  }

  /** From here on the keys behind a typed code are this page's. */
  comeWith(access: Access): void {
    this.#access = Promise.resolve(access)
  }

  /** With what this page makes and checks things now; null while it knows no directory. */
  at(): { readonly directory: KnownDirectory; readonly hour: number } | null {
    const directory = this.directories.known
    return directory && { directory, hour: hourOf(Date.now()) }
  }

  follower(self: Seeker, directory: KnownDirectory): Follower {
    const { anchor, line } = this.world
    return { self, conversation: self.conversation, anchor, directory, vouchers: vouchersFrom(line, this.wait), hour: hourOf(Date.now()) }
  }

  known(): Thread {
    if (this.thread === null) throw new Left()
    return this.thread
  }

  get now(): State {
    return this.state.peek()
  }

  set(change: Partial<State>): void {
    this.state.value = { ...this.state.peek(), ...change }
  }

  before(change: Partial<State>): void {
    if (this.now.stage === 'before') this.set(change)
  }

  failed(trouble: Trouble): false {
    this.set({ trouble })
    return false
  }

  readonly wait = (failures: number): Promise<void> => pause(failures, this.left.signal)

  readonly rest = (milliseconds: number): Promise<void> => rest(milliseconds, this.left.signal)

  run(task: () => Promise<unknown>): void {
    void this.quietly(task)
  }

  /** Everything that runs by itself: leaving ends it quietly, a mistake of ours is reported where the page shows it. */
  async quietly(task: () => Promise<unknown>): Promise<void> {
    try {
      await task()
    } catch (error) {
      if (!(error instanceof Left)) throw error
    }
  }

  /** Stops writing, or lets it go on where the reason has passed. */
  async assess(): Promise<void> {
    const known = this.directories.known
    const stopped = known && (await stopOf(this.thread, known, hourOf(Date.now())))
    if (this.left.signal.aborted) throw new Left()
    const former = formerIn(this.thread?.chain ?? null, known)
    if (former.join() !== this.now.former.join()) this.set({ former })
    if (stopped?.why !== this.now.stopped?.why && !(stopped === null && this.now.stopped?.why === 'nobody')) this.set({ stopped, trouble: null })
  }

  /** Forgets keys and chain. */
  drop(): void {
    this.left.abort()
    this.world.line.setToken(null)
    this.#access = null
    this.thread = null
  }

  /** Lets the screen follow what the page knows of the readers now. */
  async #saw(looked: Looked): Promise<void> {
    if (this.left.signal.aborted) throw new Left()
    if (!this.now.arrived) this.set({ connected: looked.kind !== 'unreachable' })
    if (looked.kind === 'refused') this.before({ stage: 'refused', refused: looked.why })
    if (looked.kind === 'known') {
      const { centres, pool } = looked.directory.directory
      if (this.thread === null) this.set({ centres: centres.length, keyless: pool.members.length === 0 })
      else this.thread.directory = looked.directory
    }
    await this.assess()
  }
}
