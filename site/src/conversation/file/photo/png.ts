import { ascii, piece, Unreadable, viewOf } from './bytes.ts'

const signature = '\x89PNG\r\n\x1a\n'

/** What a decoder needs to draw it, still or moving (W3C PNG, third edition); text, time, EXIF and private chunks are not among it. */
const needed: readonly string[] = 'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' ')

/** The same picture without text, time, EXIF and whatever stands behind its end. Throws `Unreadable` where this is no whole PNG. */
export const barePng = async (blob: Blob): Promise<Blob> => {
  if (ascii(await piece(blob, 0, 8)) !== signature) throw new Unreadable('no PNG')
  const kept: Blob[] = [blob.slice(0, 8)]
  for (let at = 8; ; ) {
    const head = await viewOf(blob, at, 8)
    const name = ascii(new Uint8Array(head.buffer, 4, 4))
    const end = at + 12 + head.getUint32(0)
    if (end > blob.size) throw new Unreadable('cut short')
    if (needed.includes(name)) kept.push(blob.slice(at, end))
    if (name === 'IEND') return new Blob(kept, { type: 'image/png' })
    at = end
  }
}
