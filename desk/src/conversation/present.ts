import { type Chain, type KnownCertificate, type KnownDirectory, type Person, presentOf } from '@zop/sealing'
import { isMe } from './readers.ts'

/** Who should read from here on. */
export interface People {
  readonly counsellor: KnownCertificate
  readonly standIn: KnownCertificate | null
}

/**
 * Who of the people that read may still be written to, each under their newest certificate; null where that is who the newest record names already, so that
 * nothing needs to change. Whoever's certificate has run out or was revoked is left out (C8); a stand-in whose counsellor is left out becomes the counsellor (C3).
 */
export const peopleNow = async (chain: Chain, person: Person, { directory, hour }: { directory: KnownDirectory; hour: number }): Promise<People | null> => {
  const own = person.certificate
  const readers = (chain.epochs.at(-1)?.readers ?? []).filter(({ role }) => role === 'counsellor' || role === 'stand-in')
  const me = person.signing.public
  if (own === null || !readers.some(({ id }) => isMe(chain, me, id))) return null
  const present = await Promise.all(
    readers.map(async ({ id }) => {
      const known = chain.people[id]
      return isMe(chain, me, id) ? own : known ? presentOf(directory, known, hour) : null
    }),
  )
  if (present.every((one, at) => one?.hash === readers[at]?.id)) return null
  const [counsellor = own, standIn = null] = present.filter((one) => one !== null)
  return { counsellor, standIn }
}
