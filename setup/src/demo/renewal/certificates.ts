import { countersign, requestCertificate, statementHash } from '@zop/sealing'
import type { Envelope } from '@zop/wire'
import { certificateOf } from '../statement.ts'
import type { AtDesk } from './desk.ts'

const day = 24
/** Days that a certificate lives. */
const life = 60
/** Hours before its expiry at which it is renewed. */
const renewal = 30 * day

/** The newest certificate of somebody, also where it is newer than their sign-in; null where there is none. */
export const ownCertificate = async ({ signedIn, ask }: AtDesk): Promise<Envelope | null> => {
  if (signedIn.certificate === null) return null
  const { certificate, newer } = await ask('certificate', { params: { hash: signedIn.certificate } })
  return newer ?? certificate
}

/** What somebody asks for whose certificate runs out within 30 days; null where it does not, or where they never had one. */
const askAgain = async (counsellor: AtDesk, hour: number): Promise<Envelope | null> => {
  const own = await ownCertificate(counsellor)
  if (own === null || certificateOf(own).expires - hour >= renewal) return null
  const { centre, id, name } = certificateOf(own)
  const request = await requestCertificate(counsellor.person, { centre, id, name, hour, days: life })
  await counsellor.ask('requestCertificate', { params: {}, body: { certificate: request } })
  return request
}

/** B3: renews what runs out, as the counsellors who ask and as the leads who sign, for nobody but these: whoever has been invited asks their lead. How many. */
export const renewCertificates = async ({ leads, counsellors, hour }: { leads: readonly AtDesk[]; counsellors: readonly AtDesk[]; hour: number }) => {
  const asked = (await Promise.all(counsellors.map((one) => askAgain(one, hour)))).filter((request) => request !== null)
  const hashes = new Set(await Promise.all(asked.map((request) => statementHash('certificate', request))))
  let renewed = 0
  for (const lead of leads) {
    const { people } = await lead.ask('people', { params: {} })
    const requests = people.flatMap(({ request, role }) => (request && role === 'counsellor' ? [request] : []))
    const mine: Envelope[] = []
    for (const request of requests) if (hashes.has(await statementHash('certificate', request))) mine.push(await countersign(request, lead.person.signing))
    if (mine.length === 0) continue
    await lead.ask('certify', { params: {}, body: { certificates: mine } })
    for (const one of mine) hashes.delete(await statementHash('certificate', one))
    renewed += mine.length
  }
  return renewed
}
