import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../results')

export interface Row {
  readonly what: string
  readonly figure: string
  /** What the issue asks for, or the raw limit of the same run that the figure is to be read beside. */
  readonly beside: string
}

const machine = (): string =>
  `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split('-')[0]}, Node ${process.versions.node}`

/** Writes one measurement to bench/results/NAME.md and prints it. Machines here are shared and noisy: read ratios, not single figures. */
export const writeResult = async (name: string, { how, rows }: { how: string; rows: readonly Row[] }): Promise<void> => {
  const table = ['| What | Figure | Beside it |', '|---|---|---|', ...rows.map(({ what, figure, beside }) => `| ${what} | ${figure} | ${beside} |`)].join('\n')
  const text = `# ${name}\n\n${how}\n\n${table}\n\nMachine: ${machine()}. Measured ${new Date().toISOString().slice(0, 10)}.\n`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.md`), text)
  console.info(text)
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The value that this share of all values does not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** 1 234.5 as `1 234`: whole, with thin spaces. */
export const whole = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ')
