import { type Certificate, certificate, type Directory, directory, type PublishedDirectory, type Reader } from '@zop/wire'
import type { StoredCertificate, StoredDirectory } from '../store/directory.ts'
import { memberHash, poolReader } from './identity.ts'
import { readStatement, type Statement, signedBy } from './statement.ts'

export interface KnownDirectory {
  readonly hash: string
  readonly directory: Directory
  readonly published: PublishedDirectory
  /** Reader id of its pool. */
  readonly pool: string
}

export interface KnownCertificate {
  readonly hash: string
  readonly certificate: Certificate
  readonly statement: Statement<Certificate>
  /** B4: how a pool names this person. */
  readonly member: string
  /** B3: of a centre in the newest directory, signed by one who is its lead today. */
  readonly present: boolean
}

/** B3: signed by a present lead of its centre as this directory lists them, and by nobody for themselves. */
const vouches = ({ centres }: Directory, statement: Statement<Certificate>): boolean => {
  const leads = centres.find(({ id }) => id === statement.content.centre)?.leads ?? []
  return !leads.includes(statement.content.signing) && leads.some((lead) => signedBy(statement, lead))
}

/** What the umbrella has published, read once at the start: who vouches for whom. */
export class Directories {
  readonly newest: KnownDirectory
  readonly #directories = new Map<string, KnownDirectory>()
  readonly #certificates = new Map<string, KnownCertificate>()

  constructor(directories: readonly StoredDirectory[], certificates: readonly StoredCertificate[]) {
    let newest: KnownDirectory | null = null
    for (const { hash, published } of directories) {
      const statement = readStatement('directory', directory, published.directory)
      if (!statement) continue
      const known = { hash, directory: statement.content, published, pool: poolReader(statement.content.pool) }
      this.#directories.set(hash, known)
      if (!newest || known.directory.number >= newest.directory.number) newest = known
    }
    if (!newest) throw new Error('no directory in the store')
    this.newest = newest
    for (const { hash, certificate: envelope } of certificates) {
      const statement = readStatement('certificate', certificate, envelope)
      if (!statement) continue
      const { content } = statement
      this.#certificates.set(hash, { hash, certificate: content, statement, member: memberHash(content), present: vouches(newest.directory, statement) })
    }
  }

  directory(hash: string): KnownDirectory | null {
    return this.#directories.get(hash) ?? null
  }

  certificate(hash: string): KnownCertificate | null {
    return this.#certificates.get(hash) ?? null
  }

  /** The directory a record names, if it is one of ours under that number and still valid at `hour`. */
  valid(named: { readonly number: number; readonly hash: string }, hour: number): KnownDirectory | null {
    const known = this.directory(named.hash)
    return known && known.directory.number === named.number && known.directory.expires > hour && known.directory.pool.expires > hour ? known : null
  }

  isRevoked(certificate: string | null): boolean {
    return certificate !== null && this.newest.directory.revoked.includes(certificate)
  }

  /** B2, B3: certified now, by time, by a present lead, and by the newest list of revocations. */
  certified(hash: string | null, hour: number): KnownCertificate | null {
    const known = hash === null ? null : this.certificate(hash)
    return known?.present && known.certificate.expires > hour && !this.isRevoked(hash) ? known : null
  }

  /** Certified now, and by an older directory as well: what a client asks that reads a record which names one. */
  certifiedUnder(of: KnownDirectory, hash: string | null, hour: number): KnownCertificate | null {
    const known = this.certified(hash, hour)
    if (!known || of === this.newest) return known
    return vouches(of.directory, known.statement) && !of.directory.revoked.includes(known.hash) ? known : null
  }

  /** B4: a certified person whom this directory's pool lists. */
  inPool(hash: string | null, { hour, of = this.newest }: { hour: number; of?: KnownDirectory }): boolean {
    const known = this.certifiedUnder(of, hash, hour)
    const { expires, pool } = of.directory
    return known !== null && expires > hour && pool.expires > hour && pool.members.includes(known.member)
  }

  /** Every certificate this key ever had: reader ids of one and the same person. */
  certificatesOf(signing: string): readonly string[] {
    return [...this.#certificates.values()].filter(({ certificate }) => certificate.signing === signing).map(({ hash }) => hash)
  }

  /** Whether a reader of a record is this person: by key, because a certificate is renewed and its hash changes. */
  isPerson(reader: Reader, signing: string): boolean {
    return (reader.role === 'counsellor' || reader.role === 'stand-in') && this.certificate(reader.id)?.certificate.signing === signing
  }

  centreName(id: string | null): string | null {
    return this.newest.directory.centres.find((centre) => centre.id === id)?.name ?? null
  }
}
