import type { Work } from './work.ts'

export interface Writing<T> {
  /** Whether what it erased must be in no file any more before it is acknowledged. */
  readonly erases?: boolean | ((outcome: T) => boolean)
  /** Everything that it reads and writes belongs to this conversation: it may go together with works of others, and has the conversation for itself. */
  readonly of?: string
  /** It locks the conversations that it reads, before it reads them. */
  readonly locks?: boolean
}

/** What the subjects of the store are written upon. */
export interface Database {
  /** Does a work, whole or not at all and as if no other were under way. Resolves when it is durable; rejects with `Unavailable`, like the store. */
  write<T>(act: () => Work<T>, options?: Writing<T>): Promise<T>
  /** Reads what is true at one moment. */
  read<T>(act: () => Work<T>): Promise<T>
}
