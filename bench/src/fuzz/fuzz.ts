import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Row, whole, writeResult } from '../result.ts'
import { type Fuzzed, fuzz } from './run.ts'
import { targetsOf } from './targets.ts'
import { oneOfEach } from './umbrella.ts'

/** Cases asked for, and minutes after which no further hundred thousand are begun: ZOP_FUZZ_MINUTES. */
const wanted = 10_000_000
const minutes = Number(process.env['ZOP_FUZZ_MINUTES'] ?? 30)
const first = Number(process.env['ZOP_SEED'] ?? 20_261_122)

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const held = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

const targets = targetsOf(await oneOfEach())
const totals = new Map<string, Fuzzed>()
const begun = Date.now()
let cases = 0
let seed = first
let settled = 0
for (; cases < wanted && (cases === 0 || Date.now() - begun < minutes * 60_000); seed++) {
  for (const target of targets) {
    const done = await fuzz(target, { cases: target.share, seed })
    const before = totals.get(target.name)
    totals.set(target.name, { ...done, cases: done.cases + (before?.cases ?? 0), slowest: Math.max(done.slowest, before?.slowest ?? 0) })
    cases += done.cases
  }
  // What is compiled and cached at first is no growth.
  if (seed === first) settled = held()
}
const grown = held() - settled

const slowest = Math.max(...Array.from(totals.values(), (one) => one.slowest))
const rows: Row[] = [
  {
    what: 'cases in all, and how many crashed or let something through',
    figure: `${whole(cases)}, 0`,
    beside: `${whole(wanted)} wanted, or as many as ${minutes} minutes allow`,
  },
  { what: 'slowest case, processor time of its thread', figure: `${slowest.toFixed(1)} ms`, beside: '100 ms' },
  { what: 'memory that stays, after the last round less after the first', figure: `${grown.toFixed(1)} MiB`, beside: 'no growth' },
  ...Array.from(totals.values(), (one) => ({ what: one.name, figure: whole(one.cases), beside: `slowest ${one.slowest.toFixed(1)} ms` })),
]
await writeResult('fuzz', {
  how: `Every parser that both sides have (bench/src/fuzz), in rounds of a hundred thousand with seeds ${first} to ${seed - 1}: \`npm run bench fuzz\`; a failure prints its seed and its smallest case. The relay’s own doors are in relay/src/serve/hostile.test.ts.`,
  rows,
})
if (slowest > 100 || grown > 8) throw new Error(`a case took ${slowest} ms, or ${grown} MiB stayed`)
