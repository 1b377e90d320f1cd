import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../command/place.ts'
import { fileHash, filesBelow } from './files.ts'
import { listPath } from './hashes.ts'
import { anchorFile, type Program, releaseFolder, sourceRooms } from './program.ts'

const stampFile = (program: Program): string => join(root, '.cache/stamps', program)

/** One hash over everything a release is made from, and over the list of what was made. */
const stampOf = async (program: Program): Promise<string> => {
  const own = await Promise.all(sourceRooms(program).map(async (room) => (await filesBelow(join(root, room), 'own')).map((path) => `${room}/${path}`)))
  const sources = own.flat().filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.md'))
  const hash = createHash('sha256')
  for (const path of [...sources, 'package-lock.json', `${program}/dist/${listPath}`]) hash.update(`${path} ${await fileHash(join(root, path))}\n`)
  return hash.update(await fileHash(anchorFile())).digest('base64url')
}

const readIfThere = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** Whether the release that stands there was made from the sources that stand there, and made to its end. */
export const isCurrent = async (program: Program): Promise<boolean> => {
  const stamp = await readIfThere(stampFile(program))
  return stamp !== null && (await readIfThere(join(releaseFolder(program), listPath))) !== null && stamp === (await stampOf(program))
}

/** Before a build: from here until `stamp` the release counts as missing. */
export const unstamp = (program: Program): Promise<void> => rm(stampFile(program), { force: true })

export const stamp = async (program: Program): Promise<void> => {
  await mkdir(dirname(stampFile(program)), { recursive: true })
  await writeFile(stampFile(program), await stampOf(program))
}
