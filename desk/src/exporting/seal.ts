import { accessWords, newSecret } from '@zop/sealing'
import type { Language } from '@zop/wire'

/** Scrypt's work: 2^15, about a second on a telephone. */
const workFactor = 15

/** Six words of the list of 2 048: 66 bits, whose first six words no check is part of. */
const passphrase = async (language: Language): Promise<string> => (await accessWords(newSecret(), language)).slice(0, 6).join('-')

/** A text as an age file (age-encryption.org/v1) under a passphrase that is made here, given once and kept nowhere. */
export const sealTranscript = async (text: string, language: Language): Promise<{ file: Uint8Array<ArrayBuffer>; phrase: string }> => {
  const { Encrypter } = await import('age-encryption')
  const phrase = await passphrase(language)
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(phrase)
  return { file: new Uint8Array(await encrypter.encrypt(text)), phrase }
}
