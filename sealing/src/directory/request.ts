import { type Certificate, certificate as certificateSchema, type Envelope } from '@zop/wire'
import type { Person } from '../account/person.ts'
import { BrokenRule } from '../conversation/chain.ts'
import { sealable } from '../primitive/hpke.ts'
import { payloadSignature, readStatement, type SigningKeys, signersAmong, signStatement } from '../statement.ts'
import { certificateLife } from './certificate.ts'
import type { KnownDirectory } from './directory.ts'

/** B3: a certificate that bears the person's own signature and waits for the lead's. `days` at most 60. */
export const requestCertificate = async (
  person: Person,
  { centre, id, name, hour, days }: { readonly centre: string; readonly id: string; readonly name: string; readonly hour: number; readonly days: number },
): Promise<Envelope> => {
  const keys = person.sealing.at(-1)
  if (keys === undefined || days < 1 || days * 24 > certificateLife) throw new BrokenRule('B3: a certificate has keys and lasts 60 days at most')
  const { generation } = keys
  const certificate: Certificate = {
    centre,
    id,
    name,
    signing: person.signing.public,
    sealing: keys.public,
    generation,
    issued: hour,
    expires: hour + days * 24,
  }
  return signStatement('certificate', certificate, [person.signing])
}

/** B3, H14b: what a lead looks at before signing: sound, signed by the key that it names, for this centre, not for a lead, not longer than 60 days, not over, with a key that can be
 * sealed to. Null otherwise. */
export const checkRequest = async (
  known: KnownDirectory,
  request: Envelope,
  { centre, hour }: { readonly centre: string; readonly hour: number },
): Promise<Certificate | null> => {
  const certificate = readStatement('certificate', certificateSchema, request)
  if (certificate === null || certificate.centre !== centre || certificate.expires - certificate.issued > certificateLife || certificate.expires <= hour)
    return null
  const leads = known.directory.centres.find(({ id }) => id === centre)?.leads ?? []
  if (leads.includes(certificate.signing)) return null
  const own = (await signersAmong('certificate', request, [certificate.signing])).has(certificate.signing)
  return own && (await sealable(certificate.sealing)) ? certificate : null
}

/** B3: the same certificate with the lead's signature before the person's own. */
export const countersign = async (request: Envelope, lead: SigningKeys): Promise<Envelope> => ({
  ...request,
  signatures: [await payloadSignature('certificate', request, lead), ...request.signatures],
})
