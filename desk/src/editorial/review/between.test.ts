import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentId, Edition } from '@zop/wire'
import { between } from './between.ts'

const edition = (number: number, ...changed: readonly DocumentId[]): Edition => ({
  number,
  hour: 1,
  by: null,
  changed: [...changed],
  files: 1,
  current: number === 4,
})

test('whoever goes back is told every text that has changed since, once, and none that changed before', () => {
  const editions = [edition(4, 'page.de.d'), edition(3, 'number.police', 'page.de.c'), edition(2, 'number.police'), edition(1, 'page.de.a')]
  assert.deepEqual(between(editions, 4, 2), ['page.de.d', 'number.police', 'page.de.c'])
  assert.deepEqual(between(editions, 2, 4), between(editions, 4, 2))
  assert.deepEqual(between(editions, 4, 1), ['page.de.d', 'number.police', 'page.de.c'])
})
