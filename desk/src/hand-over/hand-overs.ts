import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import { acceptHandOver, checkIncoming, type Follower, type KnownProposal, type Person, proposeHandOver, statementHash } from '@zop/sealing'
import type { Incoming, Outgoing, Passing } from '@zop/wire'
import type { Conversation } from '../conversation/conversation.ts'

/** A proposal to my centre: `checking` until its proposer's signature has been, `unchecked` where nobody vouches for them. */
export type Offered = { readonly incoming: Incoming; readonly known: KnownProposal | 'checking' | 'unchecked' }

/** What somebody wants to propose. */
interface Wish {
  readonly centre: string
  readonly passing: Passing
  readonly days: number
  /** For `summary`: a draft that the person edits. */
  readonly summary: string
}

type Proposing = 'proposed' | 'not-now' | 'failed'

export interface HandOvers {
  readonly incoming: ReadonlySignal<readonly Offered[]>
  readonly outgoing: ReadonlySignal<readonly Outgoing[]>
  /** Checks again what could not be checked yet: it is known now who vouches for whom. */
  look(): void
  hear(event: { incoming: readonly Incoming[]; outgoing: readonly Outgoing[] }): void
  /** C4: signs and sends a proposal, then the draft of the summary where one is to pass. Throws where sealing fails. */
  propose(conversation: Conversation, wish: Wish): Promise<Proposing>
  withdraw(proposal: Outgoing): Promise<boolean>
  /** C4: accepts by name. False where the relay did not take it, or nobody may sign now. */
  accept(offered: Offered): Promise<boolean>
  leave(offered: Offered): Promise<boolean>
  /** What was proposed from here for a conversation that has gone: for the receipt. */
  proposedFor(conversation: string): { readonly centre: string; readonly passing: Passing | null } | null
}

export interface HandOversGiven {
  readonly line: Line
  person(): Person | null
  follower(): Omit<Follower, 'conversation'> | null
  fault(error: unknown): void
}

/** The id of a proposal: inside its statement, which `checkIncoming` has read. */
const idOf = ({ known }: Offered): string | null => (typeof known === 'string' ? null : known.proposal.id)

export const createHandOvers = ({ line, person, follower, fault }: HandOversGiven): HandOvers => {
  const incoming = signal<readonly Offered[]>([])
  const outgoing = signal<readonly Outgoing[]>([])
  /** By conversation: the relay forgets a proposal with the hand-over, the receipt needs it a moment longer. */
  const wished = new Map<string, { centre: string; passing: Passing | null }>()
  const checked = new Map<string, KnownProposal | 'unchecked'>()
  let telling = 0
  let last: readonly Incoming[] = []

  const check = async (told: readonly Incoming[]): Promise<void> => {
    telling += 1
    const mine = telling
    const offered: Offered[] = []
    for (const one of told) {
      const key = JSON.stringify(one.proposed.proposal)
      const by = follower()
      if (!checked.has(key) && by) checked.set(key, (await checkIncoming(one.proposed.proposal, by)) ?? 'unchecked')
      offered.push({ incoming: one, known: checked.get(key) ?? 'checking' })
    }
    if (mine === telling) incoming.value = offered
  }

  const answered = async (offered: Offered, ask: (proposal: string) => Promise<boolean>): Promise<boolean> => {
    const proposal = idOf(offered)
    return proposal !== null && (await ask(proposal))
  }

  return {
    incoming,
    outgoing,
    look: () => void check(last).catch(fault),
    hear: (event) => {
      last = event.incoming
      outgoing.value = event.outgoing
      for (const { conversation, centre } of event.outgoing) {
        if (wished.get(conversation)?.centre !== centre) wished.set(conversation, { centre, passing: null })
      }
      if (incoming.peek().length === 0) incoming.value = event.incoming.map((one) => ({ incoming: one, known: 'checking' }))
      void check(event.incoming).catch(fault)
    },
    propose: async (conversation, { centre, passing, days, summary }) => {
      const by = follower()
      const self = person()
      const { chain } = conversation.content.peek()
      if (!by || !self || !chain || conversation.state.peek() !== 'open') return 'not-now'
      const { envelope } = await proposeHandOver(chain, self, { centre, passing, days }, { directory: by.directory, hour: by.hour })
      const answer = await line.call('propose', { conversation: conversation.id }, { proposal: envelope })
      if (answer.kind !== 'ok') return 'failed'
      wished.set(conversation.id, { centre, passing })
      if (passing === 'summary') await conversation.say({ kind: 'summary', proposal: await statementHash('proposal', envelope), text: summary })
      return 'proposed'
    },
    withdraw: async ({ id, conversation }) => {
      const answer = await line.call('withdrawProposal', { conversation, proposal: id }, {})
      return answer.kind === 'ok' || (answer.kind === 'refused' && answer.refusal.code === 'not-found')
    },
    accept: (offered) =>
      answered(offered, async (proposal) => {
        const by = follower()
        const self = person()
        if (!by || !self) return false
        const acceptance = await acceptHandOver(self, offered.incoming.proposed.proposal, { hour: by.hour })
        return (await line.call('acceptProposal', { proposal }, { acceptance })).kind === 'ok'
      }),
    leave: (offered) => answered(offered, async (proposal) => (await line.call('leaveProposal', { proposal }, {})).kind === 'ok'),
    proposedFor: (conversation) => wished.get(conversation) ?? null,
  }
}
