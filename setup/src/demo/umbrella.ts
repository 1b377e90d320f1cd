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

/** `phone` is of the Berlin block that films may use and nobody is given (Bundesnetzagentur, Amtsblatt 7/2021, Mitteilung 148, "Rufnummern für Medienproduktionen"). */
export const centres = [
  { id: 'nord', name: 'Beispielstelle Nord (erfunden)', phone: '030 23125 101' },
  { id: 'mitte', name: 'Beispielstelle Mitte (erfunden)', phone: '030 23125 102' },
  { id: 'sued', name: 'Beispielstelle Süd (erfunden)', phone: '030 23125 103' },
] as const

/** Whom to call: each lead, and the coordination. */
export const phones = [...centres.map(({ id, phone }) => ({ centre: id, phone })), { centre: null, phone: '030 23125 100' }]

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
