import assert from 'node:assert/strict'
import { test } from 'node:test'

test('everything runs on the Node that the lockfile pins, not on the one the machine happens to have', () => {
  assert.match(process.versions.node, /^26\./)
})
