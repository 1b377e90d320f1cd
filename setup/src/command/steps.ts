import { cpus } from 'node:os'
import { join } from 'node:path'
import { root, tool } from './place.ts'
import type { Step } from './step.ts'

export const biome: Step = { name: 'biome', command: tool('biome'), args: ['ci', '--error-on-warnings', '--colors=off'] }
export const types: Step = { name: 'tsc', command: tool('tsc'), args: ['-b', '--pretty', 'false'] }
export const unused: Step = { name: 'knip', command: tool('knip'), args: ['--no-progress'] }

/** The runner's own limit per test: it has none by default, and one lost event would hang for ever. */
export const tests = (name: string, patterns: readonly string[]): Step => ({
  name,
  command: process.execPath,
  args: [
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-timeout=120000',
    `--test-concurrency=${Math.max(3, cpus().length)}`,
    '--test-reporter=spec',
    ...patterns,
  ],
  // What Node has compiled once it need not compile for each of some hundred processes.
  env: { NODE_ENV: 'test', NODE_COMPILE_CACHE: join(root, '.cache/compile') },
})

/** Without the tests that start the relay as a process, kill it many times, or press it hard: those take longer than a person waits. */
const fastFiles = [
  '{wire,sealing,line,content,referral,pages}/src/**/*.test.ts',
  'rota/src/{calendar,check,draft,fault,gap,problem}/**/*.test.ts',
  'relay/src/{account,directory,people,queue,store}/**/*.test.ts',
  'relay/src/duty/{duty,rules}.test.ts',
  'relay/src/duty/planning/problem.test.ts',
  'relay/src/serve/!(hostile).test.ts',
  'relay/src/conversation/!(race*|crowd).test.ts',
  'setup/src/{command,release,records}/**/*.test.ts',
  'setup/src/demo/*.test.ts',
]

export const fastTests = tests('fast tests', fastFiles)

/** Every test of the last whole run, by file and name: what `npm run evidence` shows. */
export const runFile = join(root, '.cache/last-run.ndjson')

/** Where a whole run keeps the house that the houses of its journeys are copied from (journeys/src/house/founded.ts). */
export const housesFolder = join(root, '.cache/houses')

const everything = tests('all tests', [
  `--test-reporter-destination=stdout`,
  `--test-reporter=${join(root, 'setup/src/evidence/reporter.ts')}`,
  `--test-reporter-destination=${runFile}`,
  '{wire,sealing,line,content,referral,pages,rota,workshop,relay,site,desk,setup,operations,journeys,bench}/src/**/*.test.ts',
])

export const allTests: Step = { ...everything, env: { ...everything.env, TEST_HOUSES: housesFolder } }
