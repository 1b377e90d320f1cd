/** An instance of schedulingbenchmarks.org, in its own words (T. Curtois and R. Qu, Computational results on new staff scheduling benchmark instances, 2014). */
export interface Instance {
  readonly days: number
  readonly shifts: readonly Shift[]
  readonly staff: readonly Employee[]
  readonly wishes: readonly Wish[]
  readonly cover: readonly Cover[]
}

export interface Shift {
  readonly id: string
  readonly minutes: number
  /** Shifts that may not follow on the next day. */
  readonly before: readonly string[]
}

export interface Employee {
  readonly id: string
  readonly most: ReadonlyMap<string, number>
  readonly minutes: { readonly least: number; readonly most: number }
  /** Days of work in a row. */
  readonly stint: { readonly least: number; readonly most: number }
  /** Days off in a row, at least. */
  readonly rest: number
  readonly weekends: number
  readonly daysOff: readonly number[]
}

/** What it costs if the employee does not have this shift (`on`), or has it. */
export interface Wish {
  readonly on: boolean
  readonly employee: string
  readonly day: number
  readonly shift: string
  readonly weight: number
}

export interface Cover {
  readonly day: number
  readonly shift: string
  readonly wanted: number
  readonly under: number
  readonly over: number
}

const fieldsBySection = (text: string): Map<string, string[][]> => {
  const sections = new Map<string, string[][]>()
  let lines: string[][] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('SECTION_')) {
      lines = []
      sections.set(line.trim(), lines)
    } else if (line.trim() !== '' && !line.startsWith('#')) lines.push(line.trim().split(','))
  }
  return sections
}

const listed = (text = ''): string[] => text.split('|').filter((part) => part !== '')

export const parseInstance = (text: string): Instance => {
  const sections = fieldsBySection(text)
  const of = (name: string): string[][] => sections.get(`SECTION_${name}`) ?? []
  const daysOff = new Map(of('DAYS_OFF').map(([id = '', ...days]) => [id, days.map(Number)]))
  const wishes = (name: string, on: boolean): Wish[] =>
    of(name).map(([employee = '', day, shift = '', weight]) => ({ on, employee, day: Number(day), shift, weight: Number(weight) }))
  return {
    days: Number(of('HORIZON')[0]?.[0]),
    shifts: of('SHIFTS').map(([id = '', minutes, before]) => ({ id, minutes: Number(minutes), before: listed(before) })),
    staff: of('STAFF').map(([id = '', most, mostMinutes, leastMinutes, mostDays, leastDays, rest, weekends]) => ({
      id,
      most: new Map(listed(most).map((part) => [part.split('=')[0] ?? '', Number(part.split('=')[1])])),
      minutes: { least: Number(leastMinutes), most: Number(mostMinutes) },
      stint: { least: Number(leastDays), most: Number(mostDays) },
      rest: Number(rest),
      weekends: Number(weekends),
      daysOff: daysOff.get(id) ?? [],
    })),
    wishes: [...wishes('SHIFT_ON_REQUESTS', true), ...wishes('SHIFT_OFF_REQUESTS', false)],
    cover: of('COVER').map(([day, shift = '', wanted, under, over]) => ({
      day: Number(day),
      shift,
      wanted: Number(wanted),
      under: Number(under),
      over: Number(over),
    })),
  }
}
