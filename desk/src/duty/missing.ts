import { effect, untracked } from '@preact/signals'
import { comingIn, type DutyNow, type DutyPerson, type StaffRole } from '@zop/wire'
import type { Duty } from './duty.ts'
import type { Told } from './plan/move.ts'

type Missing = DutyNow['missing'][number]

/** What a missing person asks of this one: it is `mine` and I have not begun; I have begun it and `left`; I am there `beside` the gap; I `can` step in; I `lead` and have to look. */
export type Call = { readonly missing: Missing; readonly to: 'mine' | 'left' | 'beside' | 'can' | 'lead' }

/** What this person is shown of those who are missing. Counsellors at once, coordinators once nobody is expected any more; leads not at all. `left`: the duty that they have ended before its time. */
export const callsOf = (now: DutyNow | null, role: StaffRole, left: string | null): readonly Call[] =>
  (now?.missing ?? []).flatMap((missing): readonly Call[] => {
    if (role === 'coordinator') return missing.late >= comingIn.coordinator ? [{ missing, to: 'lead' }] : []
    if (role === 'lead') return []
    if (now?.mine?.slot !== missing.slot) return [{ missing, to: 'can' }]
    return [{ missing, to: now.me ? 'beside' : missing.slot === left ? 'left' : 'mine' }]
  })

/** Who is entered for a duty; null where it is not in the month that was read. */
export const assignedTo = (told: Told | null, slot: string): readonly DutyPerson[] | null => {
  const plan = told?.plan ?? null
  if (!told || !plan?.slots.some(({ id }) => id === slot)) return null
  const there = new Set(plan.assignments.filter((one) => one.slot === slot).map(({ account }) => account))
  return told.people.filter(({ account }) => there.has(account))
}

/** Whether it also sounds and stands in the title: for those on the same duty or free from five minutes on, for coordinators as soon as they see it. */
export const sounds = ({ missing, to }: Call, now: DutyNow | null): boolean => {
  if (to === 'lead') return true
  if (to === 'left' || missing.late < comingIn.second) return false
  return to !== 'can' || now?.me !== true
}

/** Calls back once for each duty in which somebody is missing and that sounds here; until the returned function is called. */
export const watchMissing = (duty: Pick<Duty, 'now' | 'left'>, role: StaffRole, sound: () => void): (() => void) => {
  const known = new Set<string>()
  return effect(() => {
    const now = duty.now.value
    const fresh = callsOf(now, role, duty.left.value).filter((call) => sounds(call, now) && !known.has(call.missing.slot))
    for (const { missing } of fresh) known.add(missing.slot)
    if (fresh.length > 0) untracked(sound)
  })
}
