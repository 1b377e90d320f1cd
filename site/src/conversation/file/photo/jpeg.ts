import { ascii, piece, Unreadable, viewOf } from './bytes.ts'
import { onlyOrientation, orientationIn } from './orientation.ts'

const [startOfImage, endOfImage, startOfScan] = [0xffd8, 0xffd9, 0xffda]
const exifHead = 'Exif\0\0'
const window = 64 * 1024

/** Segments that a decoder needs: frames, tables, JFIF, colour profile, Adobe's colour transform. Everything else (EXIF, XMP, IPTC, comments, previews) goes. */
const needed = (marker: number, head: string): boolean => {
  if (marker === 0xffe0) return head.startsWith('JFIF\0')
  if (marker === 0xffe2) return head.startsWith('ICC_PROFILE\0')
  if (marker === 0xffee) return head.startsWith('Adobe')
  return (marker >= 0xffc0 && marker <= 0xffcf) || (marker >= 0xffda && marker <= 0xffdf)
}

/** Where the next marker after coded picture data stands: not a stuffed zero and not a restart. */
const afterScan = async (blob: Blob, from: number): Promise<number> => {
  for (let at = from; at < blob.size; at += window - 1) {
    const bytes = await piece(blob, at, window)
    for (let i = bytes.indexOf(0xff); i >= 0 && i + 1 < bytes.length; i = bytes.indexOf(0xff, i + 1)) {
      const next = bytes[i + 1] ?? 0
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at + i
    }
  }
  throw new Unreadable('no end')
}

const segment = (marker: number, body: Uint8Array): Blob => {
  const head = new DataView(new ArrayBuffer(4))
  head.setUint16(0, marker)
  head.setUint16(2, body.length + 2)
  return new Blob([head, new Uint8Array(body)])
}

/**
 * ITU-T T.81: the same picture, bit by bit, without place, time, device, previews, and whatever was hung on behind its end. How the camera was held is kept.
 * The result refers to pieces of the file and copies none of the picture. Throws `Unreadable` where this is no whole JPEG.
 */
export const bareJpeg = async (blob: Blob): Promise<Blob> => {
  if ((await viewOf(blob, 0, 2)).getUint16(0) !== startOfImage) throw new Unreadable('no JPEG')
  const kept: Blob[] = []
  let orientation = 1
  for (let at = 2; ; ) {
    const marker = (await viewOf(blob, at, 2)).getUint16(0)
    if (marker === 0xffff) {
      at += 1
      continue
    }
    if (marker < 0xff00) throw new Unreadable('no marker')
    if (marker === endOfImage) {
      const turned = orientation === 1 ? [] : [segment(0xffe1, new Uint8Array([...new TextEncoder().encode(exifHead), ...onlyOrientation(orientation)]))]
      return new Blob([blob.slice(0, 2), ...turned, ...kept, blob.slice(at, at + 2)], { type: 'image/jpeg' })
    }
    const length = (await viewOf(blob, at + 2, 2)).getUint16(0)
    const end = at + 2 + length
    if (length < 2 || end > blob.size) throw new Unreadable('cut short')
    const head = await piece(blob, at + 4, Math.min(12, length - 2))
    if (marker === 0xffe1 && ascii(head).startsWith(exifHead)) orientation = orientationIn(await piece(blob, at + 10, length - 8))
    const next = marker === startOfScan ? await afterScan(blob, end) : end
    if (needed(marker, ascii(head))) kept.push(blob.slice(at, next))
    at = next
  }
}
