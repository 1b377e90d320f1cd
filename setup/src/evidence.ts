// A program: writes what the last run of `npm test` has shown into docs/promises.md, and into what the release shows the public.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './command/place.ts'
import { runFile } from './command/steps.ts'
import { documentOf } from './evidence/document.ts'
import { evidenceOf, measuredOf } from './evidence/evidence.ts'
import { readRun } from './evidence/run.ts'
import { trials } from './evidence/trials.ts'

const recorded = existsSync(runFile) ? readRun(readFileSync(runFile, 'utf8')) : null
if (recorded === null) {
  console.error('There is no whole run to show that says which version it has seen. Run `npm test` first, to its end.')
  process.exit(1)
}

const evidence = evidenceOf(recorded, { trials, measured: (bench) => measuredOf(bench, readFileSync(join(root, `bench/results/${bench}.md`), 'utf8')) })
writeFileSync(join(root, 'content/evidence/last-run.json'), `${JSON.stringify(evidence, null, 1)}\n`)
writeFileSync(join(root, 'docs/promises.md'), documentOf(evidence))
const { run } = evidence
console.info(`docs/promises.md: ${run?.tests} tests, ${run?.failed} did not hold, ${run?.unseen} did not run to their end.`)
if (!recorded.clean) console.info('Files were changed that no version holds: the page says so. For a release run `npm test` in a clean clone.')
