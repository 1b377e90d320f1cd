import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { House } from './house.ts'

/** The data file and its log, as an ordinary backup takes them while the relay runs. The keys are not in it (F4). */
export const backUp = async (house: House, folder: string): Promise<void> => {
  const files = (await readdir(house.data)).filter((name) => name.startsWith('relay.sqlite'))
  for (const name of files.toSorted()) await cp(join(house.data, name), join(folder, name))
}

type Row = Record<string, unknown>

/** What a query finds in the relay's data file at this moment. The file is locked to the relay, so that this reads a copy of it and of its log. */
const rowsOf = async (house: House, query: string): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'rows-'))
  try {
    await backUp(house, folder)
    const database = new DatabaseSync(join(folder, 'relay.sqlite'))
    try {
      return database.prepare(query).all()
    } finally {
      database.close()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** How many rows a table of the relay holds. */
export const countRows = async (house: House, table: 'conversation' | 'record' | 'reader' | 'message' | 'file' | 'part' | 'proposal'): Promise<number> => {
  const [row] = await rowsOf(house, `select count(*) as rows from ${table}`)
  return Number(row?.['rows'])
}
