import { checkDirectory, hourOf, type KnownDirectory } from '@zop/sealing'
import { type ConversationRecord, decode, type Item } from '@zop/wire'
import type { World } from './prepare.ts'
import type { Refused } from './state.ts'
import { preparing, TooSlow, within } from './time.ts'

/** Milliseconds after which the page asks again who may read. */
const freshFor = 10 * 60_000
const refusedPause = 60_000

/** `refused`: there is no directory that holds now. */
export type Looked = { kind: 'known'; directory: KnownDirectory } | { kind: 'refused'; why: Refused } | { kind: 'unreachable' }

const hasRunOut = ({ directory }: KnownDirectory, hour: number): boolean => hour >= directory.expires || hour >= directory.pool.expires

/** H2: whether one may take the place of the other. Neither the directory's number nor that of its list of coordinators goes back. */
const isNewer = (one: KnownDirectory, held: KnownDirectory | null): boolean =>
  held === null || (one.directory.number > held.directory.number && one.roots.number >= held.roots.number)

/** Whether a record names a directory with a higher number. Read before anything is verified: a reason to ask, and nothing more. */
const namesNewer = (item: Item, known: KnownDirectory | null): boolean => {
  if (item.kind !== 'record' || known === null) return false
  try {
    const { directory } = JSON.parse(new TextDecoder().decode(decode(item.record.payload) ?? new Uint8Array())) as Pick<ConversationRecord, 'directory'>
    return directory.number > known.directory.number
  } catch {
    // Not a record at all: following it will say so.
    return false
  }
}

/** What happens with each answer, and how to wait: both reject when the page is left. */
interface Watcher {
  saw(looked: Looked): Promise<void>
  wait(failures: number): Promise<void>
  rest(milliseconds: number): Promise<void>
}

/** B5: the newest directory that this page has verified. Whatever the relay shows later, an older or a foreign one never takes its place. */
export class Directories {
  readonly #world: World
  readonly #watcher: Watcher
  #known: KnownDirectory | null = null
  #at = 0
  #asking: Promise<Looked> | null = null

  constructor(world: World, watcher: Watcher) {
    this.#world = world
    this.#watcher = watcher
  }

  get known(): KnownDirectory | null {
    return this.#known
  }

  /** Asks again and again for as long as the page is there: every ten minutes, and sooner while there is no answer or none that holds. */
  async watch(): Promise<void> {
    const { wait, rest } = this.#watcher
    for (let failures = 0; ; ) {
      const looked = await this.look()
      failures = looked === 'unreachable' ? failures + 1 : 0
      await (failures > 0 ? wait(failures - 1) : rest(looked === 'known' ? freshFor : refusedPause))
    }
  }

  /** Asks the relay now. */
  async look(): Promise<Looked['kind']> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    return this.#told(await this.#asking)
  }

  /** Asks only where the last answer has grown old. */
  fresh(): Promise<Looked['kind']> {
    const known = this.#known
    return known !== null && Math.abs(Date.now() - this.#at) < freshFor ? this.#told({ kind: 'known', directory: known }) : this.look()
  }

  /** A record may name a directory that is newer than ours: then whom it brings is measured by the newest there is. */
  async catchUp(item: Item): Promise<void> {
    for (let failures = 0; namesNewer(item, this.#known); failures++) {
      if ((await this.look()) !== 'unreachable') return
      await this.#watcher.wait(failures)
    }
  }

  async #told(looked: Looked): Promise<Looked['kind']> {
    await this.#watcher.saw(looked)
    return looked.kind
  }

  async #ask(): Promise<Looked> {
    const { line, anchor, origin } = this.#world
    const answer = await line.call('directory', {})
    if (answer.kind !== 'ok') return { kind: 'unreachable' }
    const hour = hourOf(Date.now())
    const checked = await within(preparing, checkDirectory(anchor, answer.value, { hour, origin })).catch((error: unknown) => {
      if (!(error instanceof TooSlow)) throw error
    })
    // D6: a check that hangs is none. What was verified before counts on, and is asked for again.
    if (!checked) return this.#known === null ? { kind: 'refused', why: 'crypto' } : { kind: 'unreachable' }
    if (checked.kind === 'valid' && isNewer(checked.directory, this.#known)) this.#known = checked.directory
    const known = this.#known
    if (known !== null && !hasRunOut(known, Math.max(hour, anchor.built))) {
      this.#at = Date.now()
      return { kind: 'known', directory: known }
    }
    const reason = checked.kind === 'refused' && known === null ? checked.reason : 'expired'
    return { kind: 'refused', why: reason === 'origin' || reason === 'expired' ? reason : 'signature' }
  }
}
