import type { Absence } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { Handlers, PersonCaller } from '../../serve/handler.ts'
import { type Refused, refuse, refuseRule } from '../../serve/refuse.ts'
import type { Account } from '../../store/account.ts'
import type { StoredChange } from '../../store/duty-plan.ts'
import type { World } from '../../world.ts'
import { monthOf } from '../calendar.ts'
import { answersForCentre, isCentre, personOf } from '../may.ts'
import { commit } from '../plan/commit.ts'
import { nowOf } from '../plan/open.ts'
import { maySee } from '../plan/shown.ts'
import { absentPeople, withoutPeople } from './lost.ts'

/** Minutes of the longest absence, and how many that are not over one person or one centre may have. */
const longest = 366 * 24 * 60
const most = 100

const maySay = (world: World, caller: Account, { account, centre }: Absence): boolean =>
  account === null ? isCentre(world, centre) && answersForCentre(world, caller, centre) : personOf(world, caller, account)?.centre === centre

/** Null where this absence can be taken down. */
const hindered = async (world: World, caller: Account, absence: Absence): Promise<Refused | null> => {
  const { account, centre, start, end } = absence
  if (!maySay(world, caller, absence)) return refuse('not-found')
  if (end - start > longest) return refuse('malformed')
  const now = nowOf(world)
  if (end <= now) return refuseRule('past')
  const known = await world.store.absences({ start: now, end: now + 10 * longest })
  return known.filter((one) => one.account === account && one.centre === centre).length >= most ? refuse('limit') : null
}

const sameAs = (one: Absence, other: Absence): boolean =>
  one.account === other.account && one.centre === other.centre && one.start === other.start && one.end === other.end

/** Who did it for whom, in the month in which it begins. */
const lineOf = ({ clock }: World, by: string, { account, start, kind }: Absence & { kind: 'absent' | 'returned' }): StoredChange => ({
  month: monthOf(start),
  hour: hourOf(clock),
  status: 'binding',
  kind,
  by,
  forWhom: account === by ? null : account,
  slot: null,
  from: account,
  to: null,
  rule: null,
})

const report = async (world: World, { account: caller }: PersonCaller, absence: Absence) => {
  const refused = await hindered(world, caller, absence)
  if (refused) return refused
  const known = await world.store.absence(absence.id)
  if (known) return sameAs(known, absence) ? { lost: [] } : refuse('malformed')
  const lost = await withoutPeople(world, absentPeople(world, absence), absence)
  const forWhom = absence.account === caller.id ? null : absence.account
  const history = [lineOf(world, caller.id, { ...absence, kind: 'absent' })]
  const failed = await commit(world, { kind: 'absent', by: caller.id, forWhom }, lost, { absence, history })
  if (failed) return failed
  await world.service.read()
  world.news.heard()
  const shown = lost.filter(({ status }) => maySee(caller, status)).flatMap(({ slots }) => slots)
  return { lost: shown.map(({ id, start }) => ({ slot: id, start })).toSorted((a, b) => a.start - b.start) }
}

const withdraw = async (world: World, { account: caller }: PersonCaller, id: string) => {
  const absence = await world.store.absence(id)
  if (!absence || !maySay(world, caller, absence)) return refuse('not-found')
  const history = [lineOf(world, caller.id, { ...absence, kind: 'returned' })]
  await world.store.changeDuty({ returned: id, history })
  await world.timetable.read()
  await world.service.read()
  world.news.heard()
  return {}
}

/** Duties of whoever is absent become gaps; when they come back, whoever has taken one keeps it. */
export const absenceHandlers = (world: World): Pick<Handlers, 'reportAbsence' | 'withdrawAbsence'> => ({
  reportAbsence: ({ body, caller }) => world.turns.take(() => report(world, caller, body)),
  withdrawAbsence: ({ params, caller }) => world.turns.take(() => withdraw(world, caller, params.absence)),
})
