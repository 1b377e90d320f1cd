import { type ConversationRecord, record, type Start } from '@zop/wire'
import { conversationId, seekerReader } from '../../directory/identity.ts'
import type { Directories } from '../../directory/known.ts'
import { isSealable } from '../../directory/sealable.ts'
import { readStatement, signedBy } from '../../directory/statement.ts'
import { isRefused, type Refused, refuse } from '../../serve/refuse.ts'
import type { CheckedRecord } from '../../store/conversation.ts'
import { checkedOf, timely, zeros } from './checked.ts'
import { sealsMatch } from './seals.ts'

export interface CheckedStart {
  readonly conversation: string
  /** The seeker's keys as record 0 names them. */
  readonly keys: NonNullable<ConversationRecord['keys']>
  /** Reader id of the seeker. */
  readonly reader: string
  readonly record: CheckedRecord
}

/** C1, A3: record 0 of a conversation that its own keys name, readable by the seeker and the pool and nobody else. */
export const checkStart = ({ record: sealed, message }: Pick<Start, 'record' | 'message'>, directories: Directories, hour: number): CheckedStart | Refused => {
  const statement = readStatement('record', record, sealed.record)
  if (!statement) return refuse('malformed')
  const { content, hash } = statement
  const shape =
    content.n === 0 &&
    content.previous === zeros &&
    content.reason === 'start' &&
    content.history === null &&
    content.consent === null &&
    content.about === undefined &&
    content.until === undefined
  if (!shape || !content.keys || !timely(content, hour) || message.record !== hash) return refuse('malformed')
  // Nobody could take it: it would wait for ever.
  if (!isSealable(content.keys.sealing)) return refuse('malformed')
  const reader = seekerReader(content.keys)
  const vouched = checkReaders(content, reader, directories.valid(content.directory, hour)?.pool)
  if (isRefused(vouched)) return vouched
  const named = conversationId(content.keys) === content.conversation && sealed.record.signatures.length === 1
  if (!named || !signedBy(statement, content.keys.signing) || !sealsMatch(content, sealed)) return refuse('bad-signature')
  return { conversation: content.conversation, keys: content.keys, reader, record: checkedOf(statement, sealed, directories) }
}

const checkReaders = ({ author, readers }: ConversationRecord, seeker: string, pool: string | undefined): Refused | null => {
  const [first, second, ...more] = readers
  const shape = author.role === 'seeker' && first?.role === 'seeker' && second?.role === 'pool' && more.length === 0
  if (!shape) return refuse('malformed')
  return author.id === seeker && first.id === seeker && second.id === pool ? null : refuse('bad-signature')
}
