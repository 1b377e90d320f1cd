import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Decrypter } from 'age-encryption'
import { Failed } from '../failed.ts'

/** A sealed file with the file of the offline key; or a backup that has been opened elsewhere, so that the key never comes here. */
export type Source = { readonly file: string; readonly identity: string } | { readonly opened: Readable }

/** The first age identity of a file, as `age-keygen` writes it: lines with # are remarks. */
const readIdentity = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Failed(`The file with the offline key, ${path}, cannot be read. Nothing has been changed.`)
  })
  const line = text.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'))
  if (!line) throw new Failed(`${path} holds no age key: a line that begins with AGE-SECRET-KEY-1. Nothing has been changed.`)
  return line.trim()
}

const sealed = async (file: string): Promise<ReadableStream<Uint8Array>> => {
  const stream = createReadStream(file, { highWaterMark: 2 ** 20 })
  await new Promise((resolve, reject) => {
    stream.once('open', resolve).once('error', () => reject(new Failed(`${file} is not there, or this user may not read it. Nothing has been changed.`)))
  })
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

/** What a backup holds, as a stream. Throws where the key does not open it; the stream breaks where the file was cut off or changed. */
export const openBackup = async (source: Source): Promise<Readable> => {
  if ('opened' in source) return source.opened
  const decrypter = new Decrypter()
  decrypter.addIdentity(await readIdentity(source.identity))
  const stream = await sealed(source.file)
  try {
    return Readable.fromWeb((await decrypter.decrypt(stream)) as never)
  } catch {
    throw new Failed(`${source.file} does not open with this key, or is no backup. Nothing has been changed.`)
  }
}
