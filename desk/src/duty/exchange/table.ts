import Papa, { type Parser, type Piece } from 'papaparse'

/** Bytes of the largest file that is read. */
export const mostBytes = 16 * 1024 * 1024

/** Characters that are read before the page may do something else. */
const pieceLength = 32 * 1024

/** A line of a table; `number` counts from 1, as a spreadsheet shows it. `broken`: its quotation marks do not fit together. */
export interface Row {
  readonly number: number
  readonly cells: readonly string[]
  readonly broken: boolean
}

/** The text of a file: UTF-8, or else Windows-1252, which spreadsheets in Germany still write. */
export const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What spreadsheets put between cells, the German one first. */
const delimiters = [';', '\t', ','] as const

const delimiterOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1)
  return delimiters.find((one) => first.includes(one)) ?? ';'
}

/** Lets the page answer and draw. */
const breathe = (): Promise<void> => new Promise((go) => setTimeout(go))

const breaksIn = (cells: readonly string[]): number => cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0)

interface Reading {
  readonly text: string
  /** In the order of the table; empty lines are passed over. */
  readonly row: (row: Row) => void
  readonly progress: (done: number, of: number) => void
  readonly stopped: () => boolean
}

/** Reads a table in pieces, so that the page stays alive and somebody can stop it. */
export const readTable = ({ text: given, row, progress, stopped }: Reading): Promise<void> => {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  let number = 1
  let read = 0
  const take = ({ data, errors }: Piece): void => {
    const broken = new Set(errors.flatMap((one) => (one.type === 'Quotes' ? [one.row] : [])))
    for (const [at, cells] of data.entries()) {
      if (cells.some((cell) => cell.trim() !== '')) row({ number, cells: cells.map((cell) => cell.trim()), broken: broken.has(at) })
      number += 1 + breaksIn(cells)
    }
  }
  const next = async (parser: Parser): Promise<void> => {
    await breathe()
    if (stopped()) parser.abort()
    else parser.resume()
  }
  return new Promise((done, broke) => {
    Papa.parse(text, {
      delimiter: delimiterOf(text),
      newline: '\n',
      chunkSize: pieceLength,
      chunk: (piece, parser) => {
        try {
          take(piece)
          read = Math.min(text.length, read + pieceLength)
          progress(read, text.length)
        } catch (error) {
          broke(error)
          parser.abort()
          return
        }
        parser.pause()
        void next(parser)
      },
      complete: () => done(),
    })
  })
}
