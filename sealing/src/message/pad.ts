import { type Bytes, concat, uint32 } from '../primitive/bytes.ts'

const least = 1024

/**
 * D2: the padded size of `length` bytes: 1 KiB at least, then Padme (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files
 * and Communication with PURBs", PETS 2019, section 4): at most 12 % more, and log log many size classes.
 */
export const paddedLength = (length: number): number => {
  const size = Math.max(least, length)
  const exponent = Math.floor(Math.log2(size))
  const mantissaBits = Math.floor(Math.log2(exponent)) + 1
  const mask = 2 ** (exponent - mantissaBits) - 1
  return Math.ceil(size / (mask + 1)) * (mask + 1)
}

/** Length as u32 big-endian, the bytes, then zeros. */
export const pad = (bytes: Uint8Array): Bytes => {
  const padded = new Uint8Array(paddedLength(4 + bytes.length))
  padded.set(concat(uint32(bytes.length), bytes))
  return padded
}

/** The bytes inside, or null where the padding is not what `pad` makes. */
export const unpad = (padded: Bytes): Bytes | null => {
  if (padded.length < least) return null
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  if (paddedLength(4 + length) !== padded.length) return null
  return padded.subarray(4 + length).every((byte) => byte === 0) ? padded.slice(4, 4 + length) : null
}
