/** Octets of a content line, without its end (RFC 5545, 3.1). */
const longest = 75

/** A TEXT value: backslash, semicolon and comma escaped, a line break as `\n` (RFC 5545, 3.3.11); other control characters cannot be said and go. */
export const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll('\n', '\\n')

/** `19980119T070000Z` of minutes since 1970: UTC, so that no client has to know a zone (3.3.5). */
export const instant = (minute: number): string => `${new Date(minute * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** One content line, folded where it is longer than 75 octets, and never within a character. */
export const line = (name: string, value: string): string => {
  const rows = ['']
  let octets = 0
  for (const character of `${name}:${value}`) {
    const more = Buffer.byteLength(character)
    if (octets + more > longest) {
      rows.push(' ')
      octets = 1
    }
    rows[rows.length - 1] += character
    octets += more
  }
  return `${rows.join('\r\n')}\r\n`
}
