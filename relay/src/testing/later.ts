import type { Certificate, Directory, Founding } from '@zop/wire'
import { memberHash, poolReader } from '../directory/identity.ts'
import { makeSealingKey, statement } from './keys.ts'
import type { Member, Umbrella } from './umbrella.ts'

interface Changes {
  /** Whose certificates stand on the list of revocations. */
  readonly revoked?: readonly Member[]
  /** Whose keys do. */
  readonly keys?: readonly Member[]
  /** Who is of the pool no more. */
  readonly dropped?: readonly Member[]
  /** Who has left altogether. */
  readonly removed?: readonly Member[]
  /** Who has a new certificate of the same key. */
  readonly renewed?: readonly Member[]
}

const certificateOf = (umbrella: Umbrella, { certificate }: Member): Certificate => {
  const at = umbrella.founding.accounts.filter((account) => account.certificate !== null).findIndex((account) => account.certificate === certificate)
  return JSON.parse(Buffer.from(umbrella.founding.certificates[at]?.payload ?? '', 'base64url').toString())
}

/** The same umbrella one directory later. */
export const later = (umbrella: Umbrella, { revoked = [], keys = [], dropped = [], removed = [], renewed = [] }: Changes): Umbrella => {
  const { founding, signers, directory: before } = umbrella
  const gone = [...dropped, ...removed].map((member) => memberHash(certificateOf(umbrella, member)))
  const directory: Directory = {
    ...before.directory,
    number: before.directory.number + 1,
    previous: before.hash,
    pool: { ...before.directory.pool, generation: before.directory.pool.generation + 1, key: makeSealingKey() },
    revoked: [...revoked.flatMap(({ certificate }) => certificate ?? []), ...keys.map((member) => member.keys.public)],
  }
  const next = { ...directory, pool: { ...directory.pool, members: directory.pool.members.filter((member) => !gone.includes(member)) } }
  const published = statement('directory', next, [signers.coordinator])
  const certificates = new Map(
    renewed.map((member) => {
      const content = certificateOf(umbrella, member)
      const lead = signers.leads[content.centre]
      return [member.account, statement('certificate', { ...content, expires: content.expires + 1 }, lead ? [lead, member.keys] : [])] as const
    }),
  )
  const accounts: Founding['accounts'] = founding.accounts
    .filter(({ account }) => !removed.some((member) => member.account === account.account))
    .map((one) => ({ ...one, certificate: certificates.get(one.account.account)?.hash ?? one.certificate }))
  return {
    ...umbrella,
    directory: { hash: published.hash, directory: next },
    pool: poolReader(next.pool),
    founding: {
      ...founding,
      directories: [...founding.directories, published.envelope],
      certificates: [...founding.certificates, ...[...certificates.values()].map(({ envelope }) => envelope)],
      accounts,
    },
  }
}
