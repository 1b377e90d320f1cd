import type { Person } from '../../account/person.ts'
import { type KnownCertificate, presentOf } from '../../directory/certificate.ts'
import { BrokenRule, type Chain, hasPool, isPerson, newest } from '../chain.ts'
import { makeEpoch, noHash } from '../epoch.ts'
import { notesIdOf } from '../rule/notes.ts'
import { type At, toPeople, type Written } from './next.ts'

/** C9: what the notes about the newest record of this conversation are called. */
export const notesId = (chain: Chain): Promise<string> => notesIdOf({ conversation: chain.conversation, record: newest(chain).hash })

/** C9: a chain of its own for the people who read now, without the seeker. Throws where this person is not one of them. */
export const startNotes = async (chain: Chain, person: Person, at: At): Promise<Written> => {
  const last = newest(chain)
  if (chain.about !== null || hasPool(last)) throw new BrokenRule('C9: notes are about a conversation that somebody has')
  const people: KnownCertificate[] = []
  for (const { id } of last.readers.filter(isPerson)) {
    const known = chain.people[id]
    const present = known ? await presentOf(at.directory, known, at.hour) : null
    if (present) people.push(present)
  }
  const readers = toPeople(people)
  const author = readers[people.findIndex(({ certificate }) => certificate.signing === person.signing.public)]
  if (author === undefined) throw new BrokenRule('C9: the author is a reader')
  const about = { conversation: chain.conversation, record: last.hash }
  const conversation = await notesIdOf(about)
  const { epoch, sealed } = await makeEpoch({
    conversation,
    n: 0,
    previous: noHash,
    hour: at.hour,
    directory: { number: at.directory.directory.number, hash: at.directory.hash },
    reason: 'notes',
    author: author.reader,
    keys: null,
    about,
    until: undefined,
    readers,
    history: null,
    signer: person.signing,
  })
  const known = Object.fromEntries(people.map((one) => [one.hash, one]))
  return { chain: { conversation, keys: null, about, epochs: [epoch], people: known, centres: at.directory.directory.centres.length }, sealed }
}
