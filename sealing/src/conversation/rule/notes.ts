import { type ConversationRecord, decode, encode, labelled, type RecordItem } from '@zop/wire'
import { sha256 } from '../../primitive/digest.ts'
import { signersAmong } from '../../statement.ts'
import { isPerson } from '../chain.ts'
import { noHash } from '../epoch.ts'
import { allVouched, type Standing } from '../vouched.ts'
import { type Grown, isTeam, same } from './shape.ts'

/** C9: what a chain of notes is called: it follows from the record that it is about. */
export const notesIdOf = async ({ conversation, record }: { conversation: string; record: string }): Promise<string> =>
  encode((await sha256(labelled('notes', decode(conversation) ?? new Uint8Array(), decode(record) ?? new Uint8Array()))).slice(0, 16))

/** C9: record 0 of notes: by one of its readers, who are people of one centre; the seeker is not among them. */
export const checkNotesStart = async (record: ConversationRecord, item: RecordItem, standing: Standing): Promise<Grown | string> => {
  const { about } = record
  if (record.n !== 0 || record.previous !== noHash || record.keys !== null || about === undefined) return 'C9: not the beginning of notes'
  if ((await notesIdOf(about)) !== record.conversation) return 'C9: the id is not made of what they are about'
  if (record.history !== null || record.consent !== null) return 'C9: nothing comes before record 0'
  const people = record.readers.every(isPerson) ? await allVouched(record.readers, record.hour, standing) : null
  if (people === null || !isTeam(record.readers, people)) return 'C9: other readers than people of one centre'
  const author = people.find(({ hash }) => hash === record.author.id)
  if (author === undefined || !record.readers.some((reader) => same(reader, record.author))) return 'C9: the author is not a reader'
  const { signing } = author.certificate
  if (!(await signersAmong('record', item.record, [signing])).has(signing)) return 'C7: not signed by its author'
  const known = Object.fromEntries(people.map((one) => [one.hash, one]))
  return { conversation: record.conversation, keys: null, about, epochs: [], people: known, centres: standing.named.directory.centres.length }
}
