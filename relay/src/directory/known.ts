import { type Certificate, certificate, type Directory, directory, type Envelope, type PublishedDirectory, type Reader, roots } from '@zop/wire'
import type { Account } from '../store/account.ts'
import type { StoredCertificate, StoredDirectory } from '../store/directory.ts'
import { memberHash, poolReader } from './identity.ts'
import { readStatement, type Statement, signedBy } from './statement.ts'

export interface KnownDirectory {
  readonly hash: string
  readonly directory: Directory
  readonly published: PublishedDirectory
  /** Reader id of its pool; empty, and so nobody's, where no one is in it. */
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

const leadsOf = ({ centres }: Directory, centre: string): readonly string[] => centres.find(({ id }) => id === centre)?.leads ?? []

const sameLeads = (one: Directory, other: Directory, centre: string): boolean => leadsOf(one, centre).join() === leadsOf(other, centre).join()

/** B3: signed by a present lead of its centre as this directory lists them, and by nobody for themselves. */
const vouches = (directory: Directory, statement: Statement<Certificate>): boolean => {
  const leads = leadsOf(directory, statement.content.centre)
  return !leads.includes(statement.content.signing) && leads.some((lead) => signedBy(statement, lead))
}

/** B2: by its hash, or as a certificate of a key that is listed itself: also of one that has never been published. */
const revokes = ({ revoked }: Directory, { hash, certificate }: Pick<KnownCertificate, 'hash' | 'certificate'>): boolean =>
  revoked.includes(hash) || revoked.includes(certificate.signing)

const knownDirectory = ({ hash, published }: Pick<StoredDirectory, 'hash' | 'published'>): KnownDirectory | null => {
  const statement = readStatement('directory', directory, published.directory)
  if (!statement) return null
  const { pool } = statement.content
  return { hash, directory: statement.content, published, pool: pool.members.length > 0 ? poolReader(pool) : '' }
}

const listNumber = (list: Envelope): number => readStatement('roots', roots, list)?.content.number ?? -1

/** What the umbrella has published: who vouches for whom. Read from the store once, then told of everything that is published (B2, B3). */
export class Directories {
  #newest: KnownDirectory
  readonly #directories = new Map<string, KnownDirectory>()
  readonly #certificates = new Map<string, KnownCertificate>()
  /** Hashes by Ed25519 key. */
  readonly #people = new Map<string, readonly string[]>()
  #changes = 0

  constructor(directories: readonly StoredDirectory[], certificates: readonly StoredCertificate[]) {
    const known = directories.flatMap((stored) => knownDirectory(stored) ?? [])
    for (const one of known) this.#directories.set(one.hash, one)
    const [newest] = known.toSorted((a, b) => b.directory.number - a.directory.number)
    if (!newest) throw new Error('no directory in the store')
    this.#newest = newest
    for (const stored of certificates) this.addCertificate(stored)
  }

  get newest(): KnownDirectory {
    return this.#newest
  }

  /** Goes up with every change: what the store was asked for before it may be older. */
  get changes(): number {
    return this.#changes
  }

  /** B2: from here on this is the newest one, for everybody who asks. */
  publish(stored: Pick<StoredDirectory, 'hash' | 'published'>): void {
    const known = knownDirectory(stored)
    if (!known || known.directory.number <= this.#newest.directory.number) throw new Error('a directory that is not the next one')
    const before = this.#newest.directory
    this.#changes++
    this.#directories.set(known.hash, known)
    this.#newest = known
    for (const [hash, one] of this.#certificates) {
      // Signatures are verified again only where the centre's leads have changed.
      if (sameLeads(before, known.directory, one.certificate.centre)) continue
      this.#certificates.set(hash, { ...one, present: vouches(known.directory, one.statement) })
    }
  }

  /** B1: the roots have signed a later list of coordinators, with which the same directory is shown from here on. False where this is none. */
  renew({ hash, published: { roots: list } }: Pick<StoredDirectory, 'hash' | 'published'>): boolean {
    const known = this.#directories.get(hash)
    if (!known || listNumber(list) <= listNumber(known.published.roots)) return false
    const renewed = { ...known, published: { ...known.published, roots: list } }
    this.#directories.set(hash, renewed)
    if (known === this.#newest) this.#newest = renewed
    return true
  }

  /** One that is known already is the same statement, signed by another lead. */
  addCertificate({ hash, certificate: envelope }: StoredCertificate): void {
    const statement = readStatement('certificate', certificate, envelope)
    if (!statement) return
    const { content } = statement
    this.#changes++
    this.#certificates.set(hash, { hash, certificate: content, statement, member: memberHash(content), present: vouches(this.#newest.directory, statement) })
    this.#people.set(content.signing, [...this.certificatesOf(content.signing).filter((other) => other !== hash), hash])
  }

  /** As the store has them now: new ones come, what is not there any more goes. */
  follow(certificates: readonly StoredCertificate[]): void {
    this.#changes++
    const stored = new Set(certificates.map(({ hash }) => hash))
    for (const hash of [...this.#certificates.keys()]) if (!stored.has(hash)) this.forgetCertificate(hash)
    for (const one of certificates) {
      const known = this.#certificates.get(one.hash)
      if (known?.statement.envelope.signatures.length !== one.certificate.signatures.length) this.addCertificate(one)
    }
  }

  /** Certificates that had run out by this hour. */
  over(hour: number): readonly string[] {
    return [...this.#certificates.values()].filter(({ certificate }) => certificate.expires <= hour).map(({ hash }) => hash)
  }

  forgetCertificate(hash: string): void {
    const signing = this.#certificates.get(hash)?.certificate.signing ?? ''
    this.#changes++
    this.#certificates.delete(hash)
    const rest = this.certificatesOf(signing).filter((other) => other !== hash)
    if (rest.length > 0) this.#people.set(signing, rest)
    else this.#people.delete(signing)
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

  /** B2: whether the newest directory lists this key, or the certificate that goes with it. */
  isRevoked({ certificate, signing }: Pick<Account, 'certificate' | 'signing'>): boolean {
    const { revoked } = this.newest.directory
    return revoked.includes(signing) || (certificate !== null && revoked.includes(certificate))
  }

  /** The hour from which on a directory has listed it, a certificate's hash or a key; null where none does. */
  revokedSince(listed: string): number | null {
    const since = [...this.#directories.values()].filter(({ directory }) => directory.revoked.includes(listed)).map(({ directory }) => directory.issued)
    return since.length > 0 ? Math.min(...since) : null
  }

  /** B2, B3: certified now, by time, by a present lead, and by the newest list of revocations. */
  certified(hash: string | null, hour: number): KnownCertificate | null {
    const known = hash === null ? null : this.certificate(hash)
    return known?.present && known.certificate.expires > hour && !revokes(this.newest.directory, known) ? known : null
  }

  /** Certified now, and by an older directory as well: what a client asks that reads a record which names one. */
  certifiedUnder(of: KnownDirectory, hash: string | null, hour: number): KnownCertificate | null {
    const known = this.certified(hash, hour)
    if (!known || of === this.newest) return known
    return vouches(of.directory, known.statement) && !revokes(of.directory, known) ? known : null
  }

  /** B4: a certified person whom this directory's pool lists. */
  inPool(hash: string | null, { hour, of = this.newest }: { hour: number; of?: KnownDirectory }): boolean {
    const known = this.certifiedUnder(of, hash, hour)
    const { expires, pool } = of.directory
    return known !== null && expires > hour && pool.expires > hour && pool.members.includes(known.member)
  }

  /** B4: whether anybody could read what is sealed to the newest pool. */
  isRead(hour: number): boolean {
    return [...this.#certificates.keys()].some((hash) => this.inPool(hash, { hour }))
  }

  /** B4: who may make the pool's next key: its members; where it has none, whoever is certified. */
  makesPool(hash: string | null, hour: number): boolean {
    return this.newest.directory.pool.members.length === 0 ? this.certified(hash, hour) !== null : this.inPool(hash, { hour })
  }

  /** Every certificate this key ever had: reader ids of one and the same person. */
  certificatesOf(signing: string): readonly string[] {
    return this.#people.get(signing) ?? []
  }

  /** Whether a reader of a record is this person: by key, because a certificate is renewed and its hash changes. */
  isPerson(reader: Reader, signing: string): boolean {
    return (reader.role === 'counsellor' || reader.role === 'stand-in') && this.certificate(reader.id)?.certificate.signing === signing
  }

  /** B3: whom this key's newest certificate that holds now belongs to, wherever an older one was named; null where none holds. */
  newestOf(signing: string, hour: number): KnownCertificate | null {
    const holding = this.certificatesOf(signing).flatMap((hash) => this.certified(hash, hour) ?? [])
    return holding.toSorted((a, b) => b.certificate.issued - a.certificate.issued || b.certificate.expires - a.certificate.expires)[0] ?? null
  }

  /** B3: whether a certificate that is not published yet bears the signature of a lead of today. */
  vouches(statement: Statement<Certificate>): boolean {
    return vouches(this.newest.directory, statement)
  }

  /** Certificates that would hold under a directory that is not published yet. */
  certifiedIn(next: Directory, hour: number): readonly Certificate[] {
    const holds = (known: KnownCertificate): boolean => known.certificate.expires > hour && !revokes(next, known) && vouches(next, known.statement)
    return [...this.#certificates.values()].filter(holds).map(({ certificate }) => certificate)
  }

  /** Directories that have not expired: what is sealed to their pools may still have to be opened. */
  living(hour: number): readonly KnownDirectory[] {
    return [...this.#directories.values()].filter(({ directory }) => directory.expires > hour)
  }

  /** Coordinators, and leads whom the newest directory names: whoever found an invitation leads nobody before a coordinator has signed. */
  leads({ role, signing, centre }: Pick<Account, 'role' | 'signing' | 'centre'>): boolean {
    return role === 'coordinator' || (role === 'lead' && leadsOf(this.newest.directory, centre ?? '').includes(signing))
  }

  centreName(id: string | null): string | null {
    return this.newest.directory.centres.find((centre) => centre.id === id)?.name ?? null
  }
}
