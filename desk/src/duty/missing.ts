import { effect, untracked } from '@preact/signals'
import { comingIn, type DutyNow, type StaffRole } from '@zop/wire'
import type { Duty } from './duty.ts'

type Missing = DutyNow['missing'][number]

/** What a missing person asks of this one: it is `mine` and I have not begun; I am there `beside` the gap; I `can` step in; I `lead` and have to look. */
export type Call = { readonly missing: Missing; readonly to: 'mine' | 'beside' | 'can' | 'lead' }

/** What this person is shown of those who are missing. Counsellors at once, coordinators once nobody is expected any more; leads not at all. */
export const callsOf = (now: DutyNow | null, role: StaffRole): readonly Call[] =>
  (now?.missing ?? []).flatMap((missing): readonly Call[] => {
    if (role === 'coordinator') return missing.late >= comingIn.coordinator ? [{ missing, to: 'lead' }] : []
    if (role === 'lead') return []
    if (now?.mine?.slot !== missing.slot) return [{ missing, to: 'can' }]
    return [{ missing, to: now.me ? 'beside' : 'mine' }]
  })

/** Whether it also sounds and stands in the title: for those on the same duty or free from five minutes on, for coordinators as soon as they see it. */
export const sounds = ({ missing, to }: Call, now: DutyNow | null): boolean => {
  if (to === 'lead') return true
  if (missing.late < comingIn.second) return false
  return to !== 'can' || now?.me !== true
}

/** Calls back once for each duty in which somebody is missing and that sounds here; until the returned function is called. */
export const watchMissing = (duty: Pick<Duty, 'now'>, role: StaffRole, sound: () => void): (() => void) => {
  const known = new Set<string>()
  return effect(() => {
    const now = duty.now.value
    const fresh = callsOf(now, role).filter((call) => sounds(call, now) && !known.has(call.missing.slot))
    for (const { missing } of fresh) known.add(missing.slot)
    if (fresh.length > 0) untracked(sound)
  })
}
