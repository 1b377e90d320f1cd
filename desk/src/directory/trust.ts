import { type ReadonlySignal, signal } from '@preact/signals'
import type { Answer } from '@zop/line'
import {
  type CertificateCheck,
  checkCertificate,
  checkDirectory,
  type DirectoryRefusal,
  hourOf,
  type KnownCertificate,
  type KnownDirectory,
  type Vouchers,
} from '@zop/sealing'
import { decode, directory as directorySchema, type PublishedCertificate, type PublishedDirectory, readJson } from '@zop/wire'
import type { Ground } from '../ground.ts'
import { compare, type Recollection, recollect } from './memory.ts'

type CertificateRefusal = Extract<CertificateCheck, { kind: 'refused' }>['reason']

/** Whether anything may be encrypted right now (B5), and if not, why. */
export type Standing =
  | { readonly kind: 'checking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'valid'; readonly known: KnownDirectory; readonly own: KnownCertificate | null }
  | { readonly kind: 'refused'; readonly reason: DirectoryRefusal }
  | { readonly kind: 'certificate'; readonly reason: CertificateRefusal }

/** Who vouches for whom, as far as this desk has checked it. */
export interface Trust {
  readonly standing: ReadonlySignal<Standing>
  readonly recollection: ReadonlySignal<Recollection | null>
  /** People by certificate hash: verified, or null where that failed. Absent = not asked yet. */
  readonly people: ReadonlySignal<ReadonlyMap<string, KnownCertificate | null>>
  readonly vouchers: Vouchers
  /** Hash of this person's newest certificate, null for who has none (yet). Changes when a renewal is found. */
  readonly own: ReadonlySignal<string | null>
  /** The newest directory, if it holds now; whatever one's own certificate is worth. */
  directory(): KnownDirectory | null
  /** The newest directory even where it has run out: what a coordinator signs the next one upon. Nothing is encrypted under it. */
  latest(): KnownDirectory | null
  /** A certificate of one's own that has been signed by now; it is looked at like any other. */
  adopt(hash: string): Promise<void>
  /** The directory to seal under, or null: then nothing may be encrypted. */
  current(): KnownDirectory | null
  refresh(): Promise<void>
  whoIs(hash: string): Promise<KnownCertificate | null>
}

/** A voucher could not be fetched just now: no verdict about what it vouches for. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** Fetches each voucher once. A refusal is null, the relay has none; a lost line throws, so that nobody is called a liar for it. */
const remembering = <T>(fetch: (hash: string) => Promise<Answer<T>>) => {
  const kept = new Map<string, T>()
  return async (hash: string): Promise<T | null> => {
    const before = kept.get(hash)
    if (before !== undefined) return before
    const answer = await fetch(hash)
    if (answer.kind === 'unreachable') throw new Unreachable('a voucher')
    if (answer.kind === 'refused') return null
    kept.set(hash, answer.value)
    return answer.value
  }
}

const isOver = ({ directory }: KnownDirectory, hour: number): boolean => Math.min(directory.expires, directory.pool.expires) <= hour

const alarming = (said: Recollection | null): boolean => said === 'older' || said === 'fork'

/** Who this desk belongs to: their certificate's hash, null for people who hold none, and their Ed25519 key. */
export interface Self {
  readonly certificate: string | null
  readonly signing: string
}

export const createTrust = (ground: Ground, self: Self): Trust => {
  const { line, anchor } = ground
  const hour = () => hourOf(ground.now())
  const checked = signal<Standing>({ kind: 'checking' })
  const recollection = signal<Recollection | null>(null)
  const people = signal<ReadonlyMap<string, KnownCertificate | null>>(new Map())

  const own = signal(self.certificate)

  let newest: KnownDirectory | null = null
  let lapsed: KnownDirectory | null = null

  /** B5: a directory that has run out is checked as of the hour in which it was issued, so that it can be followed by the next one. */
  const checkLapsed = async (published: PublishedDirectory): Promise<void> => {
    const bytes = decode(published.directory.payload)
    const issued = bytes && readJson(directorySchema, new TextDecoder().decode(bytes))?.issued
    if (typeof issued !== 'number') return
    const found = await checkDirectory({ ...anchor, built: 0 }, published, { hour: issued, origin: ground.origin })
    if (found.kind === 'refused' || alarming(remember(found.directory))) return
    lapsed = found.directory
  }

  const vouchers: Vouchers = {
    directory: remembering<PublishedDirectory>((hash) => line.call('directoryAt', { hash }, null)),
    certificate: remembering<PublishedCertificate>((hash) => line.call('certificate', { hash }, null)),
  }

  const current = (): KnownDirectory | null => {
    const standing = checked.peek()
    if (standing.kind !== 'valid') return null
    const { known, own: mine } = standing
    if (isOver(known, hour())) checked.value = { kind: 'refused', reason: 'expired' }
    else if (mine !== null && mine.certificate.expires <= hour()) checked.value = { kind: 'certificate', reason: 'expired' }
    else return known
    return null
  }

  /** How a directory stands to the newest one of this session. */
  const standsTo = ({ directory: { number }, hash }: KnownDirectory): Recollection =>
    compare(newest && { number: newest.directory.number, hash: newest.hash }, { number, hash })

  /** B6: how it stands to what this session and this device know. An alarm stays until the person signs in again: a server that lied once does not unsay it by telling the truth. */
  const remember = (seen: KnownDirectory): Recollection => {
    const found = standsTo(seen)
    const said = alarming(found) ? found : recollect(ground.shelf, anchor.deployment, { number: seen.directory.number, hash: seen.hash })
    if (!alarming(recollection.peek())) recollection.value = said
    return said
  }

  /** The newest directory of this session: a lower number, or another one of the same, raises B6's alarm and is not gone back to. */
  const newer = (seen: KnownDirectory): KnownDirectory => {
    const alarm = alarming(standsTo(seen))
    remember(seen)
    if (newest === null || !alarm) newest = seen
    return newest
  }

  /** One's own certificate, or the renewal that comes with it: same person is same Ed25519 key (B3). Asked for each time, because it may have been renewed since. */
  const judgeOwn = async (known: KnownDirectory, hash: string): Promise<Standing> => {
    const answer = await line.call('certificate', { hash }, null)
    if (answer.kind === 'unreachable') throw new Unreachable('the own certificate')
    if (answer.kind === 'refused') return { kind: 'certificate', reason: 'malformed' }
    const { certificate, newer: renewal } = answer.value
    const renewed = renewal && (await checkCertificate(known, renewal, hour()))
    if (renewed?.kind === 'valid' && renewed.certificate.certificate.signing === self.signing) {
      own.value = renewed.certificate.hash
      return { kind: 'valid', known, own: renewed.certificate }
    }
    const mine = await checkCertificate(known, certificate, hour())
    if (mine.kind === 'refused') return { kind: 'certificate', reason: mine.reason }
    return mine.certificate.hash === hash ? { kind: 'valid', known, own: mine.certificate } : { kind: 'certificate', reason: 'malformed' }
  }

  const judge = async (published: PublishedDirectory): Promise<Standing> => {
    const found = await checkDirectory(anchor, published, { hour: hour(), origin: ground.origin })
    if (found.kind === 'refused') {
      if (found.reason === 'expired') await checkLapsed(published)
      return found
    }
    lapsed = null
    const known = newer(found.directory)
    if (isOver(known, hour())) return { kind: 'refused', reason: 'expired' }
    const hash = own.peek()
    return hash === null ? { kind: 'valid', known, own: null } : judgeOwn(known, hash)
  }

  const whoIs = async (hash: string): Promise<KnownCertificate | null> => {
    const before = people.peek().get(hash)
    const known = current()
    if (!known) return before ?? null
    if (before && before.vouchedBy === known.hash && before.certificate.expires > hour()) return before
    try {
      const published = await vouchers.certificate(hash)
      const found = published && (await checkCertificate(known, published.certificate, hour()))
      const person = found?.kind === 'valid' && found.certificate.hash === hash ? found.certificate : null
      people.value = new Map(people.peek()).set(hash, person)
      return person
    } catch (error) {
      if (error instanceof Unreachable) return null
      throw error
    }
  }

  const refresh = async (): Promise<void> => {
    try {
      const answer = await line.call('directory', {}, null)
      if (answer.kind !== 'ok') throw new Unreachable('the directory')
      checked.value = await judge(answer.value)
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      // What was valid stays valid until it expires: a lost line is no reason to stop writing.
      if (current() === null && checked.peek().kind === 'checking') checked.value = { kind: 'unreachable' }
    }
  }

  return {
    standing: checked,
    recollection,
    people,
    vouchers,
    own,
    current,
    whoIs,
    refresh,
    directory: () => (newest !== null && !isOver(newest, hour()) ? newest : null),
    latest: () => lapsed ?? newest,
    adopt: async (hash) => {
      own.value = hash
      await refresh()
    },
  }
}
