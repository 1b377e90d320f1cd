import { refuse } from '../../serve/refuse.ts'
import { byReader, type Rule } from './ground.ts'
import { keysOf } from './readers.ts'

/**
 * C3, C9: by a person among the readers of the record before, who stays among them: drops the other, names or replaces a stand-in, takes the lead or hands it to the
 * stand-in. Whoever is new stands in first, and all are of the author's centre. What waits is taken (C2), not changed.
 */
export const checkChange: Rule = (draft, ground) => {
  const { content, party, people } = draft
  const { entry, directories } = ground
  if (party.counsellor === null || entry.readers.some(({ role }) => role === 'pool')) return refuse('malformed')
  const author = byReader(draft, ground)
  if (!author || !content.readers.some(({ role, id }) => role === content.author.role && id === content.author.id)) return refuse('bad-signature')
  const before = keysOf(entry.readers, directories)
  const [counsellor] = people
  const known = counsellor !== undefined && before.has(counsellor.certificate.signing)
  return known && people.every(({ certificate }) => certificate.centre === author.certificate.centre) ? null : refuse('bad-signature')
}
