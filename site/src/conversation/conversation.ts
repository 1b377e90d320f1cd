import { signal } from '@preact/signals'
import { listen } from '@zop/line'
import { hourOf, type KnownDirectory, maxTextBytes, newMessageId, type Seeker } from '@zop/sealing'
import { type Language, type RefusalCode, type SealedMessage, type SeekerEvent, seekerEvent } from '@zop/wire'
import { arrivals } from './arrivals.ts'
import { added, marked } from './entry.ts'
import { type Letter, Outbox } from './outbox.ts'
import { checkedDirectory, newSeeker, type World } from './prepare.ts'
import { endPatiently, type Obstacle, type Opening, Proofs, reopenPatiently, startPatiently } from './session.ts'
import { atFirst, type State, type Trouble } from './state.ts'
import { type Draft, hear, keep, newestOf, open, seal, type Talk } from './talk.ts'
import { Left, pause, TooSlow, within } from './time.ts'
import { vouchersFrom } from './vouchers.ts'

/** Longest that sealing may take before the page gives up and says so (D6). */
const sealingLimit = 20_000
/** Receipts of messages that arrive together go together. */
const receiptPause = 250

/** One conversation from the page's load to its end: keys, chain and texts live in here and are gone with it. */
export class Conversation {
  readonly state = signal<State>(atFirst)
  /** What stands in the text box. Apart from the state, because it changes with every key. */
  readonly draft = signal('')
  readonly #world: World
  readonly #left = new AbortController()
  readonly #proofs: Proofs
  readonly #outbox: Outbox
  readonly #held = new Map<string, Letter>()
  #keys: Promise<Seeker> | null = null
  #directory: KnownDirectory | null = null
  #talk: Talk | null = null
  #opening: Opening | null = null
  #starting: Promise<void> = Promise.resolve()
  #signingIn: Promise<void> | null = null
  #stopListening: () => void = () => {}
  #order = 0
  #grown: (() => void)[] = []
  #receipts: string[] = []

  constructor(world: World) {
    this.#world = world
    this.#proofs = new Proofs(world.line)
    this.#outbox = new Outbox({
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
    this.#run(async () => {
      const checked = await checkedDirectory(this.#world, async (failures) => {
        this.#set({ connected: false })
        await this.#wait(failures)
      })
      this.#set({ connected: true })
      if (checked.kind === 'refused') return this.#before({ stage: 'refused', refused: checked.why })
      this.#directory = checked.directory
      this.#set({ centres: checked.directory.directory.centres.length })
    })
    this.#run(async () => {
      await this.#proofs.prepare()
    })
  }

  agree(): void {
    if (this.state.peek().centres !== null) this.#before({ stage: 'writing' })
  }

  /** Seals the text and hands it on; the first one starts the conversation. False: nothing left the page, and the text belongs back in the box. */
  async send(text: string, language: Language): Promise<boolean> {
    const { stage, sealing } = this.state.peek()
    const directory = this.#directory
    if (sealing || text.trim() === '' || directory === null || (stage !== 'writing' && stage !== 'begun')) return false
    if (new TextEncoder().encode(text).length > maxTextBytes) return this.#failed('tooLong')
    const now = hourOf(Date.now())
    if (stage === 'writing' && (now >= directory.directory.expires || now >= directory.directory.pool.expires)) return this.#failed('sealing')
    this.#set({ sealing: true, trouble: null })
    const draft: Draft = { id: newMessageId(), body: { kind: 'text', text }, sent: Date.now() }
    try {
      const send = await within(sealingLimit, this.#talk === null ? this.#first(directory, draft, language) : this.#next(this.#talk, draft))
      if (this.#left.signal.aborted || this.state.peek().stage !== stage) return false
      this.#set({ stage: 'begun', entries: added(this.state.peek().entries, { kind: 'mine', id: draft.id, text, at: draft.sent, mark: 'sending' }) })
      send()
      return true
    } catch (error) {
      return this.#failed(error instanceof TooSlow ? 'slow' : 'sealing')
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
      if (this.#talk !== null) await endPatiently(this.#world, this.#talk.seeker, { troubled: () => this.#set({ trouble: 'ending' }), wait: this.#wait })
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

  async #first(directory: KnownDirectory, draft: Draft, language: Language): Promise<() => void> {
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
    const wanted = () => this.state.peek().ending !== 'working'
    const begun = await startPatiently(this.#world, this.#proofs, { seeker, opening, wanted, obstacle: (why) => this.#obstacle(why), wait: this.#wait })
    if (begun === 'refused') this.#set({ trouble: 'refused', entries: marked(this.state.peek().entries, [id], 'held') })
    if (begun !== 'started') return
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
        event: (event) => this.#event(event),
        state: (state, refusal) => {
          this.#set({ connected: state === 'open' })
          if (state === 'refused') this.#run(() => this.#listenAgain(refusal?.code ?? null))
        },
      },
    )
  }

  async #listenAgain(why: RefusalCode | null): Promise<void> {
    if (why === 'not-found') return this.#over('there')
    if (why === 'not-signed-in') await this.#signIn()
    else await this.#wait(3)
    this.#listen()
  }

  async #event(event: SeekerEvent): Promise<void> {
    switch (event.kind) {
      case 'waiting':
        return this.#set({ waiting: { place: event.place, onDuty: event.onDuty } })
      case 'counsellor':
        return this.#set({ there: event.there, waiting: null })
      case 'ended':
        return this.#over(this.state.peek().ending === 'working' ? 'here' : 'there')
      case 'item': {
        const talk = this.#talk
        if (talk === null) return
        const { line, anchor } = this.#world
        const heard = await hear(talk, event.item, { anchor, vouchers: vouchersFrom(line, this.#wait), hour: hourOf(Date.now()) })
        if (this.#talk !== talk) return
        this.#order = event.item.order
        if (heard.kind === 'broken') return this.#break()
        if (heard.kind === 'followed' || heard.kind === 'closed') for (const grown of this.#grown.splice(0)) grown()
        if (heard.kind === 'said' && heard.message.body.kind === 'text') this.#acknowledge(heard.message.id)
        return this.#set(arrivals(this.state.peek(), talk, heard))
      }
    }
  }

  /** Tells the other side that its message is on the screen. Where that fails nothing is lost: the message just stays unmarked there. */
  #acknowledge(id: string): void {
    this.#receipts.push(id)
    if (this.#receipts.length > 1) return
    this.#run(async () => {
      await new Promise((resolve) => setTimeout(resolve, receiptPause))
      const talk = this.#talk
      const ids = this.#receipts.splice(0)
      if (talk === null) return
      const draft: Draft = { id: newMessageId(), body: { kind: 'received', ids }, sent: Date.now() }
      const made = await within(sealingLimit, seal(talk, draft)).catch(() => null)
      if (made !== null && this.#talk === talk) this.#post({ ...draft, sealed: keep(talk, draft.id, made) })
    })
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
      this.#set({ trouble: changed ? 'readersChanged' : why === null || why === 'newer-epoch' ? 'sealing' : 'refused' })
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
    if (this.state.peek().stage === 'ended') return
    this.#drop()
    const entries = by === 'here' ? [] : this.state.peek().entries
    if (by === 'here') this.draft.value = ''
    this.#set({ stage: 'ended', endedBy: by, entries, ending: 'no', trouble: null, connected: true, waiting: null })
  }

  #drop(): void {
    this.#left.abort()
    this.#stopListening()
    this.#outbox.clear()
    this.#held.clear()
    this.#world.line.setToken(null)
    this.#keys = null
    this.#directory = null
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

  /** Everything that runs by itself: leaving ends it quietly, a mistake of ours is reported where the page shows it. */
  #run(task: () => Promise<void>): void {
    task().catch((error: unknown) => {
      if (!(error instanceof Left)) throw error
    })
  }
}
