import type { Line } from '@zop/line'
import { solve } from './solve.ts'
import { within } from './time.ts'

/** A challenge to sign, and the work that the relay asks of a start, as it wants it back: base64 of an ALTCHA payload. */
interface Proof {
  readonly challenge: string
  readonly work: string
}

/** `unworkable`: what the relay asked for cannot be understood, or not be done in time. */
export type Worked = { kind: 'worked'; proof: Proof } | { kind: 'unreachable' } | { kind: 'unworkable' }

const patience = 30_000

const solved = (work: string): Promise<string | null> =>
  // The text is the relay's and may be anything: not JSON, not a challenge, or one without end.
  within(patience, solve(work, performance.now() + patience)).catch(() => null)

/** One fresh single-use challenge with its work done. */
export const proof = async (line: Line): Promise<Worked> => {
  const answer = await line.call('challenge', {})
  if (answer.kind !== 'ok') return { kind: 'unreachable' }
  const { challenge, work } = answer.value
  const done = work === null ? '' : await solved(work)
  return done === null ? { kind: 'unworkable' } : { kind: 'worked', proof: { challenge, work: done } }
}
