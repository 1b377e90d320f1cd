import type { Envelope, SealedAccount } from '@zop/wire'
import type { Account } from './account.ts'
import type { StoredCertificate } from './directory.ts'

/** An account with what its lead and the coordinators have to know of it. */
export interface Colleague extends Account {
  /** How certificates name them within their centre; null for who was founded and not invited. */
  readonly person: string | null
  /** A certificate that bears their own signature alone and waits for the lead's (B3). */
  readonly request: Envelope | null
  /** E3: the account of the same colleague before they lost every way in; it closes when this one is certified. */
  readonly replaces: string | null
  /** E4: the hour at which it was closed. From then on nothing opens it; it stays until nothing names the person any more. */
  readonly closed: number | null
}

/** An invitation that has not been used. `secret` is the SHA-256 of the one that was shown once. */
export interface StoredInvitation {
  readonly invitation: string
  readonly secret: string
  readonly person: string
  readonly name: string
  readonly role: 'lead' | 'counsellor'
  readonly centre: string
  readonly replaces: string | null
  /** Account of who invites. */
  readonly inviter: string
  readonly expires: number
}

/** What a new colleague brings, checked already. */
export interface Joining {
  readonly secret: string
  readonly account: SealedAccount
  readonly signing: string
  readonly recovery: string
  readonly request: Envelope | null
  readonly hour: number
}

/** `uninvited`: no invitation has this secret (any more). `known`: the account, or one of its keys, is somebody's already. */
export type Joined = 'joined' | 'uninvited' | 'known'

export interface Certified extends StoredCertificate {
  readonly account: string
}

export interface PeopleStore {
  /** Every account, the closed ones too. */
  colleagues(): Promise<readonly Colleague[]>
  invitations(): Promise<readonly StoredInvitation[]>
  invite(invitation: StoredInvitation): Promise<void>
  cancelInvitation(invitation: string): Promise<void>
  /** Deletes invitations that have expired by this hour; how many. */
  sweepInvitations(hour: number): Promise<number>
  /** Uses up the invitation and makes the account, both or neither. */
  join(joining: Joining): Promise<Joined>
  /** Takes the place of an older request. */
  putRequest(account: string, request: Envelope): Promise<void>
  /** All or none: adds the certificates, sets them as their accounts' newest, and answers the requests. */
  certify(certified: readonly Certified[]): Promise<void>
  /**
   * E4: erases everything that could open the account: box, wraps, passkeys, sessions, pool seals, invitations by it, its own texts. Resolves when none
   * of it is in any file any more, with the token hashes of the sessions that ended.
   */
  closeAccount(account: string, hour: number): Promise<readonly string[]>
  /** Erases a closed account that nothing names any more. */
  release(account: string): Promise<void>
  /** Token hashes of the sessions of an account. */
  sessionsOf(account: string): Promise<readonly string[]>
}
