import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Failed } from '../failed.ts'
import { openBackup, type Source } from './open.ts'

/** How each kind of backup begins, and what the relay whose backup it is has its data in. */
const kinds = {
  sqlite: { begins: 'SQLite format 3', of: 'a relay with its data in a file' },
  dump: { begins: 'PGDMP', of: 'a relay with its data in PostgreSQL' },
} as const

type Kind = keyof typeof kinds

const beginningOf = async (path: string): Promise<string> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A file with what the backup holds, whole and on the disk when this returns. */
export const unseal = async (source: Source, to: string, kind: Kind): Promise<void> => {
  const name = 'opened' in source ? 'What came on standard input' : source.file
  try {
    await pipeline(await openBackup(source), createWriteStream(to, { mode: 0o600, flush: true }))
  } catch (error) {
    if (error instanceof Failed) throw error
    throw new Failed(`${name} is damaged or cut off. Nothing has been changed.`)
  }
  const begins = await beginningOf(to)
  if (begins.startsWith(kinds[kind].begins)) return
  const other = Object.values(kinds).find((each) => begins.startsWith(each.begins))
  throw new Failed(
    other
      ? `${name} is a backup of ${other.of}, and the settings here describe ${kinds[kind].of}. Nothing has been changed.`
      : `${name} is no backup, or one that has not been opened. Nothing has been changed.`,
  )
}
