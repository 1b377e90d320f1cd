import { contradictionIn } from '@zop/rota'
import type { Availabilities, Body } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { Handlers, PersonCaller } from '../../serve/handler.ts'
import { type Refused, refuse, refuseRule } from '../../serve/refuse.ts'
import type { Account } from '../../store/account.ts'
import type { StoredChange } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { monthOf } from '../calendar.ts'
import { actsFor, answersForCentre, isCentre, onDutyRoll, personOf } from '../may.ts'
import { nowOf } from '../plan/open.ts'
import { hinderedCommitments } from './commitments.ts'

const hinderedWords = (world: World, caller: Account, { account, said }: Availabilities): Refused | null => {
  if (!personOf(world, caller, account)) return refuse('not-found')
  const fault = contradictionIn(said)
  if (fault?.kind === 'impossible') return refuse('malformed')
  return fault ? refuseRule('availability') : null
}

/** Who spoke for whom, in the month of today. */
const spokeFor = (world: World, by: string, accounts: readonly string[]): StoredChange[] => {
  const line = { month: monthOf(nowOf(world)), hour: hourOf(world.clock), status: 'binding', kind: 'said', by, slot: null, to: null, rule: null } as const
  return accounts.filter((account) => account !== by).map((account) => ({ ...line, forWhom: account, from: account }))
}

type Entered = { readonly availabilities?: readonly Availabilities[]; readonly commitments?: Body<'putCommitments'>['commitments'] }

/** All or nothing. */
const enter = async (world: World, { account: caller }: PersonCaller, { availabilities = [], commitments = [] }: Entered): Promise<Refused | null> => {
  if (new Set(availabilities.map(({ account }) => account)).size < availabilities.length) return refuse('malformed')
  const words = availabilities.map((one) => hinderedWords(world, caller, one)).find((refused) => refused !== null)
  const refused = words ?? (await hinderedCommitments(world, caller, commitments))
  if (refused) return refused
  const accounts = availabilities.map(({ account }) => account)
  if (!(await world.store.putSaid({ availabilities, commitments, history: spokeFor(world, caller.id, accounts) }))) return refuse('newer-version')
  world.news.heard()
  return null
}

const putProfile = async (world: World, { account: caller }: PersonCaller, profile: Body<'putDutyProfile'>) => {
  const person = onDutyRoll(world, profile.account)
  if (!person || !actsFor(world, caller, person)) return refuse('not-found')
  await world.store.putDutyProfile(profile)
  await world.timetable.read()
  world.news.heard()
  return {}
}

const putCentre = async (world: World, { account: caller }: PersonCaller, centre: Body<'putDutyCentre'>) => {
  if (!isCentre(world, centre.centre) || !answersForCentre(world, caller, centre.centre)) return refuse('not-found')
  if (new Set(centre.closed.map(({ day }) => day)).size < centre.closed.length) return refuse('malformed')
  await world.store.putDutyCentre(centre)
  await world.service.read()
  world.news.heard()
  return {}
}

type Routes = 'availability' | 'putAvailability' | 'putDutyProfile' | 'putDutyCentre' | 'putCommitments' | 'importDuty'

export const availabilityHandlers = (world: World): Pick<Handlers, Routes> => {
  const { store, turns } = world
  return {
    availability: ({ params, caller: { account } }) => (personOf(world, account, params.account) ? store.availability(params.account) : refuse('not-found')),
    putAvailability: ({ body, caller }) => turns.take(async () => (await enter(world, caller, { availabilities: [body] })) ?? { version: body.version + 1 }),
    putDutyProfile: ({ body, caller }) => turns.take(() => putProfile(world, caller, body)),
    putDutyCentre: ({ body, caller }) => turns.take(() => putCentre(world, caller, body)),
    putCommitments: ({ body, caller }) => turns.take(async () => (await enter(world, caller, body)) ?? {}),
    importDuty: ({ body, caller }) => turns.take(async () => (await enter(world, caller, body)) ?? {}),
  }
}
