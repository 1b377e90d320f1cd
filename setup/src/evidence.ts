// A program: writes what the last run of `npm test` has shown into docs/promises.md, and into what the release shows the public.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './command/place.ts'
import { runFile } from './command/steps.ts'
import { documentOf } from './evidence/document.ts'
import { evidenceOf, measuredOf } from './evidence/evidence.ts'
import { type RunTest, whole } from './evidence/reporter.ts'
import { trials } from './evidence/trials.ts'

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

const readRun = (): readonly RunTest[] => {
  const lines = existsSync(runFile) ? readFileSync(runFile, 'utf8').split('\n').filter(Boolean) : []
  if (lines.pop() === JSON.stringify(whole)) return lines.map((line) => JSON.parse(line))
  console.error('There is no whole run to show. Run `npm test` first, to its end.')
  process.exit(1)
}

const evidence = evidenceOf(
  { day: statSync(runFile).mtime.toISOString().slice(0, 10), commit: git('rev-parse', '--short=12', 'HEAD'), tests: readRun() },
  { trials, measured: (bench) => measuredOf(bench, readFileSync(join(root, `bench/results/${bench}.md`), 'utf8')) },
)
writeFileSync(join(root, 'content/evidence/last-run.json'), `${JSON.stringify(evidence, null, 1)}\n`)
writeFileSync(join(root, 'docs/promises.md'), documentOf(evidence))
console.info(`docs/promises.md: ${evidence.run?.tests} tests, ${evidence.run?.failed} did not hold.`)
