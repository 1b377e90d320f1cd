import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, inflateRawSync } from 'node:zlib'

/** What is looked for: a text, or bytes that should be nowhere. */
export type Mark = string | Uint8Array

/** Where a mark was found, and in which dress. */
export interface Finding {
  mark: Mark
  place: string
  dress: string
}

const base64 = (mark: Buffer, shift: number): Buffer => {
  const text = Buffer.concat([Buffer.alloc(shift), mark]).toString('base64')
  // Characters that also carry bits of the neighbours say nothing.
  const from = Math.ceil((shift * 8) / 6)
  return Buffer.from(text.slice(from, Math.floor(((shift + mark.length) * 8) / 6)))
}

const url = (text: Buffer): Buffer => Buffer.from(text.toString('latin1').replaceAll('+', '-').replaceAll('/', '_'))

type Dress = readonly [name: string, bytes: Buffer]

const coded = (mark: Buffer): readonly Dress[] => {
  const shifted = [0, 1, 2].map((shift) => base64(mark, shift))
  return [
    ...shifted.map((dress) => ['base64', dress] as const),
    ...shifted.map((dress) => ['base64url', url(dress)] as const),
    ['hex', Buffer.from(mark.toString('hex'))],
    ['HEX', Buffer.from(mark.toString('hex').toUpperCase())],
  ]
}

/** The bytes that a mark leaves, whichever way it was written down. */
const dressesOf = (mark: Mark): readonly Dress[] => {
  if (typeof mark !== 'string') return [['raw', Buffer.from(mark)], ...coded(Buffer.from(mark))]
  const text = Buffer.from(mark, 'utf8')
  const wide = Buffer.from(mark, 'utf16le')
  return [['utf-8', text], ['utf-16le', wide], ['utf-16be', Buffer.from(wide).swap16()], ...coded(text), ['percent', Buffer.from(encodeURIComponent(mark))]]
}

const gzipHead = Buffer.from([0x1f, 0x8b, 0x08])

/** Where the compressed data of a gzip member begin (RFC 1952, 2.3). */
const dataOf = (member: Buffer): Buffer => {
  const flags = member[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + member.readUInt16LE(at)
  for (const named of [8, 16]) if (flags & named) at = member.indexOf(0, at) + 1
  return member.subarray(flags & 2 ? at + 2 : at)
}

/** What any gzip stream inside holds, as far as it can be read. */
const unpacked = (bytes: Buffer): Buffer[] => {
  const found: Buffer[] = []
  for (let at = bytes.indexOf(gzipHead); at >= 0; at = bytes.indexOf(gzipHead, at + 1)) {
    try {
      found.push(inflateRawSync(dataOf(bytes.subarray(at)), { finishFlush: constants.Z_SYNC_FLUSH }))
    } catch {
      // Three bytes that only look like the head of a stream.
    }
  }
  return found
}

/** Every mark that stands in these bytes in any dress, also inside gzip. */
export const findMarks = (place: string, bytes: Buffer, marks: readonly Mark[]): Finding[] => {
  const layers = [['', bytes] as const, ...unpacked(bytes).map((inner) => ['gzip of ', inner] as const)]
  return marks.flatMap((mark) =>
    dressesOf(mark).flatMap(([dress, needle]) =>
      layers.filter(([, layer]) => layer.includes(needle)).map(([around]) => ({ mark, place, dress: around + dress })),
    ),
  )
}

/** What a running server takes away while it is looked at holds nothing any more. */
const unlessGone = async <T>(look: Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await look
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise
    throw error
  }
}

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await unlessGone(readdir(folder, { withFileTypes: true }), [])
  const below = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
  return (await Promise.all(below)).flat()
}

/** The same for every file below a folder. */
export const findMarksBelow = async (folder: string, marks: readonly Mark[]): Promise<Finding[]> => {
  const found: Finding[] = []
  for (const file of await filesBelow(folder)) found.push(...findMarks(file, await unlessGone(readFile(file), Buffer.alloc(0)), marks))
  return found
}
