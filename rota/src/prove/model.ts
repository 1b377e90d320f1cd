import { type Costs, type Draft, fineness, type Option, type Place } from '../draft/draft.ts'
import { hindrance, quotaCost } from '../draft/move.ts'
import { each, type Program, type ProgramBuilder, programBuilder } from './program.ts'

/** `coverage` counts what the slots lack, but not that they are thin; `all` everything that the score counts. */
export type Aim = 'coverage' | 'all'

/** An integer program, and what its columns mean. */
export interface Model {
  readonly program: Program
  /** What the program does not count, because nothing here changes it; with it, its cost is the draft's, in points. */
  readonly constant: number
  /** Option and column with the same number. */
  readonly options: readonly Option[]
}

const points = (cost: number): number => cost / fineness

/** The costs of coverage alone. */
export const withoutThin = (costs: Costs): Costs => ({ ...costs, thin: 0 })

const gathered = <K>(options: readonly Option[], key: (option: Option) => K): Map<K, Option[]> => Map.groupBy(options, key)

/** What a slot lacks, each with a column that is paid for; those who have it already count. */
const addNeeds = (
  builder: ProgramBuilder,
  { place, options, columnOf, costs }: { place: Place; options: readonly Option[]; columnOf: (option: Option) => number; costs: Costs },
): void => {
  const { slot, members } = place
  const columns = options.map(columnOf)
  const below = Math.max(0, slot.minimum - members.length)
  const beyond = Math.max(0, slot.wanted - Math.max(slot.minimum, members.length))
  builder.row({ least: 0, most: slot.wanted - members.length, terms: each(columns) })
  const missing = below > 0 ? [builder.column({ cost: points(costs.uncovered), most: below, whole: false })] : []
  if (below > 0) builder.row({ least: below, most: Number.POSITIVE_INFINITY, terms: each([...columns, ...missing]) })
  if (beyond > 0 && costs.thin > 0) {
    const thin = builder.column({ cost: points(costs.thin), most: beyond, whole: false })
    builder.row({ least: below + beyond, most: Number.POSITIVE_INFINITY, terms: each([...columns, ...missing, thin]) })
  }
  const need = (has: (option: Option) => boolean, cost: number) => {
    if (members.some(has)) return
    const lacking = builder.column({ cost: points(cost), most: 1, whole: false })
    builder.row({ least: 1, most: Number.POSITIVE_INFINITY, terms: each([...options.filter(has).map(columnOf), lacking]) })
  }
  if (slot.experienced) need(({ worker }) => worker.person.experienced, costs.experienced)
  for (const language of slot.languages) need(({ worker }) => worker.person.languages.includes(language), costs.language)
}

/**
 * Sets of duties of which a person may have one only. Taken in order of time, a duty and those before it that clash with it all clash with each other,
 * because a later one that clashes with the first would lie between: one row for each such set is as tight as rows can be.
 */
const clashSets = (options: readonly Option[]): Option[][] => {
  const inTime = options.toSorted((a, b) => a.place.slot.start - b.place.slot.start || a.place.index - b.place.index)
  const clash = (a: Option, b: Option) => a === b || a.place.clashes[b.place.index] !== null
  return inTime
    .map((last, at) => ({ set: inTime.slice(0, at + 1).filter((option) => clash(option, last)), next: inTime[at + 1] }))
    .filter(({ set, next }) => set.length > 1 && !(next && set.every((option) => clash(option, next))))
    .map(({ set }) => set)
}

/** The hard rules between the slots of one person, as far as they can bind. */
const addLimits = (builder: ProgramBuilder, options: readonly Option[], columnOf: (option: Option) => number): void => {
  for (const own of gathered(options, ({ worker }) => worker).values()) {
    for (const set of clashSets(own)) builder.row({ least: 0, most: 1, terms: each(set.map(columnOf)) })
    for (const [week, within] of gathered(own, (option) => option.week)) {
      const left = week.limit - week.used
      if (within.length > left) builder.row({ least: 0, most: left, terms: each(within.map(columnOf)) })
    }
    for (const [month, within] of gathered(own, (option) => option.month)) {
      const terms = within.map((option) => ({ column: columnOf(option), factor: option.place.minutes / 60 }))
      builder.row({ least: 0, most: (month.limit - month.used) / 60, terms })
    }
  }
  for (const atPlace of gathered(options, ({ place }) => place).values()) {
    if (!atPlace[0]?.place.slot.onePerCentre) continue
    for (const same of gathered(atPlace, ({ worker }) => worker.person.centre).values()) {
      if (same.length > 1) builder.row({ least: 0, most: 1, terms: each(same.map(columnOf)) })
    }
  }
}

const addQuotas = (builder: ProgramBuilder, options: readonly Option[], columnOf: (option: Option) => number): void => {
  for (const [quota, own] of gathered(options, (option) => option.quota)) {
    if (quota === null) continue
    const cost = points(quota.weight) * 60
    const short = builder.column({ cost, most: Number.POSITIVE_INFINITY, whole: false })
    const over = builder.column({ cost, most: Number.POSITIVE_INFINITY, whole: false })
    const target = (quota.target - quota.minutes) / 60
    const hours = own.map((option) => ({ column: columnOf(option), factor: option.place.minutes / 60 }))
    builder.row({ least: target, most: target, terms: [...hours, { column: short, factor: 1 }, { column: over, factor: -1 }] })
  }
}

/** The n-th duty of a kind costs n - 1 times its weight: a column for each step, the cheap ones are used first by themselves. */
const addShares = (
  builder: ProgramBuilder,
  { options, columnOf, had, cost }: { options: readonly Option[]; columnOf: (option: Option) => number; had: (own: Option) => number; cost: number },
): void => {
  for (const own of gathered(options, ({ worker }) => worker).values()) {
    const before = own[0] === undefined ? 0 : had(own[0])
    const steps = own.map((_, at) => builder.column({ cost: points(cost) * (before + at), most: 1, whole: false }))
    builder.row({ least: Number.NEGATIVE_INFINITY, most: 0, terms: [...each(own.map(columnOf)), ...each(steps, -1)] })
  }
}

/** Every slot costs now what its columns cost when nobody takes it; so do the quotas. */
const constantOf = (draft: Draft, options: readonly Option[], aim: Aim): number => {
  if (aim === 'coverage') return 0
  const quotas = new Set(options.flatMap(({ quota }) => (quota === null ? [] : [quota])))
  return points(draft.score - draft.places.reduce((sum, { cost }) => sum + cost, 0) - quotas.values().reduce((sum, quota) => sum + quotaCost(quota), 0))
}

/** All that can still be done, what is taken now standing as it is. A column is 1 where its option is taken. */
export const modelOf = (draft: Draft, aim: Aim): Model => {
  const { places } = draft
  const builder = programBuilder()
  const options = places.flatMap((place) => place.options.filter((option) => hindrance(option) === null))
  const columns = new Map(options.map((option) => [option, builder.column({ cost: aim === 'all' ? points(option.price) : 0, most: 1, whole: true })]))
  const columnOf = (option: Option): number => columns.get(option) ?? -1
  const atPlace = gathered(options, ({ place }) => place)
  for (const place of places)
    addNeeds(builder, { place, options: atPlace.get(place) ?? [], columnOf, costs: aim === 'all' ? draft.costs : withoutThin(draft.costs) })
  addLimits(builder, options, columnOf)
  if (aim === 'all') {
    addQuotas(builder, options, columnOf)
    const late = options.filter(({ place }) => place.late)
    addShares(builder, { options: late, columnOf, had: ({ worker }) => worker.lates, cost: draft.costs.late })
    const weekend = options.filter(({ place }) => place.weekend)
    addShares(builder, { options: weekend, columnOf, had: ({ worker }) => worker.weekends, cost: draft.costs.weekend })
  }
  return { program: builder.program, options, constant: constantOf(draft, options, aim) }
}
