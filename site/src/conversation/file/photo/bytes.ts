/** Reads small pieces of a blob without ever holding the whole of it. */
export const piece = async (blob: Blob, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.slice(from, from + length).arrayBuffer())

export const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** What stands in a picture is not what its name says: cut short, or of another kind. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

/** A view of exactly `length` bytes from there on. Throws `Unreadable` where the file ends before. */
export const viewOf = async (blob: Blob, from: number, length: number): Promise<DataView<ArrayBuffer>> => {
  const bytes = await piece(blob, from, length)
  if (bytes.length < length) throw new Unreadable('cut short')
  return new DataView(bytes.buffer)
}
