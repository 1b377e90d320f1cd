import { record, type SealedMessage, type SealedRecord } from '@zop/wire'
import type { Directories } from '../../directory/known.ts'
import { bytesOf, labelledHash, readStatement, signedBy } from '../../directory/statement.ts'
import { type Refused, refuse } from '../../serve/refuse.ts'
import type { CheckedRecord } from '../../store/conversation.ts'
import type { Entry } from '../board.ts'
import { checkedOf, timely, zeros } from './checked.ts'
import { keysOf, partyOf, peopleOf, vouchedFor } from './readers.ts'
import { sealsMatch } from './seals.ts'

interface Expected {
  /** The conversation that the notes are about. */
  readonly about: Pick<Entry, 'conversation' | 'head' | 'readers' | 'directory'>
  /** Ed25519 key of the person whose session asks. */
  readonly signing: string
  readonly directories: Directories
  readonly hour: number
}

/** C9: notes are called by what they are about, so that nobody can choose an id. */
export const notesIdOf = ({ conversation, record }: { readonly conversation: string; readonly record: string }): string =>
  Buffer.from(labelledHash('notes', bytesOf(conversation) ?? new Uint8Array(), bytesOf(record) ?? new Uint8Array()), 'base64url')
    .subarray(0, 16)
    .toString('base64url')

/** C9: record 0 of notes, by a person-reader of the newest record, which it names; it is read by them and at most the other person of that record, and not by the seeker. */
export const checkNotes = (
  { record: sealed, message }: { readonly record: SealedRecord; readonly message: SealedMessage },
  { about, signing, directories, hour }: Expected,
): { readonly notes: string; readonly record: CheckedRecord } | Refused => {
  const statement = readStatement('record', record, sealed.record)
  if (!statement) return refuse('malformed')
  const { content, hash } = statement
  const first = content.n === 0 && content.previous === zeros && content.reason === 'notes' && content.keys === null
  const party = partyOf(content.readers)
  const form = first && content.history === null && content.consent === null && content.until === undefined && party?.seeker === null && party.pool === null
  if (!form || !timely(content, hour) || message.record !== hash || content.about?.conversation !== about.conversation) return refuse('malformed')
  if (content.conversation !== notesIdOf(content.about)) return refuse('malformed')
  if (content.about.record !== about.head) return refuse('newer-epoch')
  const at = Math.max(hour, content.hour)
  const under = directories.valid(content.directory, at)
  if (!under || under.directory.number < about.directory || !sealsMatch(content, sealed)) return refuse('bad-signature')
  const people = vouchedFor(peopleOf(party), directories, { named: under, hour: at })
  const readers = keysOf(about.readers, directories)
  const named = content.readers.some(({ role, id }) => role === content.author.role && id === content.author.id)
  const author = named ? people?.find(({ hash }) => hash === content.author.id) : undefined
  if (!people || author?.certificate.signing !== signing || !people.every(({ certificate }) => readers.has(certificate.signing))) return refuse('bad-signature')
  if (sealed.record.signatures.length !== 1 || !signedBy(statement, signing)) return refuse('bad-signature')
  return { notes: content.conversation, record: checkedOf(statement, sealed, directories) }
}
