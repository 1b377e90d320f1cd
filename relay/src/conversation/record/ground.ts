import { type ConversationRecord, record, type SealedRecord } from '@zop/wire'
import type { Directories, KnownCertificate, KnownDirectory } from '../../directory/known.ts'
import { readStatement, type Statement, signedBy } from '../../directory/statement.ts'
import { type Refused, refuse } from '../../serve/refuse.ts'
import type { Term } from '../../store/conversation.ts'
import type { StoredProposal } from '../../store/hand-over.ts'
import type { Entry } from '../board.ts'
import { timely } from './checked.ts'
import { type Party, partyOf, peopleOf, vouchedFor } from './readers.ts'
import { sealsMatch } from './seals.ts'

/** Who writes, by the keys that their session has proven. */
export type Writer = { readonly kind: 'seeker'; readonly reader: string; readonly signing: string } | { readonly kind: 'person'; readonly signing: string }

/** What a record is written on, and by whom. */
export interface Ground {
  readonly entry: Pick<Entry, 'conversation' | 'about' | 'n' | 'head' | 'directory' | 'readers'>
  readonly by: Writer
  readonly directories: Directories
  readonly hour: number
  /** C4: the proposal that the person may agree to now. */
  readonly proposal: StoredProposal | null
  /** Ids of everybody who reads or ever read. */
  readonly ever: readonly string[]
  /** C5: each centre that has come in, with the term that counts. */
  readonly terms: readonly Term[]
}

/** A record whose form, directory and boxes are sound, and whose people are certified; whether its author may write it is the next question. */
export interface Draft {
  readonly statement: Statement<ConversationRecord>
  readonly content: ConversationRecord
  readonly named: KnownDirectory
  /** The later of the two hours, its own and the relay's. */
  readonly at: number
  readonly party: Party
  /** Of the people of `party`, in their order. */
  readonly people: readonly KnownCertificate[]
}

/** What every record but the first must be (C7, C8, H2): whatever a client would call broken is refused here. */
export const readDraft = (sealed: SealedRecord, { entry, directories, hour }: Ground): Draft | Refused => {
  const statement = readStatement('record', record, sealed.record)
  if (!statement) return refuse('malformed')
  const { content } = statement
  const form = content.conversation === entry.conversation && content.n > 0 && content.keys === null && content.about === undefined
  const party = partyOf(content.readers)
  if (!form || !timely(content, hour) || !party || (party.seeker === null) !== (entry.about !== null)) return refuse('malformed')
  const handsOver = content.reason === 'hand-over'
  if ((content.consent !== null) !== handsOver || (content.until !== undefined) !== handsOver) return refuse('malformed')
  const at = Math.max(hour, content.hour)
  const named = directories.valid(content.directory, at)
  if (!named || named.directory.number < entry.directory || !sealsMatch(content, sealed)) return refuse('bad-signature')
  const seeker = entry.readers.find(({ role }) => role === 'seeker')
  if (party.seeker?.id !== seeker?.id) return refuse('bad-signature')
  const people = vouchedFor(peopleOf(party), directories, { named, hour: at })
  return people ? { statement, content, named, at, party, people } : refuse('bad-signature')
}

const signedOnce = ({ statement }: Draft, key: string): boolean => statement.envelope.signatures.length === 1 && signedBy(statement, key)

/** C7: written and signed by the seeker of this conversation. */
export const bySeeker = (draft: Draft, { by }: Ground): boolean => {
  const { author } = draft.content
  return by.kind === 'seeker' && author.role === 'seeker' && author.id === by.reader && signedOnce(draft, by.signing)
}

/** C7: written and signed by a person among the readers of the record before, certified today; who that is, or null. */
export const byReader = (draft: Draft, { by, directories, entry }: Ground): KnownCertificate | null => {
  const { author } = draft.content
  if (by.kind !== 'person' || (author.role !== 'counsellor' && author.role !== 'stand-in')) return null
  const known = directories.certifiedUnder(draft.named, author.id, draft.at)
  const reads = entry.readers.some((reader) => directories.isPerson(reader, by.signing))
  return reads && known?.certificate.signing === by.signing && signedOnce(draft, by.signing) ? known : null
}

/** C5: whether it names people of a centre whose consent has run out; a fresh one is a hand-over's to bring. */
export const isOver = ({ content, people, at }: Draft, { terms }: Ground): boolean =>
  content.reason !== 'hand-over' &&
  terms.some(({ centre, until }) => until !== null && until <= at && people.some(({ certificate }) => certificate.centre === centre))

/** Why the author may not write it; null where they may. */
export type Rule = (draft: Draft, ground: Ground) => Refused | null
