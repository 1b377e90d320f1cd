import type { KnownCertificate } from '@zop/sealing'
import type { Workspace } from '../workspace.ts'

type Around = Pick<Workspace, 'trust' | 'person'> & {
  readonly ground: Pick<Workspace['ground'], 'line'>
  readonly duty: Pick<Workspace['duty'], 'people'>
  readonly lanes: Pick<Workspace['lanes'], 'centre'>
}

export interface Colleague {
  readonly certificate: KnownCertificate
  readonly onDuty: boolean
}

/**
 * Everybody of my centre who may stand in: each certificate checked up to the anchor, one per person (the newest). Who is on duty stands first.
 * The relay only says whom to look at; what it leaves out is found on duty and in the lanes too.
 */
export const colleaguesOf = async ({ ground, trust, person, duty, lanes }: Around): Promise<readonly Colleague[]> => {
  const own = person()?.certificate
  if (!own) return []
  const answer = await ground.line.call('colleagues', {}, null)
  const told = answer.kind === 'ok' ? answer.value.certificates : []
  const held = lanes.centre.peek().cards.flatMap(({ counsellor }) => counsellor ?? [])
  const onDuty = duty.people.peek()
  const known = await Promise.all([...new Set([...told, ...onDuty, ...held])].map(trust.whoIs))
  const byKey = new Map<string, KnownCertificate>()
  for (const found of known) {
    if (!found || found.certificate.centre !== own.certificate.centre || found.certificate.signing === own.certificate.signing) continue
    const before = byKey.get(found.certificate.signing)
    if (!before || before.certificate.issued < found.certificate.issued) byKey.set(found.certificate.signing, found)
  }
  return [...byKey.values()]
    .map((certificate) => ({ certificate, onDuty: onDuty.includes(certificate.hash) }))
    .sort((a, b) => Number(b.onDuty) - Number(a.onDuty) || a.certificate.certificate.name.localeCompare(b.certificate.certificate.name))
}
