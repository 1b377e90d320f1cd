import type { Page } from 'playwright-core'

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** A TIFF block with one text field (0x010e, image description), as cameras write where and with what a photo was made. */
const exif = (text: string): Buffer => {
  const value = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(26)
  head.write('MM\0*', 0, 'latin1')
  head.writeUInt32BE(8, 4)
  head.writeUInt16BE(1, 8)
  head.writeUInt16BE(0x010e, 10)
  head.writeUInt16BE(2, 12)
  head.writeUInt32BE(value.length, 14)
  head.writeUInt32BE(26, 18)
  return Buffer.concat([Buffer.from('Exif\0\0'), head, value])
}

/** A photo that is hard to compress, about `edge`² bytes large, drawn by this browser; `told` stands in it as a camera would have written it. */
export const takePhoto = async (page: Page, { edge, told }: { edge: number; told: string }): Promise<{ buffer: Buffer; bare: Buffer }> => {
  const text = await page.evaluate(async (size) => {
    const sheet = new OffscreenCanvas(size, size)
    const drawing = sheet.getContext('2d')
    const points = new ImageData(size, size)
    for (let at = 0; at < points.data.length; at += 65_536) crypto.getRandomValues(points.data.subarray(at, at + 65_536))
    for (let at = 3; at < points.data.length; at += 4) points.data[at] = 255
    drawing?.putImageData(points, 0, 0)
    const blob = await sheet.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    let binary = ''
    for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(binary)
  }, edge)
  const bare = Buffer.from(text, 'base64')
  return { bare, buffer: Buffer.concat([bare.subarray(0, 2), segment(0xe1, exif(told)), bare.subarray(2)]) }
}
