/** A column of an integer program: a number from 0 to `most`, and what each unit costs. */
export interface Column {
  readonly cost: number
  readonly most: number
  readonly whole: boolean
}

/** The sum of the terms lies between `least` and `most`; either may be infinite. */
export interface Row {
  readonly least: number
  readonly most: number
  readonly terms: readonly Term[]
}

/** A column, so many times. */
export interface Term {
  readonly column: number
  readonly factor: number
}

/** Find the values that cost least. */
export interface Program {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** How far to search. */
export interface SolveOptions {
  /** Branch-and-bound nodes at most. Never a time: a slow machine finds the same. */
  readonly nodes: number
  /** The share of the cost by which the values found may be above the bound; 0 if it is left out. */
  readonly gap?: number
}

/** What a solver has found, and proved. */
export interface Solved {
  /** A value for each column; null where none was found. */
  readonly values: readonly number[] | null
  /** No solution costs less. Minus infinity where nothing is known. */
  readonly bound: number
}

/** An integer solver. One input must always give the same output. */
export type Solve = (program: Program, options: SolveOptions) => Solved | Promise<Solved>

/** A program under construction. */
export const programBuilder = () => {
  const columns: Column[] = []
  const rows: Row[] = []
  return {
    /** Gives the column's number. */
    column: (column: Column): number => columns.push(column) - 1,
    row: (row: Row): void => {
      rows.push(row)
    },
    program: { columns, rows } satisfies Program,
  }
}

/** Adds columns and rows. */
export type ProgramBuilder = ReturnType<typeof programBuilder>

/** The sum of these columns. */
export const each = (columns: readonly number[], factor = 1): Term[] => columns.map((column) => ({ column, factor }))
