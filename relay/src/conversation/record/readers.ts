import type { Reader } from '@zop/wire'
import type { Directories, KnownCertificate, KnownDirectory } from '../../directory/known.ts'

/** Who reads: the seeker, then the pool or up to two people. In notes (C9) the seeker is missing. */
export interface Party {
  readonly seeker: Reader | null
  readonly pool: Reader | null
  readonly counsellor: Reader | null
  readonly standIn: Reader | null
}

/** The readers of a record in the only order there is; null where they stand otherwise, twice, or mixed with the pool. */
export const partyOf = (readers: readonly Reader[]): Party | null => {
  const of = (role: Reader['role']): Reader | null => readers.find((reader) => reader.role === role) ?? null
  const party = { seeker: of('seeker'), pool: of('pool'), counsellor: of('counsellor'), standIn: of('stand-in') }
  const inOrder = [party.seeker, party.pool, party.counsellor, party.standIn].filter((reader) => reader !== null)
  const mixed = party.pool !== null && (party.counsellor !== null || party.standIn !== null)
  return mixed || inOrder.length !== readers.length || inOrder.some((reader, slot) => reader !== readers[slot]) ? null : party
}

export const peopleOf = ({ counsellor, standIn }: Party): readonly Reader[] => [counsellor, standIn].filter((reader) => reader !== null)

/** B3, C8: people who are certified at this hour by the newest directory and by the one that the record names, each once, all of one centre; null where one is not. */
export const vouchedFor = (
  people: readonly Reader[],
  directories: Directories,
  { named, hour }: { readonly named: KnownDirectory; readonly hour: number },
): readonly KnownCertificate[] | null => {
  const known = people.map(({ id }) => directories.certifiedUnder(named, id, hour)).filter((one) => one !== null)
  const keys = new Set(known.map(({ certificate }) => certificate.signing))
  const centres = new Set(known.map(({ certificate }) => certificate.centre))
  return known.length === people.length && keys.size === people.length && centres.size <= 1 ? known : null
}

/** B3: the Ed25519 keys of the people among these readers, whatever certificates they have now. */
export const keysOf = (readers: readonly { readonly id: string }[], directories: Directories): ReadonlySet<string> =>
  new Set(readers.flatMap(({ id }) => directories.certificate(id)?.certificate.signing ?? []))

/** Part C: every reader id that keeps its seals under these readers. A person keeps those under older certificates of theirs. */
export const staysOf = (readers: readonly Reader[], directories: Directories): readonly string[] =>
  readers.flatMap(({ id }) => {
    const signing = directories.certificate(id)?.certificate.signing
    return signing === undefined ? [id] : [id, ...directories.certificatesOf(signing)]
  })
