import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzz } from './run.ts'
import { targetsOf } from './targets.ts'
import { oneOfEach } from './umbrella.ts'

test('whatever comes at a parser of either side, in a hundred thousand cases none throws, lets through, or changes what every object has', async (t) => {
  const seed = Number(process.env['ZOP_SEED'] ?? Date.now() % 2 ** 31)
  t.diagnostic(`seed ${seed}`)
  let cases = 0
  for (const target of targetsOf(await oneOfEach())) {
    const { reached, ...done } = await fuzz(target, { cases: target.share, seed })
    cases += done.cases
    assert.ok(!done.name.startsWith('sealing') || reached > done.cases / 10, `${done.name}: ${reached} of ${done.cases} came to it`)
  }
  assert.ok(cases >= 100_000, String(cases))
})
