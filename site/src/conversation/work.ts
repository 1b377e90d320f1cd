import type { Line } from '@zop/line'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'

/** A challenge to sign, and the work that the relay asks of a start, as it wants it back: base64 of an ALTCHA payload. */
export interface Proof {
  readonly challenge: string
  readonly work: string
}

const patience = 60_000

const solved = async (work: string): Promise<string | null> => {
  const challenge = JSON.parse(work) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey, timeout: patience })
  return solution && btoa(JSON.stringify({ challenge, solution }))
}

/** One fresh single-use challenge with its work done; null where the relay cannot be reached or the work was not done in time. */
export const proof = async (line: Line): Promise<Proof | null> => {
  const answer = await line.call('challenge', {})
  if (answer.kind !== 'ok') return null
  const { challenge, work } = answer.value
  if (work === null) return { challenge, work: '' }
  const done = await solved(work)
  return done === null ? null : { challenge, work: done }
}
