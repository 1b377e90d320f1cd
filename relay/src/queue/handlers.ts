import type { Status } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { followAsDesk } from '../desk/stream.ts'
import type { Handlers } from '../serve/handler.ts'
import { answerWithin } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { laneOf } from './lanes.ts'

/** So many may wait for each who is on duty: more than they can answer soon. */
const fullAt = 5

const chatOf = ({ duty, queue, room }: World): Status['chat'] => {
  if (room.full) return 'full'
  const onDuty = duty.people().length
  if (onDuty === 0) return 'closed'
  return queue.live.size >= fullAt * onDuty ? 'full' : 'open'
}

export const queueHandlers = (world: World): Pick<Handlers, 'health' | 'status' | 'deskEvents' | 'lane'> => ({
  health: () => ({ ok: true }),
  status: () => ({ version: 1, chat: chatOf(world), answerBy: hourOf(world.clock) + answerWithin }),
  deskEvents: ({ caller }) => followAsDesk(world, caller),
  lane: ({ params: { lane, after }, caller: { account } }) => laneOf(world, account, { lane, after: Number(after) }),
})
