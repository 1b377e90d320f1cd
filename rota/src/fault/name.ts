import type { Problem } from '../problem/problem.ts'
import type { Fault } from './fault.ts'

const repeated = (ids: readonly string[]): string[] => [...Map.groupBy(ids, (id) => id)].filter(([, same]) => same.length > 1).map(([id]) => id)

/** Names that are given twice, or that nobody has. */
export const nameFaults = ({ slots, people, centres, availability, engagements, commitments, pinned }: Problem): Fault[] => {
  const slotIds = new Set(slots.map(({ id }) => id))
  const personIds = new Set(people.map(({ id }) => id))
  const centreIds = new Set(centres.map(({ id }) => id))
  const strangers = (place: 'availability' | 'engagements' | 'pinned', named: readonly { readonly person: string }[]): Fault[] =>
    [...new Set(named.map(({ person }) => person))].filter((person) => !personIds.has(person)).map((person) => ({ kind: 'unknown-person', person, in: place }))
  const nowhere = (place: 'people' | 'commitments', named: readonly { readonly centre: string }[]): Fault[] =>
    [...new Set(named.map(({ centre }) => centre))].filter((centre) => !centreIds.has(centre)).map((centre) => ({ kind: 'unknown-centre', centre, in: place }))
  const twice = (of: 'slot' | 'person' | 'centre', named: readonly { readonly id: string }[]): Fault[] =>
    repeated(named.map(({ id }) => id)).map((id) => ({ kind: 'duplicate', of, id }))
  return [
    ...twice('slot', slots),
    ...twice('person', people),
    ...twice('centre', centres),
    ...strangers('availability', availability),
    ...strangers('engagements', engagements),
    ...strangers('pinned', pinned),
    ...nowhere('people', people),
    ...nowhere('commitments', commitments),
    ...pinned.filter(({ slot }) => !slotIds.has(slot)).map(({ slot }): Fault => ({ kind: 'unknown-slot', slot })),
  ]
}
