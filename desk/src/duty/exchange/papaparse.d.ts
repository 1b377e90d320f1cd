/** Of Papa Parse 5.7 what this room uses; it brings no types of its own. */
declare module 'papaparse' {
  export interface Parser {
    pause(): void
    resume(): void
    abort(): void
  }
  export interface Piece {
    readonly data: readonly (readonly string[])[]
    /** `row` counts within the piece. */
    readonly errors: readonly { readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch'; readonly row?: number }[]
  }
  interface Settings {
    readonly delimiter: string
    readonly newline: '\n'
    /** Characters. */
    readonly chunkSize: number
    readonly chunk: (piece: Piece, parser: Parser) => void
    readonly complete: () => void
  }
  const Papa: { parse(text: string, settings: Settings): void }
  export default Papa
}
