import type { ConversationRecord } from '@zop/wire'
import { clockSkew } from '../../directory/anchor.ts'
import type { OpenedConsent } from '../chain.ts'
import { type Consent, consentLife } from '../consent.ts'
import type { Grown } from './shape.ts'

const matches = (consent: Consent, record: ConversationRecord, passed: readonly string[]): boolean =>
  consent.conversation === record.conversation &&
  consent.previous === record.previous &&
  consent.certificates.join() ===
    record.readers
      .slice(1)
      .map(({ id }) => id)
      .join() &&
  consent.expires - consent.issued <= consentLife &&
  Math.abs(consent.issued - record.hour) <= clockSkew &&
  consent.expires === record.until &&
  passed.every((hash) => consent.epochs.includes(hash))

/**
 * C5, H6: whoever can open a hand-over holds it against the consent inside: for this record, these people, these epochs and no more, and not for longer than 30 days.
 * What it says, or null where it does not fit.
 */
export const knownConsent = (
  consent: Consent | null,
  record: ConversationRecord,
  { chain, passed }: { chain: Grown; passed: readonly number[] },
): OpenedConsent | null => {
  const hashes = passed.map((n) => chain.epochs[n]?.hash ?? '')
  return consent && matches(consent, record, hashes) ? { epochs: consent.epochs, summary: consent.summary } : null
}
