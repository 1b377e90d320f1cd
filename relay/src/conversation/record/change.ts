import { refuse } from '../../serve/refuse.ts'
import { byReader, type Rule } from './ground.ts'
import { keysOf } from './readers.ts'

/**
 * C3, C9: by a person among the readers of the record before, who stays among them: drops the other, names or replaces a stand-in, becomes the counsellor. Nobody
 * else becomes the counsellor by another's hand, and all are of the author's centre. What waits is taken (C2), not changed.
 */
export const checkChange: Rule = (draft, ground) => {
  const { party, people } = draft
  const { entry, directories } = ground
  if (party.counsellor === null || entry.readers.some(({ role }) => role === 'pool')) return refuse('malformed')
  const author = byReader(draft, ground)
  if (!author) return refuse('bad-signature')
  const { signing, centre } = author.certificate
  const stays = people.some(({ certificate }) => certificate.signing === signing)
  const [counsellor] = people
  const before = keysOf(
    entry.readers.filter(({ role }) => role === 'counsellor'),
    directories,
  )
  const own = counsellor?.certificate.signing === signing || before.has(counsellor?.certificate.signing ?? '')
  return stays && own && people.every(({ certificate }) => certificate.centre === centre) ? null : refuse('bad-signature')
}
