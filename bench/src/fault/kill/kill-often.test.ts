import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killOften } from './kill-often.ts'

const seed = 20_261_122

test(`F4 D3 a relay killed 25 times in mid-write (seed ${seed}) loses nothing that it has acknowledged, leaves nothing half, and what was deleted stays deleted`, {
  // A machine that is slow may take long.
  timeout: 600_000,
}, async () => {
  const { kills, acknowledged, interrupted } = await killOften({ seed, kills: 25 })
  assert.equal(kills, 25)
  assert.ok(interrupted > 25, `${interrupted} changes were under way`)
  for (const [kind, count] of Object.entries(acknowledged)) assert.ok(count > 0, `no ${kind} was acknowledged`)
})
