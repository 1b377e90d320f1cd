import { type ConversationRecord, record, type SealedRecord } from '@zop/wire'
import type { Directories, KnownDirectory } from '../../directory/known.ts'
import { readStatement, signedBy } from '../../directory/statement.ts'
import { type Refused, refuse } from '../../serve/refuse.ts'
import type { CheckedRecord } from '../../store/conversation.ts'
import { checkedOf, timely } from './checked.ts'
import { sealsMatch } from './seals.ts'

interface Expected {
  readonly conversation: string
  /** Ed25519 key of the person whose session asks. */
  readonly signing: string
  readonly directories: Directories
  readonly hour: number
  /** Number of the directory that the record before names. */
  readonly since: number
}

/**
 * C2 as far as the record itself can show it: written and signed by this pool member, for the seeker, this person and at most one stand-in of the same
 * centre. Whether it stands on the newest record is the store's to say, in the transaction that keeps it. Whatever a client would call broken is
 * refused here, or one hostile colleague could end every chat that waits.
 */
export const checkTake = (sealed: SealedRecord, { conversation, signing, directories, hour, since }: Expected): CheckedRecord | Refused => {
  const statement = readStatement('record', record, sealed.record)
  if (!statement) return refuse('malformed')
  const { content } = statement
  const shape =
    content.conversation === conversation &&
    content.n > 0 &&
    content.reason === 'take' &&
    content.keys === null &&
    content.consent === null &&
    content.about === undefined &&
    content.until === undefined &&
    content.history !== null
  if (!shape || !timely(content, hour) || content.author.role !== 'counsellor') return refuse('malformed')
  const at = Math.max(hour, content.hour)
  const named = directories.valid(content.directory, at)
  const author = directories.certified(content.author.id, at)
  if (!named || named.directory.number < since || author?.certificate.signing !== signing) return refuse('bad-signature')
  // Whoever has been dropped takes nothing, also not by way of an older directory that has not expired yet.
  if (![named, directories.newest].every((of) => directories.inPool(author.hash, { hour: at, of }))) return refuse('bad-signature')
  if (!readersAllowed(content, directories, { named, hour: at })) return refuse('bad-signature')
  const signed = sealed.record.signatures.length === 1 && signedBy(statement, author.certificate.signing)
  if (!signed || !sealsMatch(content, sealed)) return refuse('bad-signature')
  return { ...checkedOf(statement, sealed, directories), brings: { centre: author.certificate.centre, until: null } }
}

const readersAllowed = (
  { author, readers }: ConversationRecord,
  directories: Directories,
  { named, hour }: { named: KnownDirectory; hour: number },
): boolean => {
  const [seeker, counsellor, standIn, ...more] = readers
  if (seeker?.role !== 'seeker' || counsellor?.role !== 'counsellor' || counsellor.id !== author.id || more.length > 0) return false
  if (standIn === undefined) return true
  const taker = directories.certified(author.id, hour)
  const other = directories.certifiedUnder(named, standIn.id, hour)
  return (
    standIn.role === 'stand-in' &&
    other !== null &&
    other.certificate.signing !== taker?.certificate.signing &&
    other.certificate.centre === taker?.certificate.centre
  )
}
