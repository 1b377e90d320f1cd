import type { Evidence, Measured, Shown, Trial } from '@zop/pages'
import type { Recorded } from './run.ts'
import type { TrialSource } from './trials.ts'

export const promises = Array.from({ length: 10 }, (_, at) => `P${at + 1}`)

/** The promises and rules that the name of a test begins with: `P5 F3 F4 somebody reads ...` names three. */
export const namedBy = (name: string): readonly string[] => /^(?:[A-FHP]\d+b?[,:]? ?(?:and |to )?)+/.exec(name)?.[0].match(/[A-FHP]\d+b?/g) ?? []

/** The table and the day of one `bench/results/NAME.md`. */
export const measuredOf = (bench: string, markdown: string): Measured => {
  const rows = markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(2)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .slice(1)
  const day = /Measured (\d{4}-\d\d-\d\d)\./.exec(markdown)?.[1]
  if (day === undefined) throw new Error(`bench/results/${bench}.md does not say when it was measured.`)
  return { bench, day, rows: rows.map(([what = '', figure = '', beside = '']) => [what, figure, beside]) }
}

interface Sources {
  readonly trials: readonly TrialSource[]
  readonly measured: (bench: string) => Measured
}

/** What a run of all tests says of each promise and of each trial. */
export const evidenceOf = ({ tests, ...version }: Recorded, { trials, measured }: Sources): Evidence => {
  const isIn = ({ file }: Trial, paths: readonly string[]): boolean => paths.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path))
  const count = (outcome: Trial['held']): number => tests.filter(({ held }) => held === outcome).length
  const sorted = tests.toSorted((a, b) => `${a.file} ${a.name}`.localeCompare(`${b.file} ${b.name}`, 'en'))
  return {
    run: { ...version, tests: tests.length, failed: count(false), unseen: count(null) },
    promises: promises.map((id): Shown => ({ id, tests: sorted.filter(({ name }) => namedBy(name).includes(id)), measured: [] })),
    trials: trials.map((trial): Shown => ({ id: trial.id, tests: sorted.filter((one) => isIn(one, trial.tests)), measured: trial.benches.map(measured) })),
  }
}
