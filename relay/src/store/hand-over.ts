import type { Envelope } from '@zop/wire'
import type { Promised } from './conversation.ts'

/** C4: a checked acceptance. */
interface StoredAcceptance {
  /** Certificate hash of who accepts. */
  readonly certificate: string
  readonly acceptance: Envelope
}

/** C4: a checked proposal. There is at most one of a conversation. */
export interface NewProposal {
  readonly id: string
  readonly conversation: string
  /** Statement hash. */
  readonly hash: string
  /** Certificate hash of who proposes. */
  readonly by: string
  /** Centre id of who may accept. */
  readonly centre: string
  /** From this hour on it is as if it had never been. */
  readonly expires: number
  /** By when the receiving centre is to answer: found when it is made. Null of one that was made before there was such a promise. */
  readonly promise: Promised | null
  readonly proposal: Envelope
}

export interface StoredProposal extends NewProposal {
  /** The person has said no; only the proposer is still told. */
  readonly refused: boolean
  /** In the order in which they came: the first answers, the second stands in. At most two. */
  readonly acceptances: readonly StoredAcceptance[]
}

/** `again`: the same proposal was stored before. `other`: another one is open for this conversation, or this id says something else. A refused or expired one makes room. */
export type Proposing = 'stored' | 'again' | 'other' | 'missing'

/** `full`: two others have accepted. */
export type Accepting = 'accepted' | 'again' | 'full' | 'missing'

/**
 * Proposals and their acceptances (C4), encrypted at rest under the key of their conversation (F4). They go with their conversation, with a record that
 * answers them (hand-over) or makes them pointless (withdraw, pool, return), and with their hour.
 */
export interface HandOverStore {
  putProposal(proposal: NewProposal, hour: number): Promise<Proposing>
  proposal(id: string): Promise<StoredProposal | null>
  /** Every one there is. */
  proposals(): Promise<readonly StoredProposal[]>
  accept(id: string, acceptance: StoredAcceptance): Promise<Accepting>
  /** Takes back what was accepted under any of these certificates; false where there was nothing. */
  leave(id: string, certificates: readonly string[]): Promise<boolean>
  /** The person says no; the acceptances go at once. */
  refuse(id: string): Promise<boolean>
  dropProposal(id: string): Promise<boolean>
  /** Deletes what has expired by this hour; how many. */
  sweepProposals(hour: number): Promise<number>
}
