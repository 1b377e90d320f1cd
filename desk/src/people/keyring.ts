import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import { addPoolSeals, type KnownCertificate, type KnownDirectory, memberHash, type Person } from '@zop/sealing'

/** How this person stands to the pool of the newest directory: among its members with the key, without it, or not (yet) among them. */
type Membership = 'member' | 'keyless' | 'outside'

/** The person's keys in memory, with the seeds of the pool that they hold: fetched anew when a directory brings another pool (B4). */
export interface Keyring {
  readonly membership: ReadonlySignal<Membership | null>
  holder(): Person
  /** True where everything is known; false where the line was lost, so that it is tried again. */
  look(known: KnownDirectory, own: KnownCertificate | null): Promise<boolean>
  /** No key comes back into memory after this. */
  forget(): void
}

export const createKeyring = (line: Line, person: Person): Keyring => {
  const membership = signal<Membership | null>(null)
  let holder = person
  let forgotten = false

  const holds = ({ directory: { pool } }: KnownDirectory): boolean =>
    holder.pool.some((keys) => keys.generation === pool.generation && keys.public === pool.key)

  return {
    membership,
    holder: () => holder,
    look: async (known, own) => {
      if (own === null) return true
      if (!known.directory.pool.members.includes(await memberHash(own.certificate))) {
        membership.value = 'outside'
        return true
      }
      if (!holds(known)) {
        const answer = await line.call('poolSeals', {}, null)
        if (answer.kind === 'unreachable') return false
        // Opened from nothing each time: the seed of a pool that is needed no more goes when the relay's seal goes.
        const opened = answer.kind === 'ok' ? await addPoolSeals({ ...person, pool: [] }, answer.value) : holder
        if (forgotten) return true
        holder = opened
      }
      membership.value = holds(known) ? 'member' : 'keyless'
      return true
    },
    forget: () => {
      forgotten = true
      holder = { ...holder, sealing: [], pool: [] }
    },
  }
}
