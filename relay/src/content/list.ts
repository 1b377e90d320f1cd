import { createHash } from 'node:crypto'
import { fileOf, type Layer } from '../serve/files.ts'

/** Where the hashes of all published files stand, in the form of the release's list. */
export const listPath = '/.well-known/content.json'

/** The text of the list, which is the same for the same files. */
const listOf = (hashes: ReadonlyMap<string, string>): string =>
  `${JSON.stringify(Object.fromEntries([...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`

export const hashesOf = (layer: Layer): ReadonlyMap<string, string> =>
  new Map([...layer].flatMap(([path, { hash }]) => (path === listPath ? [] : [[path, hash] as const])))

/** What names a whole site: the SHA-256 of its list. */
export const digestOf = (hashes: ReadonlyMap<string, string>): string => createHash('sha256').update(listOf(hashes)).digest('base64url')

/** The same files with their list. */
export const listed = (layer: Layer): Layer => new Map([...layer, [listPath, fileOf(listPath, Buffer.from(listOf(hashesOf(layer))))]])
