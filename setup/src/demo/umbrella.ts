import type { StaffRole } from '@zop/wire'

/** An invented person. `id` is how a certificate names them; counsellors go by pseudonyms. */
export interface Invented {
  id: string
  name: string
  role: StaffRole
  /** Centre id; null for the umbrella itself. */
  centre: string | null
}

const umbrellaName = 'Beispielverbund (erfunden)'

export const centres = [
  { id: 'nord', name: 'Beispielstelle Nord (erfunden)' },
  { id: 'mitte', name: 'Beispielstelle Mitte (erfunden)' },
  { id: 'sued', name: 'Beispielstelle Süd (erfunden)' },
] as const

const named = (role: StaffRole, centre: string | null) => (name: string) => ({ id: name.toLowerCase(), name, role, centre })

export const people: readonly Invented[] = [
  ...['Koralie'].map(named('coordinator', null)),
  ...['Nele'].map(named('lead', 'nord')),
  ...['Maris'].map(named('lead', 'mitte')),
  ...['Sanne'].map(named('lead', 'sued')),
  ...['Amal', 'Jana'].map(named('counsellor', 'nord')),
  ...['Kofi', 'Lilia'].map(named('counsellor', 'mitte')),
  ...['Tomasz', 'Yara'].map(named('counsellor', 'sued')),
]

export const centreName = (id: string | null): string => centres.find((centre) => centre.id === id)?.name ?? umbrellaName
