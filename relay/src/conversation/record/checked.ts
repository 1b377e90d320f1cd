import type { ConversationRecord, SealedRecord } from '@zop/wire'
import type { Directories } from '../../directory/known.ts'
import type { Statement } from '../../directory/statement.ts'
import type { CheckedRecord } from '../../store/conversation.ts'
import { staysOf } from './readers.ts'

/** What stands before record 0. */
export const zeros = 'A'.repeat(43)

/** C8: clients allow two hours, so that what this lets through is sound for everybody who reads it. */
export const timely = (record: ConversationRecord, hour: number): boolean => Math.abs(record.hour - hour) <= 1

/** What the store keeps of a record that has been checked. */
export const checkedOf = ({ content, hash }: Statement<ConversationRecord>, sealed: SealedRecord, directories: Directories): CheckedRecord => {
  const { n, previous, reason, hour, directory, author, readers } = content
  const stays = staysOf(readers, directories)
  return { hash, n, previous, reason, hour, directory: directory.number, author: author.id, readers, stays, answers: null, brings: null, sealed }
}
