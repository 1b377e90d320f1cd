import type { ConversationRecord, PublishedCertificate, PublishedDirectory } from '@zop/wire'
import type { Seeker } from '../access/seeker.ts'
import type { Person } from '../account/person.ts'
import type { TrustAnchor } from '../directory/anchor.ts'
import { checkDirectoryAt, type KnownDirectory } from '../directory/directory.ts'
import { signersAmong, statementHash } from '../statement.ts'

/** Where a client gets what a record names. What comes back is not trusted; sealing verifies it. null: could not be had. */
export interface Vouchers {
  directory(hash: string): Promise<PublishedDirectory | null>
  certificate(hash: string): Promise<PublishedCertificate | null>
}

export interface Follower {
  readonly self: Seeker | Person
  /** The conversation, or chain of notes, that was asked for: another one is a lie. */
  readonly conversation: string
  readonly anchor: TrustAnchor
  readonly directory: KnownDirectory
  readonly vouchers: Vouchers
  readonly hour: number
}

/**
 * How much is asked of the people whom a record brings in (C8). `live`: it came just now, so a seeker's page asks the newest directory too, and nobody who has been
 * revoked comes in. `past`: read on return, certified as of its hour; whom it names is asked again before anything is written (decision 015).
 */
export type Strictness = 'live' | 'past'

/**
 * The directory that a record names, verified as of the record's hour; null where nobody vouches for it. Whoever signed it must be a coordinator by the newest
 * list that this page knows (H2: a removed coordinator cannot bring an old list back), and there is one directory to a number. `retired`: it was sound once, and its
 * coordinator is on the list no more, or it lies below the build's floor.
 */
export const namedDirectory = async (
  record: ConversationRecord,
  { directory: own, anchor, vouchers }: Follower,
): Promise<KnownDirectory | 'retired' | null> => {
  const { hash, number } = record.directory
  if (hash === own.hash) return number === own.directory.number ? own : null
  if (number === own.directory.number) return null
  const published = await vouchers.directory(hash)
  if (published === null) return null
  const checked = await checkDirectoryAt(anchor, published, record.hour)
  if ((await statementHash('directory', published.directory)) !== hash) return null
  if (checked.kind === 'refused') return checked.reason === 'older' ? 'retired' : null
  if (checked.directory.directory.number !== number) return null
  const present = checked.directory.roots.number > own.roots.number || (await signersAmong('directory', published.directory, own.roots.coordinators)).size > 0
  return present ? checked.directory : 'retired'
}
