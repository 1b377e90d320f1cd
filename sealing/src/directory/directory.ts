import { type Directory, directory as directorySchema, type PublishedDirectory, type Roots, roots as rootsSchema } from '@zop/wire'
import { fromBase64, uint32 } from '../primitive/bytes.ts'
import { labelledHash } from '../primitive/digest.ts'
import { readStatement, signersAmong, statementHash } from '../statement.ts'
import { allowsOrigin, clockSkew, type TrustAnchor } from './anchor.ts'

const day = 24
export const directoryLife = 14 * day

/** A directory that has been verified up to the trust anchor. `hash` is its statement hash. */
export interface KnownDirectory {
  readonly hash: string
  readonly directory: Directory
  /** The list of coordinators that vouches for its signer. */
  readonly roots: Roots
}

export type DirectoryRefusal = 'origin' | 'expired' | 'older' | 'signature' | 'malformed'

export type DirectoryCheck = { kind: 'valid'; directory: KnownDirectory } | { kind: 'refused'; reason: DirectoryRefusal }

const refused = (reason: DirectoryRefusal): DirectoryCheck => ({ kind: 'refused', reason })

/** How a record names the pool of one generation among its readers. */
export const poolReader = async (pool: { generation: number; key: string }) =>
  ({ role: 'pool', id: await labelledHash('reader/pool', uint32(pool.generation), fromBase64(pool.key)) }) as const

/** B4: how the directory names a member of the pool. */
export const memberHash = (person: { centre: string; id: string; signing: string }): Promise<string> =>
  labelledHash('member', person.centre, person.id, fromBase64(person.signing))

/**
 * B1, B2: verifies the list of coordinators up to the anchor's roots and the directory up to a coordinator, as it stood at `hour`.
 * Numbers below the build's floor are refused. For a directory that a record names; a page that is about to write asks `checkDirectory`.
 */
export const checkDirectoryAt = async (anchor: TrustAnchor, published: PublishedDirectory, hour: number): Promise<DirectoryCheck> => {
  const roots = readStatement('roots', rootsSchema, published.roots)
  const directory = readStatement('directory', directorySchema, published.directory)
  if (roots === null || directory === null) return refused('malformed')
  if (roots.deployment !== anchor.deployment || directory.deployment !== anchor.deployment) return refused('signature')
  if ((await signersAmong('roots', published.roots, anchor.roots)).size < anchor.threshold) return refused('signature')
  if ((await signersAmong('directory', published.directory, roots.coordinators)).size < 1) return refused('signature')
  if (directory.expires - directory.issued > directoryLife || directory.pool.expires - directory.issued > directoryLife) return refused('malformed')
  if (roots.number < anchor.lowest.roots || directory.number < anchor.lowest.directory) return refused('older')
  if (hour >= directory.expires || hour >= directory.pool.expires) return refused('expired')
  return { kind: 'valid', directory: { hash: await statementHash('directory', published.directory), directory, roots } }
}

/**
 * B5: whether this page may encrypt to this directory now. `origin`: the page's own is not one of the build's; `expired`: by the later of
 * device clock and build date, or not issued yet by it: the device's date is to be checked; `older`: below the build's floor; `signature`: unsigned or foreign. On any of them nothing is encrypted.
 */
export const checkDirectory = async (
  anchor: TrustAnchor,
  published: PublishedDirectory,
  at: { readonly hour: number; readonly origin: string },
): Promise<DirectoryCheck> => {
  if (!allowsOrigin(anchor, at.origin)) return refused('origin')
  const hour = Math.max(at.hour, anchor.built)
  const checked = await checkDirectoryAt(anchor, published, hour)
  // Issued in this clock's future: the clock is behind, and whatever the page wrote by it would be refused.
  return checked.kind === 'valid' && hour + clockSkew < checked.directory.directory.issued ? refused('expired') : checked
}
