import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, ok, refusedWith } from '../testing/client.ts'
import { entryText, openEditorial } from './testing.ts'

test('every counsellor reads what all centres tell the public now, and no draft of it', async (t) => {
  const { save, desk, as } = await openEditorial(t)
  const draft = entryText('south', { description: 'Noch nicht gesehen.' })
  assert.equal(await save('lars', 'listing.south', draft), 'ok')
  for (const name of ['alex', 'lars'] as const) {
    const { listings } = await ok(call(desk, 'listings', { params: {}, token: as(name) }))
    assert.deepEqual(
      listings.map(({ id, description }) => [id, description]),
      [
        ['north', ''],
        ['south', ''],
      ],
      name,
    )
  }
})

test('whoever is not signed in reads no entry by this way', async (t) => {
  const { desk } = await openEditorial(t)
  assert.equal(await refusedWith(call(desk, 'listings', { params: {}, token: 'A'.repeat(43) })), 'not-signed-in')
})
