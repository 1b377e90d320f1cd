import type { ConversationRecord, SealedRecord } from '@zop/wire'
import { bytesOf, sha256 } from '../directory/statement.ts'

const hashOf = (text: string): string | null => {
  const bytes = bytesOf(text)
  return bytes && sha256(bytes)
}

/** Part C: one seal per reader, and seals and history box are the ones whose hashes the record signs. */
export const sealsMatch = (record: ConversationRecord, sealed: SealedRecord): boolean =>
  record.readers.length === record.seals.length &&
  sealed.seals.length === record.seals.length &&
  record.seals.every((hash, slot) => hashOf(sealed.seals[slot] ?? '') === hash) &&
  (sealed.history === null ? null : hashOf(sealed.history)) === record.history
