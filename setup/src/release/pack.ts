import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { fileHash, filesBelow } from './files.ts'

/** Beside the files of a release, and none of them: the relay reads it (relay/src/serve/files.ts) and hands out nothing from here by its own path. */
export const packedFolder = '.packed'

const text = /\.(?:html|js|css|json|svg|txt|xml|webmanifest)$/
const compress = promisify(brotliCompress)

/**
 * Brotli of every text of a release, at the level that is too slow for while somebody waits. Each copy is named after the SHA-256 of its file, so that it stands for these
 * bytes alone: whoever changes a file has it packed anew by the relay.
 */
export const packRelease = async (folder: string): Promise<void> => {
  const place = join(folder, packedFolder)
  await rm(place, { recursive: true, force: true })
  const files = (await filesBelow(folder, 'all')).filter((path) => text.test(path)).map((path) => join(folder, path))
  await mkdir(place)
  await Promise.all(
    files.map(async (file) => {
      const plain = await readFile(file)
      const packed = await compress(plain, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
      })
      if (packed.length < plain.length) await writeFile(join(place, await fileHash(file)), packed)
    }),
  )
}
