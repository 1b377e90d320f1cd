import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, ok, refusedWith } from '../../testing/client.ts'
import { postgresPlace } from '../../testing/database.ts'
import { runRelay } from '../../testing/running.ts'

test('what PostgreSQL cannot hold is refused like anything else that is wrong, not as if the database were away', async (t) => {
  const { desk } = await runRelay(t, { place: await postgresPlace(t) })
  const { ceremony } = await ok(call(desk, 'passkeySignInOptions', { params: {} }))
  for (const id of ['key\0', '\ud800', 'x'.repeat(9000), ''])
    assert.equal(await refusedWith(call(desk, 'passkeySignIn', { params: {}, body: { ceremony, answer: JSON.stringify({ id }) } })), 'bad-signature')
})
