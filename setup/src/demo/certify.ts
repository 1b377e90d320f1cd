import { issueCertificate, statementHash } from '@zop/sealing'
import type { Envelope } from '@zop/wire'
import type { Owned } from './account.ts'
import { certificateOf } from './statement.ts'

const day = 24
const life = 60 * day
const renewal = 30 * day

/** B3: a certificate of 60 days, signed by the person and by the lead of their centre. */
const issue = async ({ account, person }: Owned, { lead, hour }: { lead: Owned; hour: number }): Promise<Envelope> => {
  const keys = person.sealing.at(-1)
  if (account.centre === null || keys === undefined) throw new Error(`${account.name} cannot be certified.`)
  const statement = {
    centre: account.centre,
    id: account.name.toLowerCase(),
    name: account.name,
    signing: account.signing,
    sealing: keys.public,
    generation: keys.generation,
    issued: hour,
    expires: hour + life,
  }
  return issueCertificate(statement, lead.person.signing, person.signing)
}

/** The counsellors of an umbrella, certified. Renewed once less than 30 days are left and not sooner: open conversations name their readers by certificate. */
export const certifyAll = async (
  everyone: readonly Owned[],
  { certificates, hour }: { certificates: readonly Envelope[]; hour: number },
): Promise<{ everyone: readonly Owned[]; certificates: readonly Envelope[] }> => {
  const kept = new Map<string, Envelope>()
  for (const envelope of certificates) {
    if (certificateOf(envelope).expires > hour) kept.set(await statementHash('certificate', envelope), envelope)
  }
  const certified: Owned[] = []
  for (const owned of everyone) {
    const current = kept.get(owned.account.certificate ?? '')
    const lead = everyone.find(({ account }) => account.role === 'lead' && account.centre === owned.account.centre)
    if (owned.account.role !== 'counsellor' || !lead || (current && certificateOf(current).expires - hour > renewal)) {
      certified.push(owned)
      continue
    }
    const envelope = await issue(owned, { lead, hour })
    const hash = await statementHash('certificate', envelope)
    kept.set(hash, envelope)
    certified.push({ ...owned, account: { ...owned.account, certificate: hash } })
  }
  return { everyone: certified, certificates: [...kept.values()] }
}
