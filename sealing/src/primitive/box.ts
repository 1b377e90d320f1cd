import { type Bytes, concat, random } from './bytes.ts'

const nonceLength = 12

const importKey = (key: Bytes, use: 'encrypt' | 'decrypt') => crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])

/** AES-256-GCM under a random 96-bit nonce: nonce (12), ciphertext, tag (16). */
export const closeBox = async (key: Bytes, plain: Bytes, additionalData: Bytes): Promise<Bytes> => {
  const iv = random(nonceLength)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, await importKey(key, 'encrypt'), plain)
  return concat(iv, new Uint8Array(sealed))
}

/** The plain bytes, or null where key, data or additional data are not the ones that were sealed. */
export const openBox = async (key: Bytes, box: Bytes, additionalData: Bytes): Promise<Bytes | null> => {
  const imported = await importKey(key, 'decrypt')
  try {
    const iv = box.slice(0, nonceLength)
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, imported, box.slice(nonceLength)))
  } catch {
    // WebCrypto says OperationError for every cause, on purpose: so do we.
    return null
  }
}
