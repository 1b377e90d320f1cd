import { writeFile } from 'node:fs/promises'
import { accessWords, newSecret } from '@zop/sealing'
import { Encrypter } from 'age-encryption'

/** Scrypt's work: 2^15, as for every file that is taken out of the house (SPEC, primitives). */
const workFactor = 15

/** Writes a root's words as an age file (age-encryption.org/v1) that was not there before. Answers with its passphrase, made here: six words, 66 bits. Null where it cannot be written. */
export const writeToStick = async (path: string, words: string, language: 'de' | 'en'): Promise<string | null> => {
  const phrase = (await accessWords(newSecret(), language)).slice(0, 6).join('-')
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(phrase)
  const sealed = await encrypter.encrypt(words)
  try {
    await writeFile(path, sealed, { flag: 'wx', mode: 0o600 })
    return phrase
  } catch {
    // No such folder, not ours, or something lies there: whoever asked is told to name another place.
    return null
  }
}
