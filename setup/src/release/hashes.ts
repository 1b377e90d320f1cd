import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileHash, filesBelow } from './files.ts'
import { packedFolder } from './pack.ts'

export const listPath = '.well-known/release.json'

/** Every file of a release by its path on the server, with its SHA-256 in base64url; the list itself is not in it, nor what is packed: that is another spelling of the same files. */
export const releaseHashes = async (folder: string): Promise<Record<string, string>> => {
  const files = (await filesBelow(folder, 'all')).filter((path) => path !== listPath && !path.startsWith(`${packedFolder}/`))
  return Object.fromEntries(await Promise.all(files.map(async (path) => [`/${path}`, await fileHash(join(folder, path))])))
}

/** Writes the list that an outside monitor compares with what is served. */
export const writeHashes = async (folder: string): Promise<void> => {
  const path = join(folder, listPath)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(await releaseHashes(folder), null, 2)}\n`)
}
