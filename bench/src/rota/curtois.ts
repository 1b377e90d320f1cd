import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Row, writeResult } from '../result.ts'
import { parseInstance } from './curtois/instance.ts'
import { programOf } from './curtois/program.ts'
import { loadSolver } from './solver.ts'

/** Best known, and proved to be the best (schedulingbenchmarks.org/nrp). */
const known: Readonly<Record<string, number>> = {
  Instance1: 607,
  Instance2: 828,
  Instance3: 1001,
  Instance4: 1716,
  Instance5: 1143,
  Instance6: 1950,
  Instance7: 1056,
}
/** The larger ones are taken within one percent. */
const exactly = ['Instance1', 'Instance2', 'Instance3']
/** As many as it may take; the small ones end long before. */
const nodes = 100_000

const measure = async (name: string, text: string, best: number): Promise<Row> => {
  const solve = await loadSolver()
  const gap = exactly.includes(name) ? 0 : 0.01
  const { program, constant } = programOf(parseInstance(text))
  const begun = performance.now()
  const { values, bound } = await solve(program, { nodes, gap })
  const seconds = (performance.now() - begun) / 1000
  const found = values?.reduce((sum, value, column) => sum + value * (program.columns[column]?.cost ?? 0), constant)
  const figure = found === undefined ? 'nothing found' : `${found.toFixed(0)}, no less than ${(bound + constant).toFixed(1)}, in ${seconds.toFixed(1)} s`
  return { what: name, figure, beside: gap === 0 ? `${best}, proved, less than 10 s` : `${best}, within 1 % in 60 s` }
}

const folder = process.env['ZOP_CURTOIS'] ?? ''
const files = existsSync(folder) ? readdirSync(folder).filter((file) => (known[file.replace('.txt', '')] ?? 0) > 0) : []
if (files.length === 0) console.info('curtois: ZOP_CURTOIS names no folder with Instance1.txt and so on; nothing measured')
else {
  const rows: Row[] = []
  for (const file of files.toSorted()) {
    const name = file.replace('.txt', '')
    rows.push(await measure(name, readFileSync(join(folder, file), 'utf8'), known[name] ?? Number.NaN))
  }
  await writeResult('curtois', {
    how: 'Public staff scheduling instances (T. Curtois, R. Qu, schedulingbenchmarks.org), whose rules are others than ours: a stint is a path through the days, so that rules about days in a row need no rows. It measures the solver and how we write programs for it, not the planner. The files are not ours and stand in a folder outside of the project. `ZOP_CURTOIS=folder npm run bench curtois`',
    rows,
  })
}
