import { createHash } from 'node:crypto'
import { exampleNetwork, type Problem } from '@zop/rota'
import type { WorkshopProblem } from '@zop/wire'

const identifierOf = (name: string): string => createHash('sha256').update(name).digest().subarray(0, 16).toString('base64url')

/** An invented month of eight centres and twenty-four people, with the identifiers that the wire asks for. */
export const inventedMonth = ({ offered = 0.5, seed = 1 } = {}): WorkshopProblem => {
  const invented: Problem = exampleNetwork({ centres: 8, people: 24, month: '2026-05', offered, seed })
  return {
    ...invented,
    slots: invented.slots.map((slot) => ({ ...slot, id: identifierOf(slot.id) })),
    people: invented.people.map((person) => ({ ...person, id: identifierOf(person.id) })),
    availability: invented.availability.map((said) => ({ ...said, person: identifierOf(said.person) })),
  } as WorkshopProblem
}
