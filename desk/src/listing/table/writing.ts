import type { Listing } from '@zop/wire'
import { tableOf } from '../../duty/exchange/sheet.ts'
import { cellsOf, columns } from './columns.ts'

/** Entries as a table with one row for each service, as the import reads it back without loss. No cell of it is run as a formula. */
export const writeCsv = (entries: readonly Listing[]): string => {
  const rows = entries.flatMap((centre) => centre.services.map((service) => cellsOf(centre, service)))
  return tableOf([columns, ...rows.map((cells) => columns.map((column) => cells[column]))])
}
