import type { DeskEvent } from '@zop/wire'
import { isReader, readerIds } from '../conversation/reading.ts'
import type { EventStream } from '../serve/stream.ts'
import type { Account } from '../store/account.ts'
import { pageBytes } from '../store/conversation.ts'
import type { World } from '../world.ts'

/** Items read from the store at a time. */
const page = { most: 64, bytes: pageBytes } as const

/** New items of the conversations that this person reads. Older ones are read by the route `items`. */
export class NewItems {
  readonly #world: World
  readonly #account: Account
  /** The newest order that each conversation has shown here, and the newest it was told of. */
  readonly #shown = new Map<string, number>()
  readonly #told = new Map<string, number>()

  constructor(world: World, account: Account) {
    this.#world = world
    this.#account = account
  }

  /** False where the item is not this person's to read. */
  tell(conversation: string, order: number): boolean {
    const entry = this.#world.board.get(conversation)
    if (!entry || !isReader(this.#world, this.#account, entry)) return false
    if (!this.#shown.has(conversation)) this.#shown.set(conversation, order - 1)
    this.#told.set(conversation, Math.max(order, this.#told.get(conversation) ?? 0))
    return true
  }

  forget(conversation: string): void {
    this.#shown.delete(conversation)
    this.#told.delete(conversation)
  }

  async show(stream: EventStream): Promise<void> {
    for (const [conversation, order] of this.#told) {
      this.#told.delete(conversation)
      while (!stream.ended && (this.#shown.get(conversation) ?? order) < order) if (!(await this.#page(conversation, stream))) break
    }
  }

  /** False where there is nothing more. */
  async #page(conversation: string, stream: EventStream): Promise<boolean> {
    const entry = this.#world.board.get(conversation)
    const after = this.#shown.get(conversation)
    if (!entry || after === undefined || !isReader(this.#world, this.#account, entry)) return false
    const readers = readerIds(this.#world, this.#account, entry)
    const items = await this.#world.store.items({ conversation, after, readers, ...page })
    for (const item of items) {
      stream.send({ kind: 'item', conversation, item } satisfies DeskEvent)
      if (this.#shown.has(conversation)) this.#shown.set(conversation, item.order)
      await stream.drained()
    }
    return items.length > 0
  }
}
