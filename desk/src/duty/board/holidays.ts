import type { Told } from '../plan/move.ts'

/** Days of the month on which some Land does not work: its name, and which Länder. */
export type Holidays = ReadonlyMap<string, { readonly name: string; readonly lands: readonly string[] }>

export const holidaysOf = ({ holidays }: Pick<Told, 'holidays'>): Holidays =>
  new Map(
    [...Map.groupBy(holidays, ({ day }) => day)]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([day, of]) => [day, { name: of[0]?.name ?? '', lands: of.map(({ land }) => land) }]),
  )
