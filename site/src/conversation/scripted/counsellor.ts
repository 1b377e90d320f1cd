import {
  type Chain,
  follow,
  hourOf,
  type KnownDirectory,
  type MessageBody,
  newMessageId,
  openMessage,
  type Person,
  sealMessage,
  takeConversation,
} from '@zop/sealing'
import type { Item, SealedMessage, SealedRecord } from '@zop/wire'
import type { ScriptedRelay } from './relay.ts'
import { withStandIn } from './stand-in.ts'
import type { Umbrella } from './umbrella.ts'

/** The other end, with real keys: opens what the relay holds, takes, and answers. */
export class Counsellor {
  readonly #relay: ScriptedRelay
  readonly #umbrella: Umbrella
  readonly had = new Set<string>()
  #chain: Chain | null = null
  #read = 0
  /** Seals of the pool are the second of record 0; the relay hands each reader only their own. */
  readonly #poolSeal: () => string

  constructor(relay: ScriptedRelay, umbrella: Umbrella) {
    this.#relay = relay
    this.#umbrella = umbrella
    this.#poolSeal = () => JSON.parse(relay.sent('/api/conversation')[0] ?? '').record.seals[1]
  }

  async #follow(item: Item & { kind: 'record' }): Promise<Chain> {
    const { anchor, directory, counsellor, published } = this.#umbrella
    const seal = this.#chain === null ? this.#poolSeal() : this.#ownSeal(item)
    const followed = await follow(
      this.#chain,
      { ...item, seal },
      {
        self: counsellor,
        conversation: this.#chain?.conversation ?? JSON.parse(atob(item.record.payload.replaceAll('-', '+').replaceAll('_', '/'))).conversation,
        anchor,
        directory,
        vouchers: {
          directory: async () => published,
          certificate: async () => (counsellor.certificate ? { certificate: counsellor.certificate.envelope, newer: null } : null),
        },
        hour: hourOf(Date.now()),
      },
    )
    if (followed.kind !== 'followed') throw new Error(followed.kind === 'broken' ? followed.rule : followed.kind)
    return followed.chain
  }

  /** Of a record that the seeker's page wrote, the seal for the counsellor: the second one, as theirs comes first. */
  #ownSeal({ record }: Item & { kind: 'record' }): string | null {
    const bodies = this.#relay.sent('/record').map((body): SealedRecord => JSON.parse(body))
    return bodies.find((sealed) => sealed.record.payload === record.payload)?.seals[1] ?? null
  }

  /** Every text and receipt that has come since the last time. */
  async read(): Promise<MessageBody[]> {
    const bodies: MessageBody[] = []
    for (const item of this.#relay.items.slice(this.#read)) {
      this.#read++
      if (item.kind === 'record' && (this.#chain === null || this.#ownSeal(item) !== null)) this.#chain = await this.#follow(item)
      if (item.kind !== 'message' || this.#chain === null) continue
      const opened = await openMessage(this.#chain, item.message, this.had)
      if (opened.kind !== 'opened') throw new Error(opened.kind)
      this.had.add(opened.digest)
      if (opened.message.from.role === 'seeker') bodies.push(opened.message.body)
    }
    return bodies
  }

  /** `beside`: a stand-in who becomes a reader too. `shut`: the relay withholds the seeker's seal. `directory`: the one that the record names. */
  async take({
    beside,
    shut = false,
    directory = this.#umbrella.directory,
  }: {
    beside?: Person
    shut?: boolean
    directory?: KnownDirectory
  } = {}): Promise<void> {
    await this.read()
    if (this.#chain === null) throw new Error('nothing to take')
    const taken = await takeConversation(this.#chain, this.#umbrella.counsellor, directory, hourOf(Date.now()))
    this.#chain = taken.chain
    this.#relay.add({ kind: 'record', sealed: beside ? await withStandIn(taken.sealed, this.#umbrella.counsellor, beside) : taken.sealed, shut })
    this.#relay.tell({ kind: 'counsellor', there: true, standIn: null, gone: null })
  }

  async seal(body: MessageBody, seen: readonly string[] = [...this.had]): Promise<SealedMessage> {
    if (this.#chain === null) throw new Error('not taken')
    const { counsellor, directory } = this.#umbrella
    const made = await sealMessage(this.#chain, counsellor, { id: newMessageId(), body, sent: Date.now(), seen, directory, hour: hourOf(Date.now()) })
    this.had.add(made.digest)
    return made.sealed
  }

  async say(text: string): Promise<void> {
    this.#relay.add({ kind: 'message', message: await this.seal({ kind: 'text', text }) })
  }
}
