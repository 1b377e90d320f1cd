import { type Solve, solverOf } from '@zop/rota'
import loadHighs from 'highs'

/** The package's types say CommonJS, what Node loads is an ES module: its default export is the loader itself. */
const load = loadHighs as unknown as typeof loadHighs.default

export const loadSolver = async (): Promise<Solve> => solverOf(await load())
