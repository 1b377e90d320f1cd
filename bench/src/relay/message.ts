import { randomBytes } from 'node:crypto'
import type { Chain } from '@zop/sealing'
import type { SealedMessage } from '@zop/wire'

/** A box of 1 KiB with nonce and tag. */
export const boxLength = 1024 + 28

/** Hash of the newest record. */
export const headOf = ({ epochs }: Pick<Chain, 'epochs'>): string => epochs.at(-1)?.hash ?? ''

/** A message as the relay sees it: what is in the box is not its business, so random bytes do. */
export const messageOn = (record: string): SealedMessage => ({
  id: randomBytes(16).toString('base64url'),
  record,
  quiet: false,
  box: randomBytes(boxLength).toString('base64url'),
})
