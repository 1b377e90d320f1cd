import { type ConversationRecord, decode, encode, labelled, type RecordItem } from '@zop/wire'
import { conversationId, seekerReader } from '../../access/seeker.ts'
import { type KnownDirectory, poolReader } from '../../directory/directory.ts'
import { sha256 } from '../../primitive/digest.ts'
import { signersAmong } from '../../statement.ts'
import { isPerson } from '../chain.ts'
import { noHash } from '../epoch.ts'
import { allVouched, type Standing } from '../vouched.ts'
import { type Grown, isTeam, same } from './shape.ts'

/** C9: what a chain of notes is called: it follows from the record that it is about. */
export const notesIdOf = async ({ conversation, record }: { conversation: string; record: string }): Promise<string> =>
  encode((await sha256(labelled('notes', decode(conversation) ?? new Uint8Array(), decode(record) ?? new Uint8Array()))).slice(0, 16))

/**
 * C1: record 0 carries the keys that the conversation's id is made of, and nobody reads but the seeker and the pool of the directory it names (`named`; null on
 * return where nobody needs to ask which pool that was: the seeker signed).
 */
export const checkStart = async (record: ConversationRecord, item: RecordItem, named: KnownDirectory | null): Promise<Grown | string> => {
  const { keys } = record
  if (record.n !== 0 || record.previous !== noHash || record.reason !== 'start' || keys === null) return 'C8: the chain does not begin with record 0'
  if ((await conversationId(keys)) !== record.conversation) return 'A3: the id is not made of these keys'
  const seeker = await seekerReader(keys)
  const [first, second, third] = record.readers
  if (!same(record.author, seeker) || !same(first, seeker)) return 'C1: other readers than the seeker and the pool'
  if (second?.role !== 'pool' || third !== undefined) return 'C1: other readers than the seeker and the pool'
  if (named && second.id !== (await poolReader(named.directory.pool)).id) return 'C1: another pool than the directory’s'
  if (record.history !== null || record.consent !== null || record.about !== undefined) return 'C1: nothing comes before record 0'
  if (!(await signersAmong('record', item.record, [keys.signing])).has(keys.signing)) return 'C7: not signed by its author'
  return { conversation: record.conversation, keys, about: null, epochs: [], people: {}, centres: named?.directory.centres.length ?? 0 }
}

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
