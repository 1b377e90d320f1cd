import type { Envelope } from '@zop/wire'

export interface StoredAcceptance {
  /** Certificate hash of who accepted. */
  readonly certificate: string
  readonly envelope: Envelope
}

/** C4: a hand-over that is proposed and not answered yet. Goes with its conversation. */
export interface StoredProposal {
  readonly conversation: string
  readonly id: string
  /** Statement hash. */
  readonly hash: string
  readonly envelope: Envelope
  /** In the order in which they came. */
  readonly acceptances: readonly StoredAcceptance[]
}

export interface ProposalStore {
  proposals(): Promise<readonly StoredProposal[]>
  /** Adds it, or takes the place of what stood under its id; false where the conversation has gone. */
  putProposal(proposal: StoredProposal): Promise<boolean>
  dropProposal(id: string): Promise<void>
}
