import { type ReadonlySignal, signal } from '@preact/signals'
import type { Refusal, Reply } from '@zop/wire'
import type { Ground } from '../ground.ts'

/** E2: a new device that waits for the lead's yes. `digits` are what both compare, null until the relay has given them. */
type ArrivalState = 'asking' | 'waiting' | 'unreachable' | 'refused'

export interface Arrival {
  readonly digits: ReadonlySignal<string | null>
  readonly state: ReadonlySignal<ArrivalState>
  stop(): void
}

const pause = 2000

/** The lead's no ends the session. Any other refusal passes by itself. */
const lost = (answer: { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' }): ArrivalState =>
  answer.kind === 'refused' && answer.refusal.code === 'not-signed-in' ? 'refused' : 'unreachable'

/** Asks once, then looks every two seconds until the lead has said yes (`approved`, with the new scope and the sealed account) or no. */
export const arrive = ({ line, later }: Pick<Ground, 'line' | 'later'>, approved: (answer: Reply<'deviceAnswer'>) => void): Arrival => {
  const digits = signal<string | null>(null)
  const state = signal<ArrivalState>('asking')
  let stopped = false
  let callOff = () => {}

  const ask = async (): Promise<void> => {
    const answer = await line.call('askForDevice', {}, {})
    if (answer.kind === 'ok') digits.value = answer.value.code
    state.value = answer.kind === 'ok' ? 'waiting' : lost(answer)
  }

  const look = async (): Promise<void> => {
    const answer = await line.call('deviceAnswer', {}, null)
    if (answer.kind !== 'ok') state.value = lost(answer)
    else if (answer.value.scope === 'waiting') state.value = 'waiting'
    else if (!stopped) {
      stopped = true
      approved(answer.value)
    }
  }

  const turn = async (): Promise<void> => {
    await (digits.peek() === null ? ask() : look())
    if (!stopped && state.peek() !== 'refused') callOff = later(pause, () => void turn())
  }
  void turn()

  return {
    digits,
    state,
    stop: () => {
      stopped = true
      callOff()
    },
  }
}
