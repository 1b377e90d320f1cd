import type { Line } from '@zop/line'
import { type UnlockedAccount, wrapAccountKey } from '@zop/sealing'
import { type Ceremony, createPasskey } from './passkey.ts'

/** `done-without`: the passkey signs in, but its authenticator has no PRF, so the recovery code still opens the keys (E2). */
export type Enrolment = 'done' | 'done-without' | 'cancelled' | 'exists' | 'unsupported' | 'unfit' | 'refused' | 'unreachable'

/** Adds a passkey to the account of this session and wraps the account key for it. */
export const enrolPasskey = async (
  line: Line,
  unlocked: UnlockedAccount,
  create: (options: string) => Promise<Ceremony> = createPasskey,
): Promise<Enrolment> => {
  const options = await line.call('passkeyOptions', {}, {})
  if (options.kind !== 'ok') return options.kind
  const made = await create(options.value.options)
  if (made.kind !== 'made') return made.kind
  const wrap = made.prf && (await wrapAccountKey(unlocked, { prf: made.prf, credential: made.credential }))
  const kept = await line.call('passkeyEnrolment', {}, { ceremony: options.value.ceremony, answer: made.answer, wrap })
  if (kept.kind !== 'ok') return kept.kind
  return wrap ? 'done' : 'done-without'
}
