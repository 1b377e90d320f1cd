/** What the first bytes of a file say it is. A document of an office program is a `zip`, too. */
export type Magic = 'image' | 'sound' | 'video' | 'pdf' | 'zip' | 'archive' | 'program' | 'text' | 'unknown'

interface Mark {
  readonly at: number
  readonly bytes: string
  readonly magic: Magic
  readonly type: string
}

const mark = (magic: Magic, type: string, bytes: string, at = 0): Mark => ({ at, bytes, magic, type })

/** First bytes as Latin-1 text (Gary Kessler's file signatures; RFC 6713, RFC 7845, ISO/IEC 14496-12). */
const marks: readonly Mark[] = [
  mark('image', 'image/jpeg', '\xff\xd8\xff'),
  mark('image', 'image/png', '\x89PNG\r\n\x1a\n'),
  mark('image', 'image/gif', 'GIF8'),
  mark('image', 'image/webp', 'WEBP', 8),
  mark('image', 'image/heic', 'ftypheic', 4),
  mark('image', 'image/heic', 'ftypheix', 4),
  mark('image', 'image/heic', 'ftypmif1', 4),
  mark('image', 'image/avif', 'ftypavif', 4),
  mark('sound', 'audio/mp4', 'ftypM4A', 4),
  mark('sound', 'audio/ogg', 'OggS'),
  mark('sound', 'audio/wav', 'WAVE', 8),
  mark('sound', 'audio/mpeg', 'ID3'),
  mark('sound', 'audio/mpeg', '\xff\xfb'),
  mark('sound', 'audio/aac', '\xff\xf1'),
  mark('sound', 'audio/amr', '#!AMR'),
  mark('video', 'video/3gpp', 'ftyp3g', 4),
  mark('video', 'video/quicktime', 'ftypqt', 4),
  mark('video', 'video/mp4', 'ftyp', 4),
  mark('video', 'video/webm', '\x1aE\xdf\xa3'),
  mark('pdf', 'application/pdf', '%PDF-'),
  mark('zip', 'application/zip', 'PK\x03\x04'),
  mark('zip', 'application/zip', 'PK\x05\x06'),
  mark('archive', '', '7z\xbc\xaf\x27\x1c'),
  mark('archive', '', 'Rar!\x1a\x07'),
  mark('archive', '', '\x1f\x8b'),
  mark('archive', '', 'BZh'),
  mark('archive', '', '\xfd7zXZ'),
  mark('archive', '', '\x28\xb5\x2f\xfd'),
  mark('archive', '', 'ustar', 257),
  mark('program', '', 'MZ'),
  mark('program', '', '\x7fELF'),
  mark('program', '', '\xca\xfe\xba\xbe'),
  mark('program', '', '\xcf\xfa\xed\xfe'),
  mark('program', '', '#!/'),
  mark('program', '', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
]

/** How many first bytes are looked at. */
export const headLength = 512

/** Endings of what could be run, or bring scripts with it, whatever its bytes say. */
export const programEndings: readonly string[] =
  'url webloc desktop rdp scf shtml shtm settingcontent-ms library-ms search-ms theme themepack diagcab application appref-ms gadget chm hlp cpl inf sct wsc ws php py rb pl command workflow exe msi bat cmd com scr pif lnk ps1 vbs vbe js mjs jse wsf hta jar apk aab ipa dmg pkg deb rpm sh app html htm xhtml mht svg svgz xml xsl swf docm xlsm pptm dotm xltm reg iso img'.split(
    ' ',
  )

/** Zip files that hold a document, by their ending. */
export const officeTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
}

/** Endings that plain text may have: what another program would read as orders has other ones. */
export const textEndings: readonly string[] = ['txt', 'csv', 'tsv', 'md', 'log']

/** Text without a byte that text does not have. */
const looksLikeText = (head: string): boolean => [...head].every((character) => character >= ' ' || '\t\n\v\f\r'.includes(character))

/** What the first bytes (as Latin-1 text) say. Markup that a browser would run counts as a program. */
export const magicOf = (head: string): { magic: Magic; type: string } => {
  const found = marks.find(({ at, bytes }) => head.startsWith(bytes, at))
  if (found) return { magic: found.magic, type: found.type }
  if (!looksLikeText(head)) return { magic: 'unknown', type: '' }
  return /^\s*(<\?xml|<!doctype|<html|<svg|<script)/i.test(head) ? { magic: 'program', type: '' } : { magic: 'text', type: 'text/plain' }
}
