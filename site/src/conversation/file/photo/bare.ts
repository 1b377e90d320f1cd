import { Unreadable } from './bytes.ts'
import { bareJpeg } from './jpeg.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

const makers: Readonly<Record<string, (blob: Blob) => Promise<Blob>>> = { 'image/jpeg': bareJpeg, 'image/png': barePng, 'image/webp': bareWebp }

/** Of nearly what a phone's camera gives; a picture of this quality is not told apart by eye. */
const quality = 0.92

/** Draws the picture and takes what was drawn: nothing but its points is left. Null where this browser cannot show it. */
const drawn = async (blob: Blob): Promise<Blob | null> => {
  try {
    const picture = await createImageBitmap(blob)
    const sheet = document.createElement('canvas')
    sheet.width = picture.width
    sheet.height = picture.height
    sheet.getContext('2d')?.drawImage(picture, 0, 0)
    picture.close()
    return await new Promise((resolve) => sheet.toBlob(resolve, 'image/jpeg', quality))
  } catch {
    // Another format than this browser knows, or no picture at all: expected, and said in words.
    return null
  }
}

/**
 * A photo without where, when and with what it was taken. JPEG, PNG and WebP keep every point of the picture; another format, or a damaged one, is drawn anew
 * as JPEG. Null where neither is possible: then only the person may decide to send it as it is.
 */
export const barePhoto = async (blob: Blob, type: string): Promise<Blob | null> => {
  try {
    const made = await makers[type]?.(blob)
    if (made) return made
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
  return drawn(blob)
}
