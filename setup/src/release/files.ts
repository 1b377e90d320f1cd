import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const made = new Set(['node_modules', 'dist', '.types'])

/** Every file below a folder, as paths with forward slashes, sorted; what tools have made is left out when `own` is asked for. */
export const filesBelow = async (folder: string, own: 'own' | 'all'): Promise<readonly string[]> => {
  const walk = async (at: string): Promise<string[]> => {
    const entries = await readdir(at, { withFileTypes: true })
    const kept = entries.filter((entry) => own === 'all' || !made.has(entry.name))
    return (await Promise.all(kept.map((entry) => (entry.isDirectory() ? walk(join(at, entry.name)) : [join(at, entry.name)])))).flat()
  }
  return (await walk(folder)).map((path) => relative(folder, path).split(sep).join('/')).sort()
}

/** SHA-256 in base64url of one file. */
export const fileHash = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('base64url')
