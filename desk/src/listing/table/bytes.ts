/** Bytes of the largest file that is read: what one call can carry anyway. */
const mostBytes = 4 * 1024 * 1024

/** The text of a file. `encoding` where it was written in another one than UTF-8, for somebody to look at the letters. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'UTF-16' | 'Windows-1252' | null }
  | { readonly kind: 'refused'; readonly why: 'too-large' | 'unknown-encoding' | 'empty' }

const decodeAs = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    // Not written so.
    return null
  }
}

/** Nobody writes these into a table by hand: they stand where bytes were read as what they are not. Windows-1252 has no letter for five bytes; a browser reads them as these. */
const unreadable = /(?![\t\n\r])\p{Cc}/u

const unicode = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  return null
}

/** UTF-8, UTF-16 with its mark, or Windows-1252, which spreadsheets in Germany still write; what is none of these is refused. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return { kind: 'refused', why: 'empty' }
  if (bytes.length > mostBytes) return { kind: 'refused', why: 'too-large' }
  const wide = unicode(bytes)
  const plain = wide === null ? decodeAs('utf-8', bytes) : null
  const text = wide ?? plain ?? new TextDecoder('windows-1252').decode(bytes)
  if (unreadable.test(text)) return { kind: 'refused', why: 'unknown-encoding' }
  return { kind: 'text', text, encoding: wide !== null ? 'UTF-16' : plain === null ? 'Windows-1252' : null }
}
