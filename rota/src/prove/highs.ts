import type { Program, Solve } from './program.ts'

/** What is used of the package `highs`, which this room does not load itself. */
export interface HighsPackage {
  readonly infinity: number
  readonly constants: { readonly modelStatus: { readonly optimal: number; readonly infeasible: number } }
  createModel(data: HighsData): HighsModel
}

interface HighsData {
  readonly numCols: number
  readonly numRows: number
  readonly colCost: Float64Array
  readonly colLower: Float64Array
  readonly colUpper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  readonly integrality: Int32Array
  readonly matrix: {
    readonly format: 'csr'
    readonly numRows: number
    readonly numCols: number
    readonly starts: Int32Array
    readonly indices: Int32Array
    readonly values: Float64Array
  }
}

interface HighsModel {
  readonly options: { set(values: Readonly<Record<string, boolean | number | string>>): unknown }
  readonly info: { get(name: string): unknown }
  run(): unknown
  getModelStatus(): number
  getSolution(): { readonly colValue: Iterable<number> }
  dispose(): void
}

const dataOf = ({ columns, rows }: Program, infinity: number): HighsData => {
  const finite = (value: number) => Math.max(-infinity, Math.min(infinity, value))
  const terms = rows.flatMap((row) => row.terms)
  const starts = new Int32Array(rows.length + 1)
  let at = 0
  for (const [index, row] of rows.entries()) starts[index + 1] = at += row.terms.length
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: new Float64Array(columns.length),
    colUpper: Float64Array.from(columns, ({ most }) => finite(most)),
    rowLower: Float64Array.from(rows, ({ least }) => finite(least)),
    rowUpper: Float64Array.from(rows, ({ most }) => finite(most)),
    integrality: Int32Array.from(columns, ({ whole }) => (whole ? 1 : 0)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(terms, ({ column }) => column),
      values: Float64Array.from(terms, ({ factor }) => factor),
    },
  }
}

/** One seed, no clock (and the package knows one thread only): what is found depends on the program only. */
const settings = { output_flag: false, random_seed: 0, mip_abs_gap: 1e-6 }

const isFound = (highs: HighsPackage, model: HighsModel): boolean => {
  const feasible = 2
  return model.getModelStatus() === highs.constants.modelStatus.optimal || model.info.get('primal_solution_status') === feasible
}

/** HiGHS (highs.dev, MIT) as the solver of this room. */
export const solverOf =
  (highs: HighsPackage): Solve =>
  (program, { nodes, gap = 0 }) => {
    const model = highs.createModel(dataOf(program, highs.infinity))
    try {
      model.options.set({ ...settings, mip_max_nodes: nodes, mip_rel_gap: gap })
      model.run()
      const whole = program.columns.some((column) => column.whole)
      const bound = Number(model.info.get(whole ? 'mip_dual_bound' : 'objective_function_value'))
      const values = isFound(highs, model) ? [...model.getSolution().colValue] : null
      return { values, bound: Number.isFinite(bound) ? bound : Number.NEGATIVE_INFINITY }
    } finally {
      model.dispose()
    }
  }
