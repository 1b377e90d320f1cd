/** A cell that a spreadsheet would run as a formula (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r＝＋－＠]/

const guarded = (cell: string): string => (formula.test(cell) || /^'[=+\-@\t\r＝＋－＠']/.test(cell) ? `'${cell}` : cell)

/** What a cell says, without the mark that keeps a spreadsheet from running it. */
export const unguarded = (cell: string): string => (/^'[=+\-@\t\r＝＋－＠']/.test(cell) ? cell.slice(1) : cell)

const quoted = (cell: string): string => (/[";\n\r]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table as a German spreadsheet opens it: semicolons, CRLF, a byte order mark. No cell of it is run as a formula. */
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(';')}\r\n`).join('')}`
