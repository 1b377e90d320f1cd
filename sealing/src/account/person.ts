import type { Reader } from '@zop/wire'
import type { SealingKeys } from '../access/seeker.ts'
import type { KnownCertificate } from '../directory/certificate.ts'
import { poolReader } from '../directory/directory.ts'
import type { SigningKeys } from '../statement.ts'

export interface Generation extends SealingKeys {
  readonly generation: number
}

/** A counsellor, lead or coordinator as their own desk knows them: keys in memory, gone with the page. */
export interface Person {
  readonly role: 'person'
  readonly signing: SigningKeys
  readonly sealing: readonly Generation[]
  /** The pool's seeds that this person could open. */
  readonly pool: readonly Generation[]
  readonly certificate: KnownCertificate | null
}

/** The person with their verified certificate, or null where it speaks of other keys than theirs. */
export const certified = (person: Person, certificate: KnownCertificate): Person | null => {
  const { signing, sealing, generation } = certificate.certificate
  const own = person.sealing.find((keys) => keys.generation === generation)
  return signing === person.signing.public && own?.public === sealing ? { ...person, certificate } : null
}

/**
 * The X-Wing seed with which this person opens the seal of `reader`, or null where that is not them. `named` is the certificate that the reader's id is the hash of,
 * as far as it is known: a person's older certificates are theirs too (B3: the same Ed25519 key).
 */
export const seedFor = async (person: Person, reader: Reader, named?: KnownCertificate): Promise<Generation | null> => {
  if (reader.role === 'pool') {
    for (const keys of person.pool) if ((await poolReader({ generation: keys.generation, key: keys.public })).id === reader.id) return keys
    return null
  }
  if (reader.role === 'seeker') return null
  const own = person.certificate?.hash === reader.id ? person.certificate : named
  if (own === undefined || own.certificate.signing !== person.signing.public) return null
  return person.sealing.find((keys) => keys.generation === own.certificate.generation) ?? null
}
