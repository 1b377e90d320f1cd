/** What a spreadsheet would run as a formula, where a cell begins or where another spreadsheet may split it (OWASP, CSV Injection). */
const formula = /(?<=^|[,;\t\n])(?='*["\s]*[=+\-@\t\r＝＋－＠])/g
const marked = /(?<=^|[,;\t\n])'(?='*["\s]*[=+\-@\t\r＝＋－＠])/g

const guarded = (cell: string): string => cell.replace(formula, "'")

/** What a cell says, without the marks that keep a spreadsheet from running it. */
export const unguarded = (cell: string): string => cell.replace(marked, '')

const quoted = (cell: string): string => (/[";,\t\n\r]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table as a German spreadsheet opens it: semicolons, CRLF, a byte order mark. No cell of it is run as a formula. */
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(';')}\r\n`).join('')}`
