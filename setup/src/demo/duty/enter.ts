import type { Availabilities, DutyPerson } from '@zop/wire'
import type { Demo } from '../folder.ts'
import { type AtDesk, sitDown, standUp } from '../renewal/desk.ts'
import { dayOf, monthsFrom } from './days.ts'
import { planOf } from './month.ts'
import { hoursPromised, places, profiles } from './network.ts'

/** Most moves that the relay takes at once. */
const mostMoves = 200

/** Everybody can on workdays. */
const workdays = (account: string, since: string): Availabilities => ({
  account,
  version: 0,
  said: [{ kind: 'weekly', word: 'can', since, from: '08:00', to: '22:00', rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' }],
})

/** Languages, limits, Länder and what people can, once: where no profile is entered, nobody has said anything yet. */
const enterPeople = async ({ ask }: AtDesk, people: readonly DutyPerson[], day: string): Promise<void> => {
  const fresh = people.filter(({ profile, name }) => profile === null && profiles[name])
  if (fresh.length === 0) return
  for (const centre of places) await ask('putDutyCentre', { params: {}, body: centre })
  for (const { account, name } of fresh) {
    const profile = profiles[name]
    if (profile) await ask('putDutyProfile', { params: {}, body: { account, ...profile } })
  }
  const said = await Promise.all(fresh.map(({ account }) => ask('availability', { params: { account } })))
  const availabilities = said.filter(({ version }) => version === 0).map(({ account }) => workdays(account, day))
  await ask('importDuty', { params: {}, body: { availabilities, commitments: [] } })
}

const enterMonth = async ({ ask }: AtDesk, people: readonly DutyPerson[], { month, day }: { month: string; day: string }): Promise<void> => {
  const [first, ...others] = Object.keys(profiles).flatMap((name) => people.find((one) => one.name === name)?.account ?? [])
  const { slots, moves } = planOf({ month, from: day, meets: places[1]?.centre ?? '' }, { first: first ?? null, others })
  const commitments = places.map(({ centre }) => ({ centre, month, hours: hoursPromised, binding: false }))
  await ask('putCommitments', { params: {}, body: { commitments } })
  let { version } = await ask('putSlots', { params: { month }, body: { version: null, slots: [...slots] } })
  for (let at = 0; at < moves.length; at += mostMoves) {
    const body = { version, moves: moves.slice(at, at + mostMoves), although: true }
    version = (await ask('assign', { params: { month }, body })).version
  }
  for (const status of ['consultation', 'binding'] as const) version = (await ask('setPlanStatus', { params: { month }, body: { version, status } })).version
}

/**
 * Enters the duties of this month and the next over the relay's own doors, as a coordinator would, and lets them hold. A month that there is stays as it is, whoever
 * made it. False where nothing was to be done.
 */
export const enterDuties = async ({ desk, people }: Pick<Demo, 'desk' | 'people'>, now = Date.now()): Promise<boolean> => {
  const code = people.find(({ role }) => role === 'coordinator')?.recoveryCode
  const coordinator = code === undefined ? null : await sitDown(desk, code)
  if (!coordinator) throw new Error('Nobody of the demo is a coordinator any more.')
  try {
    const day = dayOf(now)
    let done = false
    for (const month of monthsFrom(day)) {
      const { plan, people: staff } = await coordinator.ask('dutyMonth', { params: { month } })
      if (plan) continue
      await enterPeople(coordinator, staff, day)
      await enterMonth(coordinator, staff, { month, day })
      done = true
    }
    return done
  } finally {
    await standUp(coordinator)
  }
}
