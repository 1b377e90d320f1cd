import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { flushFolder, toOverwrite, writeDurably } from '../../disk/durable.ts'

/** A key by its name. */
export type Named = readonly [name: string, bytes: Uint8Array]

/** Overwrites a file before it goes, so that its bytes do not live on in free space. */
const wipe = (path: string): void => {
  if (!existsSync(path)) return
  const file = openSync(path, toOverwrite)
  writeSync(file, Buffer.alloc(statSync(path).size))
  closeSync(file)
  unlinkSync(path)
}

/** F4: replaces the rolling copy as a whole; the one before is overwritten. A process killed at any moment leaves a whole copy, and the next one wipes the rest. */
export const writeCopy = (path: string, keys: readonly Named[]): void => {
  const [fresh, old] = [`${path}.new`, `${path}.old`]
  wipe(old)
  wipe(fresh)
  writeDurably(fresh, keys.map(([name, bytes]) => `${name} ${Buffer.from(bytes).toString('base64url')}\n`).join(''), 0o600)
  if (existsSync(path)) renameSync(path, old)
  renameSync(fresh, path)
  flushFolder(dirname(path))
  wipe(old)
}

/** Whether a process that was killed has left parts of a copy, with keys that may have been destroyed since. */
export const hasLeftovers = (path: string): boolean => [`${path}.new`, `${path}.old`].some((one) => existsSync(one))

/** The keys of the newest whole copy; null where there is none. */
export const readCopy = (path: string): readonly Named[] | null => {
  const found = [path, `${path}.new`].find((one) => existsSync(one))
  if (found === undefined) return null
  return readFileSync(found, 'utf8')
    .split('\n')
    .flatMap((line): Named[] => {
      const [name, bytes] = line.split(' ')
      return name && bytes ? [[name, Buffer.from(bytes, 'base64url')]] : []
    })
}
