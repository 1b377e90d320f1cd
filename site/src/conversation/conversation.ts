import { signal } from '@preact/signals'
import { listen } from '@zop/line'
import { hourOf, maxTextBytes, newMessageId, type Seeker } from '@zop/sealing'
import { type Item, type Language, type RefusalCode, type SealedMessage, type SeekerEvent, seekerEvent } from '@zop/wire'
import { arrivals } from './arrivals.ts'
import { Directories, type Looked } from './directories.ts'
import { added, marked } from './entry.ts'
import { type Letter, Outbox } from './outbox.ts'
import { newSeeker, type World } from './prepare.ts'
import { Receipts } from './receipts.ts'
import { endPatiently, type Obstacle, type Opening, Proofs, reopenPatiently, startPatiently } from './session.ts'
import { atFirst, type State, type Trouble } from './state.ts'
import { stopOf } from './stop.ts'
import { type Draft, hear, keep, newestOf, open, seal, type Talk } from './talk.ts'
import { Left, pause, rest, TooSlow, within } from './time.ts'
import { vouchersFrom } from './vouchers.ts'

/** Longest that sealing may take before the page gives up and says so (D6). */
const sealingLimit = 20_000

/** One conversation from the page's load to its end: keys, chain and texts live in here and are gone with it. */
export class Conversation {
  readonly state = signal<State>(atFirst)
  /** What stands in the text box. Apart from the state, because it changes with every key. */
  readonly draft = signal('')
  readonly #world: World
  readonly #left = new AbortController()
  readonly #proofs: Proofs
  readonly #outbox: Outbox
  readonly #directories: Directories
  readonly #receipts = new Receipts((ids) => this.#acknowledge(ids))
  readonly #held = new Map<string, Letter>()
  #keys: Promise<Seeker> | null = null
  #talk: Talk | null = null
  #opening: Opening | null = null
  #starting: Promise<void> = Promise.resolve()
  #signingIn: Promise<void> | null = null
  #stopListening: () => void = () => {}
  #order = 0
  /** The stream has been open before: the next time is a reconnect. */
  #opened = false
  /** When a start last went without an answer. */
  #unanswered: number | null = null
  #grown: (() => void)[] = []

  constructor(world: World) {
    this.#world = world
    this.#proofs = new Proofs(world.line)
    this.#directories = new Directories(world, { saw: (looked) => this.#saw(looked), wait: this.#wait, rest: this.#rest })
    this.#outbox = new Outbox({
      open: () => this.state.peek().stopped === null,
      post: (sealed) => world.line.call('send', { conversation: this.#known().seeker.conversation }, sealed),
      sealAgain: (letter) => this.#sealAgain(letter),
      signIn: () => this.#signIn(),
      wait: this.#wait,
      told: (letter, outcome, why) => this.#told(letter, outcome, why),
      waiting: (why) => this.#obstacle(why),
    })
  }

  /** Begins what is slow while the person reads: keys, proof of work, directory. */
  prepare(): void {
    this.#run(async () => {
      await this.#seeker().catch(() => this.#before({ stage: 'refused', refused: 'crypto' }))
    })
    this.#run(() => this.#directories.watch())
    this.#run(() => this.#proofs.prepare())
  }

  agree(): void {
    if (this.state.peek().centres !== null) this.#before({ stage: 'writing' })
  }

  /** Seals the text and hands it on; the first one starts the conversation. False: nothing left the page, and the text belongs back in the box. */
  async send(text: string, language: Language): Promise<boolean> {
    const { stage, sealing, stopped, centres } = this.state.peek()
    if (sealing || stopped || text.trim() === '' || (stage !== 'writing' && stage !== 'begun')) return false
    if (new TextEncoder().encode(text).length > maxTextBytes) return this.#failed('tooLong')
    this.#set({ sealing: true, trouble: null })
    const draft: Draft = { id: newMessageId(), body: { kind: 'text', text }, sent: Date.now() }
    try {
      if ((await this.#directories.fresh()) === 'unreachable') return this.#failed('unchecked')
      if (this.state.peek().stopped || this.state.peek().stage !== stage) return false
      if (this.state.peek().centres !== centres) return this.#failed('readersChanged')
      const send = await within(sealingLimit, this.#talk === null ? this.#first(draft, language) : this.#next(this.#talk, draft))
      if (this.#left.signal.aborted || this.state.peek().stage !== stage) return false
      this.#set({ stage: 'begun', entries: added(this.state.peek().entries, { kind: 'mine', id: draft.id, text, at: draft.sent, mark: 'sending' }) })
      send()
      return true
    } catch (error) {
      return error instanceof Left ? false : this.#failed(error instanceof TooSlow ? 'slow' : 'sealing')
    } finally {
      this.#set({ sealing: false })
    }
  }

  /** Sends again what was held; the person has asked for it. */
  again(id: string): void {
    this.#set({ trouble: null, entries: marked(this.state.peek().entries, [id], 'sending') })
    const letter = this.#held.get(id)
    const talk = this.#talk
    if (!this.state.peek().arrived) this.#begin(id)
    if (letter === undefined || talk === null) return
    this.#run(async () => {
      const made = await within(sealingLimit, seal(talk, letter)).catch(() => null)
      if (made === null) return this.#told(letter, 'held', null)
      this.#post({ ...letter, sealed: keep(talk, letter.id, made) })
    })
  }

  askToEnd(ask: boolean): void {
    if (this.state.peek().ending !== 'working') this.#set({ ending: ask ? 'asking' : 'no' })
  }

  /** Ends it and has everything deleted. Tries until the relay has confirmed, because it must not say so before. */
  end(): void {
    this.#set({ ending: 'working', trouble: null })
    this.#run(async () => {
      await this.#starting
      const by = { unanswered: this.#unanswered, troubled: (trouble: Trouble) => this.#set({ trouble }), wait: this.#wait, rest: this.#rest }
      if (this.#talk !== null) await endPatiently(this.#world, this.#talk.seeker, by)
      this.#over('here')
    })
  }

  /** Only what is shown; everything else is gone by then. */
  clear(): void {
    this.draft.value = ''
    this.#set({ entries: [], endedBy: 'here' })
  }

  /** P8: drops everything, and names the session so that the relay can be told. */
  forget(): string | null {
    const session = this.#world.line.token()
    this.#drop()
    this.draft.value = ''
    this.state.value = atFirst
    return session
  }

  /** Our own mistake: told humbly, and nothing more is sent. */
  blame(id: string): void {
    this.#set({ bug: id })
  }

  async #first(draft: Draft, language: Language): Promise<() => void> {
    const directory = this.#directories.known
    if (directory === null) throw new Left()
    const { talk, record, made } = await open(await this.#seeker(), directory, draft)
    return () => {
      this.#talk = talk
      this.#opening = { record, message: keep(talk, draft.id, made), language }
      this.#begin(draft.id)
    }
  }

  async #next(talk: Talk, draft: Draft): Promise<() => void> {
    const made = await seal(talk, draft)
    return () => this.#post({ ...draft, sealed: keep(talk, draft.id, made) })
  }

  #begin(id: string): void {
    this.#run(() => {
      this.#starting = this.#start(id)
      return this.#starting
    })
  }

  async #start(id: string): Promise<void> {
    const opening = this.#opening
    if (opening === null) return
    const { seeker } = this.#known()
    const begun = await startPatiently(this.#world, this.#proofs, {
      seeker,
      opening,
      wanted: () => this.state.peek().ending !== 'working' && this.state.peek().stopped === null,
      unanswered: () => {
        this.#unanswered = Date.now()
      },
      obstacle: (why) => this.#obstacle(why),
      wait: this.#wait,
    })
    if (begun !== 'started') {
      const { entries, trouble } = this.state.peek()
      return this.#set({ trouble: begun === 'refused' ? 'refused' : trouble, entries: marked(entries, [id], 'held') })
    }
    this.#obstacle(null)
    this.#opening = null
    this.#set({ arrived: true, entries: marked(this.state.peek().entries, [id], 'sent') })
    this.#listen()
    this.#run(() => this.#outbox.run())
  }

  #listen(): void {
    this.#stopListening()
    const { conversation } = this.#known().seeker
    const after = this.#order > 0 ? { after: String(this.#order) } : {}
    this.#stopListening = listen(
      this.#world.line,
      { name: 'seekerEvents', params: { conversation }, schema: seekerEvent, ...after },
      {
        event: (event) => this.#quietly(() => this.#event(event)),
        state: (state, refusal) => {
          this.#set({ connected: state === 'open' })
          if (state === 'open' && this.#opened) this.#run(() => this.#directories.look())
          this.#opened ||= state === 'open'
          if (state === 'refused') this.#run(() => this.#listenAgain(refusal?.code ?? null))
        },
      },
    )
  }

  async #listenAgain(why: RefusalCode | null): Promise<void> {
    if (why === 'not-found') return this.#over('there')
    await (why === 'not-signed-in' ? this.#signIn() : this.#wait(3))
    this.#listen()
  }

  async #event(event: SeekerEvent): Promise<void> {
    switch (event.kind) {
      case 'waiting':
        return this.#set({ waiting: { place: event.place, onDuty: event.onDuty } })
      case 'counsellor':
        return this.#set({ there: event.there, waiting: null })
      case 'ended':
        return this.#over('there')
      case 'item':
        return this.#talk === null ? undefined : this.#item(this.#talk, event.item)
    }
  }

  async #item(talk: Talk, item: Item): Promise<void> {
    await this.#directories.catchUp(item)
    const { line, anchor } = this.#world
    if (item.kind === 'message' && this.state.peek().stopped?.why === 'unvouched') return
    const heard = await hear(talk, item, { anchor, vouchers: vouchersFrom(line, this.#wait), hour: hourOf(Date.now()) })
    if (this.#talk !== talk) return
    this.#order = Math.max(this.#order, item.order)
    if (heard.kind === 'broken') return this.#break()
    if (heard.kind === 'said' && heard.message.body.kind === 'text') this.#run(() => this.#receipts.add(heard.message.id))
    this.#set(arrivals(this.state.peek(), talk, heard))
    if (heard.kind !== 'followed' && heard.kind !== 'closed') return
    await this.#assess()
    for (const grown of this.#grown.splice(0)) grown()
    if (heard.kind === 'followed') for (const shut of talk.shut.splice(0)) await this.#item(talk, shut)
  }

  /** Lets the screen follow what the page knows of the readers now. */
  async #saw(looked: Looked): Promise<void> {
    if (this.#left.signal.aborted) throw new Left()
    if (!this.state.peek().arrived) this.#set({ connected: looked.kind !== 'unreachable' })
    if (looked.kind === 'refused') this.#before({ stage: 'refused', refused: looked.why })
    if (looked.kind === 'known') {
      if (this.#talk === null) this.#set({ centres: looked.directory.directory.centres.length })
      else this.#talk.directory = looked.directory
    }
    await this.#assess()
  }

  /** Stops writing, or lets it go on where the reason has passed. */
  async #assess(): Promise<void> {
    const known = this.#directories.known
    const stopped = known && (await stopOf(this.#talk, known, hourOf(Date.now())))
    if (this.#left.signal.aborted) throw new Left()
    if (stopped?.why !== this.state.peek().stopped?.why) this.#set({ stopped, trouble: null })
  }

  /** Tells the other side that its messages are on the screen. Where that fails nothing is lost: they just stay unmarked there. */
  async #acknowledge(ids: readonly string[]): Promise<void> {
    const talk = this.#talk
    if (talk === null) return
    const draft: Draft = { id: newMessageId(), body: { kind: 'received', ids: [...ids] }, sent: Date.now() }
    const made = await within(sealingLimit, seal(talk, draft)).catch(() => null)
    if (made !== null && this.#talk === talk) this.#post({ ...draft, sealed: keep(talk, draft.id, made) })
  }

  #post(letter: Letter): void {
    this.#outbox.add(letter)
    if (this.state.peek().arrived) this.#run(() => this.#outbox.run())
  }

  /** C7: what lost the race against a take is sealed again unasked, with its id; anything else is for the person to decide. */
  async #sealAgain(letter: Letter): Promise<SealedMessage | null> {
    const talk = this.#known()
    while (newestOf(talk.chain).hash === letter.sealed.record) await this.#growth()
    if (newestOf(talk.chain).reason !== 'take') return null
    const made = await within(sealingLimit, seal(talk, letter)).catch(() => null)
    return made === null || this.#talk !== talk ? null : keep(talk, letter.id, made)
  }

  #growth(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#grown.push(resolve)
      this.#left.signal.addEventListener('abort', () => reject(new Left()), { once: true })
    })
  }

  #signIn(): Promise<void> {
    const again = async () => {
      if ((await reopenPatiently(this.#world, this.#known().seeker, this.#wait)) === 'open') return
      this.#over('there')
      throw new Left()
    }
    this.#signingIn ??= again().finally(() => {
      this.#signingIn = null
    })
    return this.#signingIn
  }

  #told(letter: Letter, outcome: 'sent' | 'held', why: RefusalCode | null): void {
    if (why === 'not-found') this.#over('there')
    else if (outcome === 'held' && letter.body.kind === 'text') {
      this.#held.set(letter.id, letter)
      const changed = this.#talk !== null && newestOf(this.#talk.chain).reason !== 'take' && why === 'newer-epoch'
      const trouble = changed ? 'readersChanged' : why === null || why === 'newer-epoch' ? 'sealing' : 'refused'
      if (this.state.peek().stopped === null) this.#set({ trouble })
    } else this.#held.delete(letter.id)
    this.#set({ entries: marked(this.state.peek().entries, [letter.id], outcome) })
  }

  #obstacle(why: Obstacle | null): void {
    if (why === null) this.#set({ connected: true, trouble: null })
    else if (why === 'unreachable') this.#set({ connected: false })
    else this.#set({ trouble: why === 'limit' ? 'limit' : 'busy' })
  }

  /** C8: never again a word under this chain. */
  #break(): void {
    const waiting = this.state.peek().entries.flatMap((entry) => (entry.kind === 'mine' && entry.mark === 'sending' ? [entry.id] : []))
    this.#set({ stage: 'broken', entries: marked(this.state.peek().entries, waiting, 'held') })
    this.#drop()
  }

  #over(by: 'here' | 'there'): void {
    const { stage, ending } = this.state.peek()
    // While the person ends it, their own step says when everything is gone.
    if (stage === 'ended' || (by === 'there' && ending === 'working')) return
    this.#drop()
    const entries = by === 'here' ? [] : this.state.peek().entries
    if (by === 'here') this.draft.value = ''
    this.#set({ stage: 'ended', endedBy: by, entries, ending: 'no', trouble: null, stopped: null, connected: true, waiting: null })
  }

  #drop(): void {
    this.#left.abort()
    this.#stopListening()
    this.#outbox.clear()
    this.#held.clear()
    this.#world.line.setToken(null)
    this.#keys = null
    this.#talk = null
    this.#opening = null
  }

  #seeker(): Promise<Seeker> {
    const keys = this.#keys ?? newSeeker(this.#world.anchor)
    this.#keys = keys
    keys.catch(() => {
      if (this.#keys === keys) this.#keys = null
    })
    return keys
  }

  #known(): Talk {
    if (this.#talk === null) throw new Left()
    return this.#talk
  }

  #failed(trouble: Trouble): false {
    this.#set({ trouble })
    return false
  }

  #before(change: Partial<State>): void {
    if (this.state.peek().stage === 'before') this.#set(change)
  }

  #set(change: Partial<State>): void {
    this.state.value = { ...this.state.peek(), ...change }
  }

  readonly #wait = (failures: number): Promise<void> => pause(failures, this.#left.signal)

  readonly #rest = (milliseconds: number): Promise<void> => rest(milliseconds, this.#left.signal)

  #run(task: () => Promise<unknown>): void {
    void this.#quietly(task)
  }

  /** Everything that runs by itself: leaving ends it quietly, a mistake of ours is reported where the page shows it. */
  async #quietly(task: () => Promise<unknown>): Promise<void> {
    try {
      await task()
    } catch (error) {
      if (!(error instanceof Left)) throw error
    }
  }
}
