import { encode, labelled, type SealedAccount, type Wrap } from '@zop/wire'
import * as v from 'valibot'
import { sealingKeys } from '../access/seeker.ts'
import { closeBox, openBox } from '../primitive/box.ts'
import { type Bytes, fromBase64, random, utf8 } from '../primitive/bytes.ts'
import { hkdf } from '../primitive/digest.ts'
import { parsePayload, signingKeys } from '../statement.ts'
import type { Person } from './person.ts'
import type { RecoveryKeys } from './recovery.ts'

/** E1: constant input of the passkey's PRF extension; the secret that comes back is per credential. */
export const prfInput: Bytes = labelled('account/prf')

const seeds = v.strictObject({
  signing: v.string(),
  sealing: v.array(v.strictObject({ generation: v.number(), seed: v.string() })),
})

const accountData = (account: string, generation: number): Bytes => labelled('account', fromBase64(account), `${generation}`)
const wrapData = (account: string, { credential, generation }: Pick<Wrap, 'credential' | 'generation'>): Bytes =>
  labelled('account/wrap', fromBase64(account), credential, `${generation}`)

/** What opens an account: the printed recovery code, or the PRF secret of one passkey (32 bytes). */
export type AccountOpener = { readonly recovery: RecoveryKeys } | { readonly prf: Bytes; readonly credential: string }

const wrappingKey = (opener: AccountOpener): Promise<Bytes> =>
  'recovery' in opener ? Promise.resolve(opener.recovery.wrapping) : hkdf(opener.prf, 'account/prf-wrap')

const credentialOf = (opener: AccountOpener): string => ('recovery' in opener ? 'recovery' : opener.credential)

export interface UnlockedAccount {
  readonly account: string
  readonly generation: number
  /** Wraps the seeds; itself wrapped once per way in. */
  readonly accountKey: Bytes
  readonly person: Person
}

/** E1: wraps the account key for one more way in, bound to account, credential and generation. */
export const wrapAccountKey = async (unlocked: Pick<UnlockedAccount, 'account' | 'generation' | 'accountKey'>, opener: AccountOpener): Promise<Wrap> => {
  const place = { credential: credentialOf(opener), generation: unlocked.generation }
  const box = await closeBox(await wrappingKey(opener), unlocked.accountKey, wrapData(unlocked.account, place))
  return { ...place, box: encode(box) }
}

/** E1: a fresh account with fresh seeds, openable by the recovery code alone until a passkey is enrolled. */
export const createAccount = async (recovery: RecoveryKeys): Promise<{ sealed: SealedAccount; unlocked: UnlockedAccount }> => {
  const account = encode(random(16))
  const generation = 0
  const accountKey = random(32)
  const signing = await signingKeys(random(32))
  const sealing = { ...(await sealingKeys(random(32))), generation }
  const plain = utf8(JSON.stringify({ signing: encode(signing.seed), sealing: [{ generation, seed: encode(sealing.seed) }] }))
  const box = encode(await closeBox(accountKey, plain, accountData(account, generation)))
  const person: Person = { role: 'person', signing, sealing: [sealing], pool: [], certificate: null }
  const unlocked = { account, generation, accountKey, person }
  return { sealed: { account, generation, box, wraps: [await wrapAccountKey(unlocked, { recovery })] }, unlocked }
}

/** E1: the person behind an account; `damaged` where the opener is not one of its own or anything was altered. */
export const unlockAccount = async (
  sealed: SealedAccount,
  opener: AccountOpener,
): Promise<{ kind: 'unlocked'; unlocked: UnlockedAccount } | { kind: 'damaged' }> => {
  const { account, generation } = sealed
  const wrap = sealed.wraps.find((candidate) => candidate.credential === credentialOf(opener) && candidate.generation === generation)
  const accountKey = wrap && (await openBox(await wrappingKey(opener), fromBase64(wrap.box), wrapData(account, wrap)))
  const plain = accountKey && (await openBox(accountKey, fromBase64(sealed.box), accountData(account, generation)))
  const held = plain && parsePayload(seeds, plain)
  if (!accountKey || !held) return { kind: 'damaged' }
  const signing = await signingKeys(fromBase64(held.signing))
  const sealing = await Promise.all(held.sealing.map(async (keys) => ({ ...(await sealingKeys(fromBase64(keys.seed))), generation: keys.generation })))
  return { kind: 'unlocked', unlocked: { account, generation, accountKey, person: { role: 'person', signing, sealing, pool: [], certificate: null } } }
}
