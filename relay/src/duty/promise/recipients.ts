import type { ObligationState } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { World } from '../../world.ts'
import { nowOf } from '../plan/open.ts'
import type { Owed } from './obligation.ts'
import { accountOf } from './reason.ts'
import { counsellorOf } from './whose.ts'

type Sources = Pick<World, 'board' | 'directories' | 'roster' | 'service' | 'timetable' | 'clock'>

/** States at which somebody is told. */
export const tellingSteps = ['reminder', 'stand-in', 'coordinator'] as const satisfies readonly ObligationState[]
export type TellingStep = (typeof tellingSteps)[number]

/** Minutes: whoever has a duty within this time is asked where nobody has taken a letter. */
const soon = 24 * 60

export const coordinators = ({ roster }: Pick<World, 'roster'>): string[] =>
  roster
    .present()
    .filter(({ role }) => role === 'coordinator')
    .map(({ id }) => id)

const ofCentre = ({ roster }: Sources, centre: string | null, role: 'lead' | 'counsellor'): string[] =>
  roster
    .present()
    .filter((one) => one.centre === centre && one.role === role)
    .map(({ id }) => id)

/** Nobody has it: whose duty runs, or else is next; then everybody with a duty within a day. */
const ofPool = ({ timetable, clock }: Sources, step: TellingStep): readonly string[] => {
  const now = nowOf({ clock })
  const ahead = timetable.shifts.filter(({ slot, people }) => slot.end > now && people.length > 0)
  if (step === 'stand-in') return ahead.filter(({ slot }) => slot.start < now + soon).flatMap(({ people }) => people)
  const running = ahead.filter(({ slot }) => slot.start <= now)
  return running.length > 0 ? running.flatMap(({ people }) => people) : (ahead[0]?.people ?? [])
}

/** Who has it; with the second step, or where that person is absent, their stand-ins too. */
const ofReaders = (sources: Sources, { conversation }: Owed, step: TellingStep): string[] => {
  const { board, clock, service, directories } = sources
  const entry = board.get(conversation)
  if (!entry) return []
  const isCertified = (id: string): boolean => directories.certified(id, hourOf(clock)) !== null
  const accounts = (role: string): string[] =>
    entry.readers.filter((reader) => reader.role === role && isCertified(reader.id)).flatMap(({ id }) => accountOf(sources, id) ?? [])
  const counsellor = accountOf(sources, counsellorOf(entry) ?? '')
  const away = counsellor === null || service.personAway(counsellor, nowOf({ clock }))
  return step === 'stand-in' || away ? accounts('stand-in') : accounts('counsellor')
}

/** Accounts of whoever is told of this at this step. Where a whole centre is absent, nobody waits for it: its lead and the coordination are told at once. */
export const recipientsOf = (sources: Sources, owed: Owed, step: TellingStep): readonly string[] => {
  const { service, clock } = sources
  const { kind, centre } = owed
  const centreAway = centre !== null && service.centreAway(centre, nowOf({ clock }))
  const above = [...coordinators(sources), ...ofCentre(sources, centre, 'lead')]
  if (step === 'coordinator') return above
  if (kind === 'acknowledgement') return ofPool(sources, step)
  if (kind === 'hand-over') return centreAway ? above : ofCentre(sources, centre, step === 'reminder' ? 'counsellor' : 'lead')
  return centreAway ? [...above, ...ofReaders(sources, owed, 'stand-in')] : ofReaders(sources, owed, step)
}
