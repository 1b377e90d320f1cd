import assert from 'node:assert/strict'
import type { House } from '@zop/journeys'
import type { Chain } from '@zop/sealing'
import type { Item } from '@zop/wire'
import { asked, everyItem } from '../../relay/ask.ts'
import { type SignedInPerson, takeAndAnswer } from '../../relay/colleague.ts'
import { headOf } from '../../relay/message.ts'
import { type Started, startOne } from '../../relay/seeker.ts'

/** What the relay has acknowledged of an item. A record has no box of its own here: what it says is its name. */
interface Acknowledged {
  readonly order: number
  readonly box: string | null
}

/** Messages by their id, records by what they say. */
const idOf = (item: Item): string => (item.kind === 'message' ? item.message.id : item.record.payload)

const acknowledgedOf = (item: Item): Acknowledged => ({ order: item.order, box: item.kind === 'message' ? item.message.box : null })

/** A file on its way. `have`: bytes that the relay has acknowledged. */
interface SendingFile {
  readonly id: string
  readonly bytes: Buffer
  have: number
}

/** One conversation with the ledger of everything that the relay has acknowledged of it. */
export class Talk {
  readonly started: Started
  readonly colleague: SignedInPerson
  readonly at: { readonly conversation: string }
  readonly items = new Map<string, Acknowledged>()
  readonly files = new Map<string, Buffer>()
  chain: Chain
  sending: SendingFile | null = null
  keeps = 0
  deleted = false
  askedToDelete = false
  #last = 0

  private constructor(started: Started, colleague: SignedInPerson, chain: Chain) {
    this.started = started
    this.colleague = colleague
    this.chain = chain
    this.at = { conversation: chain.conversation }
  }

  /** A conversation that somebody has taken and answered: what it began with counts as acknowledged. */
  static async begin(house: House, colleague: SignedInPerson): Promise<Talk> {
    const started = await startOne(house, { quick: true })
    const talk = new Talk(started, colleague, await takeAndAnswer(colleague, started, 'Guten Tag'))
    for (const item of await talk.#read()) talk.stored(idOf(item), acknowledgedOf(item))
    return talk
  }

  get head(): string {
    return headOf(this.chain)
  }

  /** The relay says that this is on the disk. */
  stored(id: string, acknowledged: Acknowledged): void {
    const before = this.items.get(id)
    if (before) assert.equal(acknowledged.order, before.order, 'what is stored keeps its place')
    else assert.ok(acknowledged.order > this.#last, `what comes later stands later: ${acknowledged.order} after ${this.#last}`)
    this.#last = Math.max(this.#last, acknowledged.order)
    this.items.set(id, acknowledged)
  }

  #read(): Promise<readonly Item[]> {
    return everyItem(this.colleague.line, this.at.conversation)
  }

  /** What the seeker reads back of the messages, newest page. */
  async #readAsSeeker(): Promise<readonly Item[]> {
    return (await asked(this.started.line.call('earlier', { ...this.at, before: String(this.#last + 1) }))).items
  }

  /** Throws where anything acknowledged is lost, doubled, altered or out of its place, or anything stands that nobody asked for. */
  async check(): Promise<void> {
    const items = await this.#read()
    assert.deepEqual(
      items.map(({ order }) => order),
      items.map((_, at) => at + 1),
      'no gap, nothing twice',
    )
    const read = new Map(items.map((item) => [idOf(item), acknowledgedOf(item)]))
    for (const [id, acknowledged] of this.items) assert.deepEqual(read.get(id), acknowledged, 'acknowledged and lost')
    assert.equal(read.size, this.items.size, 'nothing stands that nobody asked for')
    for (const item of await this.#readAsSeeker()) assert.deepEqual(acknowledgedOf(item), this.items.get(idOf(item)))
    for (const [file, bytes] of this.files) {
      const { line } = this.started
      const answer = await fetch(line.address('fileRead', { ...this.at, file, at: '0' }), { headers: { authorization: `Bearer ${line.token()}` } })
      assert.ok(Buffer.from(await answer.arrayBuffer()).equals(bytes), 'a whole file is the same')
    }
  }
}
