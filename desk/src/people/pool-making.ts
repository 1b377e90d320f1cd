import { type ReadonlySignal, signal } from '@preact/signals'
import { checkCertificate, hourOf, type KnownDirectory, makePoolOffer, type Person } from '@zop/sealing'
import type { Certificate } from '@zop/wire'
import type { Ground } from '../ground.ts'

/** `nothing`: nobody asks (any more); `unable`: this desk is not certified just now, or no certificate of the others holds. */
type Made = 'done' | 'nothing' | 'unable' | 'refused' | 'unreachable'

/** B4: a member of the pool makes the seed of its next generation here and seals it to each member; the coordinator's directory makes it hold. */
export interface PoolMaking {
  readonly busy: ReadonlySignal<boolean>
  make(): Promise<Made>
}

export interface PoolMakingGiven {
  readonly ground: Pick<Ground, 'line' | 'now'>
  known(): KnownDirectory | null
  person(): Person | null
}

export const createPoolMaking = ({ ground: { line, now }, known: current, person }: PoolMakingGiven): PoolMaking => {
  const busy = signal(false)

  const make = async (): Promise<Made> => {
    const known = current()
    const self = person()
    if (!known || !self) return 'unable'
    const task = await line.call('poolTask', {}, null)
    if (task.kind !== 'ok') return task.kind
    const { generation, members } = task.value
    if (generation === null) return 'nothing'
    const fit: Certificate[] = []
    for (const envelope of members) {
      // The relay names the members; only whom a lead has certified gets the key.
      const found = await checkCertificate(known, envelope, hourOf(now()))
      if (found.kind === 'valid') fit.push(found.certificate.certificate)
    }
    if (fit.length === 0) return 'unable'
    const { envelope } = await makePoolOffer(self, { generation, members: fit })
    const answer = await line.call('offerPool', {}, { offer: envelope })
    return answer.kind === 'ok' ? 'done' : answer.kind
  }

  return {
    busy,
    make: async () => {
      if (busy.peek()) return 'nothing'
      busy.value = true
      try {
        return await make()
      } finally {
        busy.value = false
      }
    },
  }
}
