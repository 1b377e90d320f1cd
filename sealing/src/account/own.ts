import { labelled } from '@zop/wire'
import { closeBox, openBox } from '../primitive/box.ts'
import { type Bytes, fromBase64 } from '../primitive/bytes.ts'
import { hkdf } from '../primitive/digest.ts'
import type { UnlockedAccount } from './account.ts'

const place = (account: string, label: string): Bytes => labelled('account/own', fromBase64(account), label)

/** What only this person reads again, on any of their devices: a box under a key of the account key, bound to account and label (ASCII). */
export const sealForSelf = async ({ account, accountKey }: UnlockedAccount, label: string, bytes: Bytes): Promise<Bytes> =>
  closeBox(await hkdf(accountKey, `account/own/${label}`), bytes, place(account, label))

/** Null where it is another's, another label's, or damaged. */
export const openForSelf = async ({ account, accountKey }: UnlockedAccount, label: string, box: Bytes): Promise<Bytes | null> =>
  openBox(await hkdf(accountKey, `account/own/${label}`), box, place(account, label))
