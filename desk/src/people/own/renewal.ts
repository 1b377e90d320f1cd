import { type ReadonlySignal, signal } from '@preact/signals'
import { checkCertificate, hourOf, type Person, requestCertificate, statementHash } from '@zop/sealing'
import type { Certificate, Envelope } from '@zop/wire'
import type { Trust } from '../../directory/trust.ts'
import type { Ground } from '../../ground.ts'
import { fingerprint } from '../fingerprint.ts'
import { statementIn } from '../statement.ts'

/** Hours left below which the next certificate is asked for. */
export const renewBefore = 30 * 24
const certificateDays = 60

/** A certificate of one's own that waits for the lead. `digits` are what both compare where it is a first one or of new keys, null until they are known. */
interface Waiting {
  readonly hash: string
  readonly first: boolean
  readonly digits: readonly string[] | null
}

/** B3: keeps one's own certificate from running out, without asking: the request is signed here with the same keys, the lead signs it too. */
export interface Renewal {
  readonly waiting: ReadonlySignal<Waiting | null>
  /** Looks whether the lead has signed, and asks for the next certificate when it is time. False where the line was lost. */
  look(): Promise<boolean>
}

export interface RenewalGiven {
  readonly ground: Pick<Ground, 'line' | 'now'>
  readonly trust: Trust
  /** What waited already when this session began. */
  readonly request: Envelope | null
  person(): Person
}

export const createRenewal = ({ ground: { line, now }, trust, request, person }: RenewalGiven): Renewal => {
  const waiting = signal<Waiting | null>(null)
  let asked: { readonly hash: string; readonly statement: Certificate } | null = null
  const hour = () => hourOf(now())

  const expect = async (envelope: Envelope): Promise<void> => {
    const statement = statementIn(envelope)
    if (statement === null || statement.signing !== person().signing.public) return
    const hash = await statementHash('certificate', envelope)
    const first = trust.own.peek() === null
    asked = { hash, statement }
    waiting.value = { hash, first, digits: null }
    if (!first) return
    const digits = await fingerprint(hash)
    if (waiting.peek()?.hash === hash) waiting.value = { hash, first, digits }
  }

  const settle = (): void => {
    asked = null
    waiting.value = null
  }

  /** The hash of a certificate is the same before and after the lead has signed it, so the relay can be asked for it by name. */
  const collect = async (): Promise<boolean> => {
    const known = trust.directory()
    if (asked === null || known === null) return true
    if (trust.own.peek() === asked.hash) {
      settle()
      return true
    }
    const answer = await line.call('certificate', { hash: asked.hash }, null)
    if (answer.kind === 'unreachable') return false
    if (answer.kind === 'refused') return true
    const signed = await checkCertificate(known, answer.value.certificate, hour())
    if (signed.kind === 'refused' || signed.certificate.hash !== asked.hash) return true
    const { hash } = asked
    settle()
    await trust.adopt(hash)
    return true
  }

  /** What the next certificate is made from: the one that runs out, or a request that has waited too long. */
  const due = async (): Promise<Certificate | null | 'unreachable'> => {
    if (asked !== null) return asked.statement.expires - hour() < renewBefore ? asked.statement : null
    const own = trust.own.peek()
    const standing = trust.standing.peek()
    if (own === null || (standing.kind === 'certificate' && standing.reason !== 'expired')) return null
    if (standing.kind === 'valid') return standing.own && standing.own.certificate.expires - hour() < renewBefore ? standing.own.certificate : null
    if (standing.kind !== 'certificate') return null
    const answer = await line.call('certificate', { hash: own }, null)
    if (answer.kind !== 'ok') return 'unreachable'
    return statementIn(answer.value.certificate)
  }

  const ask = async (): Promise<boolean> => {
    const before = await due()
    if (before === 'unreachable') return false
    if (before === null || before.signing !== person().signing.public) return true
    const { centre, id, name } = before
    const certificate = await requestCertificate(person(), { centre, id, name, hour: hour(), days: certificateDays })
    const answer = await line.call('requestCertificate', {}, { certificate })
    if (answer.kind === 'ok') await expect(certificate)
    return answer.kind !== 'unreachable'
  }

  let begun = false
  return {
    waiting,
    look: async () => {
      if (!begun && request) await expect(request)
      begun = true
      return (await collect()) && (await ask())
    },
  }
}
