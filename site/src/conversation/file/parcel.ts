import { type Unfit, vetFile } from '@zop/line'
import { barePhoto } from './photo/bare.ts'

/** What is about to be sealed and sent. `seconds`: length of a voice note, null of any other file. */
export interface Parcel {
  readonly blob: Blob
  readonly name: string
  readonly type: string
  readonly seconds: number | null
}

/** What people call it. */
export type Kind = 'image' | 'sound' | 'video' | 'document' | 'file'

export const kindOf = (type: string): Kind => {
  const [family] = type.split('/')
  if (family === 'image') return 'image'
  if (family === 'audio') return 'sound'
  if (family === 'video') return 'video'
  return type === '' ? 'file' : 'document'
}

/** A chosen file after the page has looked into it. `bare`: the same photo without place, time and device; null where that is not possible, or it is no photo. */
export type Looked =
  | { readonly kind: 'fine'; readonly whole: Parcel; readonly bare: Parcel | null }
  | { readonly kind: 'refused'; readonly reason: Unfit | 'unreadable' }

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/webp': 'webp' }

/** Vets the file and, of a photo, makes the copy without where it was taken, under a name that says nothing either: `photo` in the person's language. */
export const lookInto = async (file: File, photo: string): Promise<Looked> => {
  try {
    const vetted = await vetFile(file, file.name)
    if (vetted.kind === 'refused') return vetted
    const { type, name } = vetted
    const bare = kindOf(type) === 'image' ? await barePhoto(file, type) : null
    return {
      kind: 'fine',
      whole: { blob: file, name, type, seconds: null },
      bare: bare && { blob: bare, name: `${photo}.${endings[bare.type] ?? 'jpg'}`, type: bare.type, seconds: null },
    }
  } catch (error) {
    // The file was moved or changed since it was chosen, or the device gives it out no more.
    if (error instanceof DOMException) return { kind: 'refused', reason: 'unreadable' }
    throw error
  }
}
