import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weatherAll } from './lanes.ts'

/** Short ones, that have between them every kind of weather. */
const seeds = [7, 49, 188]

test(`D3 over lines that are cut, slow, deaf, reset and lossy (seeds ${seeds.join(', ')}) each message and each file arrives once, in order, on both sides`, {
  timeout: 300_000,
}, async () => {
  const weathered = await weatherAll(seeds, { together: seeds.length })
  assert.deepEqual(
    weathered.map(({ seed }) => seed),
    seeds,
  )
  for (const { seed, spells, struck } of weathered) assert.ok(struck > 0, `seed ${seed} met no weather: ${spells}`)
})
