import type { Body } from '@zop/wire'
import type { Handlers, PersonCaller } from '../../serve/handler.ts'
import { refuse, refuseRule } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { assign } from './assign.ts'
import { historyFor, monthFor } from './shown.ts'
import { putSlots } from './slots.ts'
import { setStatus } from './status.ts'

/** A lead's word for their centre. A coordinator has none to speak for. */
const answer = async ({ store, news }: World, { account: { centre } }: PersonCaller, { month, ...body }: Body<'answerPlan'> & { month: string }) => {
  const plan = await store.dutyPlan(month)
  if (!plan || plan.status === 'draft' || centre === null) return refuse('not-found')
  if (plan.status !== 'consultation') return refuseRule('status')
  if (!(await store.putAnswer(month, { centre, ...body }))) return refuse('newer-version')
  news.heard([month])
  return {}
}

type Routes = 'dutyMonth' | 'dutyHistory' | 'putSlots' | 'setPlanStatus' | 'assign' | 'answerPlan' | 'seenNotices'

export const planHandlers = (world: World): Pick<Handlers, Routes> => {
  const { store, news, turns } = world
  return {
    dutyMonth: ({ params: { month }, caller: { account } }) => monthFor(world, account, month),
    dutyHistory: ({ params: { month }, caller: { account } }) => historyFor(world, account, month),
    putSlots: ({ params: { month }, body, caller }) => turns.take(() => putSlots(world, caller, month, body)),
    setPlanStatus: ({ params: { month }, body, caller }) => turns.take(() => setStatus(world, caller, month, body)),
    assign: ({ params: { month }, body, caller }) => turns.take(() => assign(world, caller, month, body)),
    answerPlan: ({ params: { month }, body, caller }) => turns.take(() => answer(world, caller, { ...body, month })),
    seenNotices: async ({ body: { notices }, caller: { account } }) => {
      await store.seeNotices(account.id, notices)
      await news.read()
      return {}
    },
  }
}
