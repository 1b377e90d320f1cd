import type { DutyCentre } from '@zop/wire'
import type { Told } from '../plan/move.ts'

/** What a centre has agreed to, and what of it stands in the plan, both in hours. `agreed` null: nothing is agreed. */
export interface Quota {
  readonly centre: DutyCentre['centre']
  readonly agreed: number | null
  readonly binding: boolean
  readonly planned: number
}

/** Hours in the plan beyond what is agreed. */
export const hoursBeyond = ({ agreed, planned }: Pick<Quota, 'agreed' | 'planned'>): number => (agreed === null ? 0 : Math.max(0, planned - agreed))

/** Every centre that has agreed to hours or has people on the plan. */
export const quotasOf = ({ plan, people, commitments }: Pick<Told, 'plan' | 'people' | 'commitments'>): readonly Quota[] => {
  const centreOf = new Map(people.map(({ account, centre }) => [account, centre]))
  const slots = new Map((plan?.slots ?? []).map((slot) => [slot.id, slot]))
  const minutes = new Map<string, number>()
  for (const { slot, account } of plan?.assignments ?? []) {
    const centre = centreOf.get(account)
    const duty = slots.get(slot)
    if (centre && duty) minutes.set(centre, (minutes.get(centre) ?? 0) + duty.end - duty.start)
  }
  const names = new Set([...commitments.map(({ centre }) => centre), ...minutes.keys()])
  return [...names].toSorted().map((centre) => {
    const commitment = commitments.find((one) => one.centre === centre)
    return { centre, agreed: commitment?.hours ?? null, binding: commitment?.binding ?? false, planned: (minutes.get(centre) ?? 0) / 60 }
  })
}
