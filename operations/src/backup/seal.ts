import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Encrypter } from 'age-encryption'
import { Failed } from '../failed.ts'

const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

const encrypterFor = (recipient: string): Encrypter => {
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient)
  } catch {
    throw new Failed('The recipient is no age recipient: it must begin with "age1". Nothing was backed up.')
  }
  return encrypter
}

/**
 * Streams `source` into a file that only the owner of the offline key can open (age v1). Nothing of it is ever in the clear on the disk of `path`. The file has its name when
 * it is whole and on the disk, not before. Answers with its bytes.
 */
export const sealTo = async (path: string, source: Readable, recipient: string): Promise<number> => {
  const making = `${path}.making`
  try {
    const sealed = Readable.fromWeb((await encrypterFor(recipient).encrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>)) as never)
    const file = createWriteStream(making, { mode: 0o600 })
    await pipeline(sealed, file)
    await flush(making)
    await rename(making, path)
    await flush(dirname(path))
    return file.bytesWritten
  } catch (error) {
    await rm(making, { force: true })
    throw error
  }
}
