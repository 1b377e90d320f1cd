import type { Answer, Line } from '@zop/line'
import type { Vouchers } from '@zop/sealing'

/**
 * Fetches what a record names. A line that is down is waited for: it must not look like a missing certificate, which would break the chain for good (C8).
 * What comes back is not trusted here; sealing verifies it.
 */
export const vouchersFrom = (line: Line, wait: (failures: number) => Promise<void>): Vouchers => {
  const had = async <T>(ask: () => Promise<Answer<T>>): Promise<T | null> => {
    for (let failures = 0; ; failures++) {
      const answer = await ask()
      if (answer.kind === 'ok') return answer.value
      if (answer.kind === 'refused' && answer.refusal.code !== 'unavailable' && answer.refusal.code !== 'limit') return null
      await wait(failures)
    }
  }
  return {
    directory: (hash) => had(() => line.call('directoryAt', { hash })),
    certificate: (hash) => had(() => line.call('certificate', { hash })),
  }
}
