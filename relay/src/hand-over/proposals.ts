import type { StoredProposal } from '../store/hand-over.ts'

/** Told of every change: null before one was known, null after it has gone. */
type Watcher = (before: StoredProposal | null, after: StoredProposal | null) => void

/** Every proposal that the store holds (C4), by its id, its conversation and the centre it is for. The store is changed first, this follows it. */
export class Proposals {
  readonly #all = new Map<string, StoredProposal>()
  readonly #of = new Map<string, string>()
  readonly #to = new Map<string, Set<string>>()
  readonly #watchers: Watcher[] = []

  watch(watcher: Watcher): void {
    this.#watchers.push(watcher)
  }

  find(id: string): StoredProposal | null {
    return this.#all.get(id) ?? null
  }

  /** The one of a conversation, open or refused. */
  of(conversation: string): StoredProposal | null {
    return this.find(this.#of.get(conversation) ?? '')
  }

  /** Open ones for a centre, the oldest first. */
  to(centre: string): readonly StoredProposal[] {
    return [...(this.#to.get(centre) ?? [])].flatMap((id) => this.find(id) ?? []).filter(({ refused }) => !refused)
  }

  all(): readonly StoredProposal[] {
    return [...this.#all.values()]
  }

  set(proposal: StoredProposal): void {
    const { id, conversation, centre } = proposal
    const before = this.of(conversation)
    const same = this.find(id)
    if (before && before.id !== id) this.remove(before.id)
    this.#all.set(id, proposal)
    this.#of.set(conversation, id)
    this.#to.set(centre, (this.#to.get(centre) ?? new Set()).add(id))
    for (const watcher of this.#watchers) watcher(same, proposal)
  }

  remove(id: string): void {
    const proposal = this.find(id)
    if (!proposal) return
    this.#all.delete(id)
    this.#of.delete(proposal.conversation)
    this.#to.get(proposal.centre)?.delete(id)
    for (const watcher of this.#watchers) watcher(proposal, null)
  }
}
