import type { Line } from '@zop/line'
import { changeReaders, type Follower, type KnownCertificate, type Person } from '@zop/sealing'
import { unlessOver } from '../../conversation/consent.ts'
import { type Trust, Unreachable } from '../../directory/trust.ts'
import { createJob, type Job, type Progress } from '../job.ts'
import type { TaskOf } from '../tasks.ts'
import { readChain } from './chain.ts'
import { changeFor } from './change.ts'
import { takenBack } from './taken-back.ts'

/** E3, E4: gives the conversations that name somebody who has left new keys, which that person's seals do not open. */
export interface Left {
  readonly job: Job
  /**
   * Renews those of `task` that this person reads. Null where it is running already, or where nothing may be encrypted; `not-yet` where it is the relay alone that says
   * somebody has left: no directory has revoked them, so a colleague would be dropped on the word of the server.
   */
  renew(task: TaskOf<'epochs'>): Promise<Progress | 'not-yet' | null>
}

export interface LeftGiven {
  readonly line: Line
  readonly trust: Trust
  person(): Person | null
  follower(): Omit<Follower, 'conversation'> | null
}

const unlessLost = (error: unknown): null => {
  if (error instanceof Unreachable) return null
  throw error
}

/** A record that loses to a newer one is made anew upon it, this often. */
const attempts = 2

export const createLeft = ({ line, trust, person, follower }: LeftGiven): Left => {
  const job = createJob()

  const renewOne = async (conversation: string, given: { gone: readonly string[]; successor: KnownCertificate | null }): Promise<boolean> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const by = follower()
      const self = person()
      const chain = by && (await readChain(line, conversation, by))
      if (!by || !self || !chain) return false
      const change = changeFor(chain, self, given)
      if (change.kind !== 'change') return change.kind === 'none'
      const { people } = change
      const made = await unlessOver(() => changeReaders(chain, self, people, by))
      // C5: nobody of the centre may write there any more, so there is nothing to keep from who has left.
      if (made === 'consent-over') return false
      const answer = await line.call('write', { conversation }, made.sealed)
      if (answer.kind === 'ok') return true
      if (answer.kind !== 'refused' || answer.refusal.code !== 'newer-epoch') return false
    }
    return false
  }

  return {
    job,
    renew: async ({ mine, certificates, successor }) => {
      const goneBy = async (by: NonNullable<ReturnType<LeftGiven['follower']>>) =>
        // E3: for who came back a lead has signed anew, which says as much.
        successor === null ? takenBack(certificates, by).catch(unlessLost) : certificates
      const by = follower()
      if (by === null || person() === null) return null
      let gone = await goneBy(by)
      if (gone?.length === 0) {
        // The directory that says so may have been signed a moment ago: ask before saying no.
        await trust.refresh()
        gone = await goneBy(follower() ?? by)
      }
      if (gone === null) return { done: 0, failed: mine.length, of: mine.length }
      if (gone.length === 0) return 'not-yet'
      const known = successor === null ? null : await trust.whoIs(successor)
      // Came back, but not checked (yet): dropping them would lock them out.
      if (successor !== null && known === null) return { done: 0, failed: mine.length, of: mine.length }
      return job.run(mine, (conversation) => renewOne(conversation, { gone, successor: known }))
    },
  }
}
