import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Decrypter } from 'age-encryption'
import { Failed } from '../failed.ts'

/** The first age identity of a file, as `age-keygen` writes it: lines with # are remarks. */
export const readIdentity = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Failed(`The file with the offline key, ${path}, cannot be read.`)
  })
  const line = text.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'))
  if (!line) throw new Failed(`${path} holds no age key: a line that begins with AGE-SECRET-KEY-1.`)
  return line.trim()
}

/** What a backup holds, as a stream. Throws where the key does not open it; the stream breaks where the file was cut off or changed. */
export const openBackup = async (file: string, identity: string): Promise<Readable> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const sealed = Readable.toWeb(createReadStream(file, { highWaterMark: 2 ** 20 })) as ReadableStream<Uint8Array>
  try {
    return Readable.fromWeb((await decrypter.decrypt(sealed)) as never)
  } catch {
    throw new Failed(`${file} does not open with this key, or is no backup. Nothing has been changed.`)
  }
}
