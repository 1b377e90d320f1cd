import { type Person, tryPoolOffer } from '@zop/sealing'
import type { Ground } from '../ground.ts'

/** `nothing`: no offer of which a seal is for this desk; `unable`: it is not certified just now. */
type Came = 'done' | 'nothing' | 'unable' | 'refused' | 'unreachable'

export interface PoolTryingGiven {
  readonly ground: Pick<Ground, 'line'>
  person(): Person | null
}

/** B4: opens this desk's own seal of the offered pool key, and tells the coordinator, signed, whether that works. */
export const tryOfferedPool = async ({ ground: { line }, person }: PoolTryingGiven): Promise<Came> => {
  const self = person()
  if (!self) return 'unable'
  const open = await line.call('poolOffer', {}, null)
  if (open.kind !== 'ok') return open.kind
  const trial = open.value.offer && (await tryPoolOffer(self, open.value.offer))
  if (!trial) return 'nothing'
  const answer = await line.call('tryPool', {}, { trial })
  return answer.kind === 'ok' ? 'done' : answer.kind
}
