import { ascii, piece, Unreadable, viewOf } from './bytes.ts'
import { onlyOrientation, orientationIn } from './orientation.ts'

const needed: readonly string[] = ['VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']
const exifHead = 'Exif\0\0'

/** Bits of the extended header that announce EXIF and XMP. */
const [exifFlag, xmpFlag] = [0x08, 0x04]

const chunk = (name: string, body: Uint8Array): Blob => {
  const head = new DataView(new ArrayBuffer(8))
  for (const [at, letter] of [...name].entries()) head.setUint8(at, letter.charCodeAt(0))
  head.setUint32(4, body.length, true)
  return new Blob([head, new Uint8Array(body), new Uint8Array(body.length % 2)])
}

/** A block may carry the head that JPEG gives it. */
const tiffOf = (body: Uint8Array): Uint8Array => (ascii(body.subarray(0, 6)) === exifHead ? body.subarray(6) : body)

/** RFC 9649: the same picture without EXIF (but for how the camera was held), XMP, unknown chunks, and whatever stands behind its end. Throws `Unreadable` where this is no whole WebP. */
export const bareWebp = async (blob: Blob): Promise<Blob> => {
  const riff = await viewOf(blob, 0, 12)
  if (ascii(new Uint8Array(riff.buffer, 0, 4)) !== 'RIFF' || ascii(new Uint8Array(riff.buffer, 8, 4)) !== 'WEBP') throw new Unreadable('no WebP')
  const whole = 8 + riff.getUint32(4, true)
  if (whole > blob.size) throw new Unreadable('cut short')
  const kept: Blob[] = []
  let extended: Uint8Array<ArrayBuffer> | null = null
  let orientation = 1
  for (let at = 12; at + 8 <= whole; ) {
    const head = await viewOf(blob, at, 8)
    const name = ascii(new Uint8Array(head.buffer, 0, 4))
    const length = head.getUint32(4, true)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > whole) throw new Unreadable('cut short')
    if (name === 'VP8X') extended = await piece(blob, at + 8, length)
    else if (name === 'EXIF') orientation = orientationIn(tiffOf(await piece(blob, at + 8, Math.min(length, 64 * 1024))))
    else if (needed.includes(name)) kept.push(blob.slice(at, Math.min(end, whole)))
    at = end
  }
  const turned = extended !== null && orientation !== 1
  if (extended !== null) extended[0] = ((extended[0] ?? 0) & ~exifFlag & ~xmpFlag) | (turned ? exifFlag : 0)
  const body = new Blob([...(extended === null ? [] : [chunk('VP8X', extended)]), ...kept, ...(turned ? [chunk('EXIF', onlyOrientation(orientation))] : [])])
  const start = new DataView(riff.buffer.slice(0))
  start.setUint32(4, 4 + body.size, true)
  return new Blob([start, body], { type: 'image/webp' })
}
