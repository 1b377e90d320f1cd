import type { planningRoutes } from '@zop/wire'
import type { Handlers } from '../../serve/handler.ts'
import { refuse, refuseRule } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { repairOf } from './repair.ts'

export const planningHandlers = (world: World): Pick<Handlers, keyof typeof planningRoutes> => ({
  dutyGaps: async ({ params: { month } }) => {
    const plan = await world.store.dutyPlan(month)
    if (!plan) return refuse('not-found')
    const found = await world.store.dutyGaps(month)
    if (found?.version !== plan.version) {
      const ground = await world.store.dutyGround(month)
      if (ground) world.planning.explain(ground)
    }
    return { version: found?.version ?? 0, gaps: [...(found?.gaps ?? [])] }
  },

  planMonth: async ({ params: { month }, body: { version, seed, pinned }, caller: { account } }) => {
    const ground = await world.store.dutyGround(month)
    if (!ground) return refuse('not-found')
    const { plan } = ground
    if (plan.version !== version) return refuse('newer-version')
    if (plan.status !== 'draft') return refuseRule('status')
    if (!pinned.every((id) => plan.assignments.some((one) => one.id === id))) return refuse('malformed')
    return world.planning.start(ground, { seed, pinned, by: account.id }) ? {} : refuse('taken')
  },

  repairMonth: async ({ params: { month } }) => {
    const ground = await world.store.dutyGround(month)
    if (!ground) return refuse('not-found')
    if (ground.plan.status === 'closed') return refuseRule('status')
    return repairOf(world, ground)
  },

  stopPlanning: async ({ params: { month } }) => {
    await world.planning.stop(month)
    return {}
  },
})
