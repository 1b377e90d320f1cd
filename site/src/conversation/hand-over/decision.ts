import { type ReadonlySignal, signal } from '@preact/signals'
import type { Language } from '@zop/content'
import { type CheckedProposal, checkProposal, handOver } from '@zop/sealing'
import { offerRoutes, type Proposed } from '@zop/wire'
import type { Talk } from '../ports.ts'
import { addRoutes } from '../routes.ts'
import { type Failed, written } from './written.ts'

/** What the person wants the new centre to have: epochs (n) whose keys pass, and a text of their own as the first message. */
export interface Choice {
  readonly epochs: readonly number[]
  readonly summary: string | null
}

/** `unsent` in `given`: the hand-over stands, its summary has not left the page yet. */
export type Decided =
  | { readonly at: 'checking' | 'none' | 'unchecked' | 'refused' }
  | { readonly at: 'asking'; readonly checked: CheckedProposal; readonly failed: Failed | null }
  | { readonly at: 'working'; readonly checked: CheckedProposal; readonly what: 'agreeing' | 'refusing' }
  | { readonly at: 'given'; readonly unsent: string | null }

/** C4, C5: one proposed hand-over, from its check by this page to the person's own yes or no. Nothing passes but by `agree`. */
export class Decision {
  readonly #talk: Talk
  readonly #decided = signal<Decided>({ at: 'none' })
  #proposed: Proposed | null = null

  constructor(talk: Talk) {
    addRoutes(offerRoutes)
    this.#talk = talk
  }

  get decided(): ReadonlySignal<Decided> {
    return this.#decided
  }

  /** Checks what the relay shows; the newest counts. A proposal that was taken back goes from the screen, a decision that is being carried out stays. */
  async look(proposed: Proposed | null): Promise<void> {
    const { at } = this.#decided.peek()
    // The relay says it again after every cut: what the person has filled in, or has answered, stays.
    const again = JSON.stringify(proposed) === JSON.stringify(this.#proposed)
    this.#proposed = proposed
    if (proposed === null) {
      if (at === 'asking' || at === 'checking' || at === 'unchecked') this.#decided.value = { at: 'none' }
      return
    }
    if (!again) await this.#check(proposed, null)
  }

  /** The person's yes: makes consent and epoch in one step, then says the summary in it. `version` and `language` are those of the text that was shown. */
  async agree({ epochs, summary }: Choice, text: { version: number; language: Language }): Promise<void> {
    const decided = this.#decided.peek()
    if (decided.at !== 'asking') return
    const { checked } = decided
    this.#decided.value = { at: 'working', checked, what: 'agreeing' }
    const failed = await written(this.#talk, (chain, seeker, at) => handOver(chain, seeker, { proposal: checked, epochs, summary: summary !== null, text }, at))
    if (failed === null) return this.say(summary)
    if (failed !== 'lost') this.#decided.value = { at: 'asking', checked, failed }
    // Somebody reads or writes otherwise than before: the proposal is looked at anew, and the person decides again (C7).
    else if (this.#proposed === null) this.#decided.value = { at: 'none' }
    else await this.#check(this.#proposed, failed)
  }

  /** Sends the summary, again where it did not leave before. */
  async say(summary: string | null): Promise<void> {
    const sent = summary === null || (await this.#talk.send({ kind: 'text', text: summary }))
    this.#decided.value = { at: 'given', unsent: sent ? null : summary }
  }

  /** The person's no. It costs nothing: where the proposal is gone already, that is the same. */
  async refuse(): Promise<void> {
    const decided = this.#decided.peek()
    const chain = this.#talk.chain()
    if (decided.at !== 'asking' || chain === null) return
    const { checked } = decided
    this.#decided.value = { at: 'working', checked, what: 'refusing' }
    for (;;) {
      const answer = await this.#talk.line.call('refuseProposal', { conversation: chain.conversation, proposal: checked.proposal.id })
      const why = answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer.refusal.code : 'unreachable'
      if (why === 'not-signed-in') await this.#talk.signIn()
      else {
        const failed = why === 'unreachable' || why === 'unavailable' ? 'unreachable' : 'refused'
        this.#decided.value = why === null || why === 'not-found' ? { at: 'refused' } : { at: 'asking', checked, failed }
        return
      }
    }
  }

  /** Takes what is over from the screen. */
  hide(): void {
    this.#decided.value = { at: 'none' }
  }

  async #check(proposed: Proposed, failed: Failed | null): Promise<void> {
    const [chain, follower] = [this.#talk.chain(), this.#talk.follower()]
    if (chain === null || follower === null) return
    this.#decided.value = { at: 'checking' }
    const checked = await checkProposal(chain, proposed, follower)
    if (this.#proposed !== proposed || this.#decided.peek().at !== 'checking') return
    if (checked === null) this.#decided.value = { at: 'unchecked' }
    else this.#decided.value = checked.proposal.expires <= follower.hour ? { at: 'none' } : { at: 'asking', checked, failed }
  }
}
