import type { DutyCentre, DutyProfile } from '@zop/wire'

type Speaking = Omit<DutyProfile, 'account'>

const speaking = (...languages: string[]): Speaking => ({ languages, experienced: false, dutiesPerWeek: 3, hoursPerMonth: 40 })

/** What the invented counsellors speak, by name. The first is there around the clock: no limit of hours holds for whoever shows the demo. */
export const profiles: Readonly<Record<string, Speaking>> = {
  Amal: { ...speaking('de', 'en', 'ar'), experienced: true, dutiesPerWeek: 7, hoursPerMonth: 200 },
  Jana: { ...speaking('de', 'en', 'pl'), experienced: true },
  Kofi: { ...speaking('de', 'en', 'fr'), experienced: true },
  Lilia: speaking('de', 'bg', 'ru'),
  Tomasz: speaking('de', 'en', 'ro'),
  Yara: speaking('de', 'en', 'tr'),
}

/** Where the invented centres are. */
export const places: readonly DutyCentre[] = [
  { centre: 'nord', land: 'HH', closed: [] },
  { centre: 'mitte', land: 'HE', closed: [] },
  { centre: 'sued', land: 'BY', closed: [] },
]

/** Hours that each of them has promised for a month. */
export const hoursPromised = 40
