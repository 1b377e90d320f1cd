import type { ConversationRecord, SealedRecord } from '@zop/wire'
import { bytesOf, sha256 } from '../../directory/statement.ts'

const hashOf = (text: string | null): string | null => {
  const bytes = text === null ? null : bytesOf(text)
  return bytes && sha256(bytes)
}

/** Null names nothing; a box that is no bytes at all never has the hash of one. */
const boxMatches = (hash: string | null, box: string | null): boolean => (box === null ? hash === null : hash !== null && hashOf(box) === hash)

/** Part C: one seal per reader; seals, history box and consent box are the ones whose hashes the record signs. */
export const sealsMatch = (record: ConversationRecord, sealed: SealedRecord): boolean =>
  record.readers.length === record.seals.length &&
  sealed.seals.length === record.seals.length &&
  record.seals.every((hash, slot) => hashOf(sealed.seals[slot] ?? '') === hash) &&
  boxMatches(record.history, sealed.history) &&
  boxMatches(record.consent, sealed.consent)
