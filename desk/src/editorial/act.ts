import { useAttempt } from '../notice/attempt.ts'
import type { Sentence } from '../notice/notices.ts'
import type { Workspace } from '../workspace.ts'
import type { Came } from './editorial.ts'
import { failure } from './said.ts'

/** `said`: what came of it stands where it was asked for. */
type Told = Came | 'said'

/** Does what somebody asked for, one thing at a time, and says what came of it. */
export const useAct = ({ notices, fault }: Pick<Workspace, 'notices' | 'fault'>) => {
  const { busy, run } = useAttempt()
  const act = (work: () => Promise<Told>, done: Sentence | null = null): void => {
    const told = async (): Promise<null> => {
      const came = await work()
      if (came === 'said') return null
      if (came !== null) notices.warn(failure(came))
      else if (done) notices.confirm(done)
      return null
    }
    void run(told).catch(fault)
  }
  return { busy, act }
}
