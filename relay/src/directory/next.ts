import { type Directory, directory, type Envelope, roots } from '@zop/wire'
import { type Refused, refuse } from '../serve/refuse.ts'
import { memberHash } from './identity.ts'
import type { Directories } from './known.ts'
import { readStatement, type Statement, signedBy } from './statement.ts'

/** B2: hours that a directory, and the pool in it, may live. */
const life = 14 * 24
/** Hours that two honest clocks may differ, as clients see it. */
const skew = 2

/** B3: hours that a certificate may live. */
const certificateLife = 60 * 24

/** What the relay knows beside the directories themselves. */
export interface Expected {
  readonly directories: Directories
  readonly hour: number
  /** B4: the generation that a member has offered, with its key. */
  readonly offered: { readonly generation: number; readonly key: string } | null
  /** Who has not left and can open the pool of this generation, as pools name them. */
  readonly opens: (generation: number) => ReadonlySet<string>
}

const timely = ({ issued, expires, pool }: Directory, before: Directory, hour: number): boolean =>
  issued <= hour + skew && issued >= before.issued && [expires, pool.expires].every((end) => end > hour && end - issued <= life)

const unique = (texts: readonly string[]): boolean => new Set(texts).size === texts.length

/** B2: a certificate until it runs out; a key until every certificate has run out that it can have had when it was listed, published or not. */
const mustStay = (listed: string, { directories, hour }: Expected): boolean => {
  const known = directories.certificate(listed)
  const since = directories.revokedSince(listed) ?? hour
  return (known ? known.certificate.expires : since + skew + certificateLife) > hour
}

/** Centres are found again by their ids, and nobody leads two of them. What was revoked stays so while clients would still take it. */
const keepsFaith = (next: Directory, before: Directory, expected: Expected): boolean => {
  const ids = next.centres.map(({ id }) => id)
  const alive = before.revoked.filter((listed) => mustStay(listed, expected))
  return (
    unique(ids) &&
    before.centres.every(({ id }) => ids.includes(id)) &&
    unique(next.centres.flatMap(({ leads }) => leads)) &&
    alive.every((listed) => next.revoked.includes(listed))
  )
}

/** B4: every member holds a certificate under this very directory, and can open the pool. */
const membersHold = (next: Directory, { directories, hour, opens }: Expected): boolean => {
  const able = opens(next.pool.generation)
  const certified = new Set(directories.certifiedIn(next, hour).map(memberHash))
  return unique(next.pool.members) && next.pool.members.every((member) => certified.has(member) && able.has(member))
}

/**
 * B2-B4: the directory that follows the newest one, signed by a coordinator of its root list. Whatever a client would refuse is refused here, or one
 * slip of one coordinator would close every door. `newer-epoch`: another one has been published, or the pool is not the one that is offered now.
 */
export const checkNext = (envelope: Envelope, expected: Expected): Statement<Directory> | Refused => {
  const { directories, hour, offered } = expected
  const statement = readStatement('directory', directory, envelope)
  if (!statement) return refuse('malformed')
  const next = statement.content
  const { hash, directory: before, published } = directories.newest
  if (next.number !== before.number + 1 || next.previous !== hash) return refuse('newer-epoch')
  const coordinators = readStatement('roots', roots, published.roots)?.content.coordinators ?? []
  const signed = envelope.signatures.length === 1 && coordinators.some((key) => signedBy(statement, key))
  if (!signed || next.deployment !== before.deployment) return refuse('bad-signature')
  if (!timely(next, before, hour) || !keepsFaith(next, before, expected)) return refuse('malformed')
  const same = [before.pool, offered].some((pool) => pool?.generation === next.pool.generation && pool.key === next.pool.key)
  if (!same) return refuse('newer-epoch')
  return membersHold(next, expected) ? statement : refuse('bad-signature')
}
