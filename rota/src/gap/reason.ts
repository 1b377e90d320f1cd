import type { Gap } from '../check/score.ts'
import type { Draft, Option, Place, Unable, Worker } from '../draft/draft.ts'
import { type Hindrance, hindrance } from '../draft/move.ts'
import type { Centre } from '../problem/problem.ts'

/**
 * Why a person does not have a slot. `free`: nothing hinders, but the plan would cost more with them; `full`: others have the seats;
 * `holiday` and `closed`: their centre does not work; `meeting`, `day`, `rest`: another duty or meeting; `week`, `month`: their limits; `centre`: a colleague has it.
 */
export type Stop = Exclude<Hindrance, 'taken'> | Unable['why'] | 'free'

/** Somebody who would help, and what stops them. */
export interface Stopped {
  readonly worker: Worker
  readonly why: Stop
  /** Something that they have to do anyway stops them as well. */
  readonly engaged: boolean
}

/** `land` is set for holidays only. */
export interface Reason {
  readonly why: Exclude<Stop, 'cannot' | 'unsaid'>
  readonly land: string | null
  readonly people: number
}

/** Who would help: anybody, somebody experienced, or somebody who speaks the language. */
export const wouldHelp = (gap: Gap): ((worker: Worker) => boolean) => {
  if (gap.kind === 'experienced') return ({ person }) => person.experienced
  if (gap.kind === 'language') return ({ person }) => person.languages.includes(gap.language)
  return () => true
}

const stopOf = (option: Option): Stop | null => {
  const hindered = hindrance(option)
  return hindered === 'taken' ? null : (hindered ?? 'free')
}

/** Everybody who would help and is not in the slot, with what stops them. */
export const stoppedAt = (place: Place, helps: (worker: Worker) => boolean): Stopped[] => {
  const able = place.options.flatMap((option) => {
    const why = stopOf(option)
    return why === null ? [] : [{ worker: option.worker, why, engaged: false }]
  })
  return [...able, ...place.unable].filter(({ worker }) => helps(worker))
}

/** Counts the reasons, the most frequent first. People who said no or nothing are no reason: they could not. */
export const reasonsOf = (stopped: readonly Stopped[], centres: readonly Centre[]): Reason[] => {
  const lands = new Map(centres.map(({ id, land }) => [id, land]))
  const landOf = ({ worker, why }: Stopped) => (why === 'holiday' ? (lands.get(worker.person.centre) ?? null) : null)
  const groups = Map.groupBy(stopped, (one) => JSON.stringify([one.why, landOf(one)]))
  return [...groups.values()]
    .flatMap((group): Reason[] => {
      const [first] = group
      if (first === undefined || first.why === 'cannot' || first.why === 'unsaid') return []
      return [{ why: first.why, land: landOf(first), people: group.length }]
    })
    .toSorted((a, b) => b.people - a.people || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** The slot by its id, which must be there. */
export const placeOf = (draft: Draft, slot: string): Place => {
  const found = draft.places.find((place) => place.slot.id === slot)
  if (found === undefined) throw new RangeError(`no slot is called ${slot}`)
  return found
}
