import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../command/place.ts'
import { contentList } from './content.ts'
import { fileHash, filesBelow } from './files.ts'
import { listPath } from './hashes.ts'
import { anchorFile, type Part, sourceRooms } from './program.ts'

const stampFile = (part: Part): string => join(root, '.cache/stamps', part)

/** The list of what was made. */
const listOf = (part: Part): string => `${part}/dist/${part === 'content' ? contentList : listPath}`

/** Tests and what is told to developers are in no release; the pages are Markdown. */
const isSource = (path: string): boolean => !path.endsWith('.test.ts') && (!path.endsWith('.md') || path.startsWith('content/pages/'))

/** One hash over everything a release is made from, and over the list of what was made. */
const stampOf = async (part: Part): Promise<string> => {
  const own = await Promise.all(sourceRooms(part).map(async (room) => (await filesBelow(join(root, room), 'own')).map((path) => `${room}/${path}`)))
  const sources = own.flat().filter(isSource)
  const hash = createHash('sha256')
  for (const path of [...sources, 'package-lock.json', listOf(part)]) hash.update(`${path} ${await fileHash(join(root, path))}\n`)
  return hash.update(await fileHash(anchorFile())).digest('base64url')
}

const readIfThere = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** Whether the release that stands there was made from the sources that stand there, and made to its end. */
export const isCurrent = async (part: Part): Promise<boolean> => {
  const stamp = await readIfThere(stampFile(part))
  return stamp !== null && (await readIfThere(join(root, listOf(part)))) !== null && stamp === (await stampOf(part))
}

/** Before a build: from here until `stamp` the release counts as missing. */
export const unstamp = (part: Part): Promise<void> => rm(stampFile(part), { force: true })

export const stamp = async (part: Part): Promise<void> => {
  await mkdir(dirname(stampFile(part)), { recursive: true })
  await writeFile(stampFile(part), await stampOf(part))
}
