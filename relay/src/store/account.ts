import type { Founding, PoolSeal, SealedAccount, SignedIn, StaffRole, Wrap } from '@zop/wire'

export type Scope = SignedIn['scope']

/** A member of staff as the relay knows them: nothing secret, nothing of what they did. */
export interface Account {
  readonly id: string
  readonly role: StaffRole
  readonly name: string
  /** Centre id. */
  readonly centre: string | null
  /** Hash of the newest certificate. */
  readonly certificate: string | null
  /** Ed25519 key that signs: the same key is the same person (B3). */
  readonly signing: string
}

/** A session by the SHA-256 of its token; the token itself is never stored. */
export interface StaffSession {
  readonly token: string
  readonly account: Account
  readonly scope: Scope
}

export interface Passkey {
  readonly credential: string
  readonly account: string
  /** COSE key. */
  readonly key: Uint8Array<ArrayBuffer>
  /** Signature counter, 0 for synced passkeys. */
  readonly counter: number
}

export interface AccountStore {
  /** The bundle is the whole truth: adds new accounts, renews what is public of known ones, which keep their box and wraps, and erases all others. */
  foundAccounts(accounts: Founding['accounts']): Promise<void>
  /** One more account; of a known one what is public is renewed. Nobody else goes. */
  addAccount(account: Founding['accounts'][number]): Promise<void>
  account(id: string): Promise<Account | null>
  /** The account whose recovery code has this Ed25519 key. */
  accountByRecovery(key: string): Promise<Account | null>
  /** E1: the seeds under the account key, with every wrap of that key. */
  sealedAccount(id: string): Promise<SealedAccount | null>
  poolSeals(account: string): Promise<readonly PoolSeal[]>
  passkeys(account: string): Promise<readonly Passkey[]>
  passkey(credential: string): Promise<Passkey | null>
  /** False where the credential is known already. */
  addPasskey(passkey: Passkey, wrap: Wrap | null): Promise<boolean>
  countPasskey(credential: string, counter: number): Promise<void>
  openSession(session: { readonly token: string; readonly account: string; readonly scope: Scope; readonly expires: number }): Promise<void>
  /** Null where there is none or its hour has come. */
  session(token: string, hour: number): Promise<StaffSession | null>
  setScope(token: string, scope: Scope): Promise<void>
  closeSession(token: string): Promise<void>
  /** Deletes sessions that have expired by this hour; how many. */
  sweepSessions(hour: number): Promise<number>
}
