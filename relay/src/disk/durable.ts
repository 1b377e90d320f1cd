import { closeSync, constants, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * [Note: Flushing without fsync] Node's permission model forbids fsync (docs/decisions/039). A file opened with O_SYNC is on the disk when a write returns, as if each had
 * been flushed; systems that have no such flag do without.
 */
const writeThrough = constants.O_SYNC ?? 0

/** Creates or empties a file; what is written to it is on the disk when the write returns. */
export const toWriteAnew = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | writeThrough
/** The same for what is there already. */
export const toOverwrite = constants.O_RDWR | writeThrough

/** A whole file, on the disk when this returns. */
export const writeDurably = (path: string, content: string | Uint8Array, mode = 0o666): void => {
  const file = openSync(path, toWriteAnew, mode)
  try {
    writeFileSync(file, content)
  } finally {
    closeSync(file)
  }
}

/** sqlite flushes the folder of a journal that it has just made. */
const flushByJournal = (folder: string): void => {
  const file = join(folder, '.flush')
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma synchronous = full; pragma user_version = 1')
  } finally {
    database.close()
    rmSync(file, { force: true })
  }
}

const flushItself = (folder: string): void => {
  const file = openSync(folder, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const mayFlush = process.permission === undefined

/** Makes what a folder lists durable (open(2), NOTES). */
export const flushFolder = (folder: string): void => {
  if (mayFlush) flushItself(folder)
  else flushByJournal(folder)
}
