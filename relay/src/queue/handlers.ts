import type { Status } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { followAsDesk } from '../desk/stream.ts'
import { publicState } from '../duty/now/public.ts'
import { LastWeek } from '../duty/reach/last-week.ts'
import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { laneOf } from './lanes.ts'

/** What is said where nobody could read a word of now: nothing is promised, whatever the plan says. */
const keyless: Partial<Status> = { chat: 'keyless', until: null, languages: [], opens: null, spoken: [], missing: null, answerBy: null }

/** So many may wait for each who is on duty: more than they can answer soon. Who has gone from their page waits for nobody. */
const fullAt = 5

const chatOf = ({ duty, queue, room }: World): Status['chat'] => {
  const onDuty = duty.people().length
  if (onDuty === 0) return 'closed'
  return room.full || queue.present.size >= fullAt * onDuty ? 'full' : 'open'
}

export const queueHandlers = (world: World): Pick<Handlers, 'health' | 'status' | 'deskEvents' | 'lane'> => {
  const lastWeek = new LastWeek(world)
  return {
    health: () => (world.peers.hears ? { ok: true } : refuse('unavailable')),
    status: async () => ({
      version: 1,
      chat: chatOf(world),
      ...publicState(world.now.state(), world.timetable),
      answerBy: world.service.answerBy(hourOf(world.clock), null),
      ...(world.directories.isRead(hourOf(world.clock)) ? {} : keyless),
      lastWeek: await lastWeek.told(),
    }),
    deskEvents: ({ caller }) => followAsDesk(world, caller),
    lane: ({ params: { lane, after }, caller: { account } }) => laneOf(world, account, { lane, after: Number(after) }),
  }
}
