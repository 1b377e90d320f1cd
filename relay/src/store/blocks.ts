import type { TextBlock } from '@zop/wire'

export interface BlockStore {
  /** Sealed under the account key; base64url. */
  personalBlocks(account: string): Promise<string | null>
  putPersonalBlocks(account: string, personal: string): Promise<void>
  /** Of a centre by its id, or of the umbrella by null. */
  textBlocks(centre: string | null): Promise<readonly TextBlock[]>
  putTextBlocks(centre: string | null, blocks: readonly TextBlock[]): Promise<void>
}
