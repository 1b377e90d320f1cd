import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amongSlowClients } from './among.ts'

test('among two hundred clients that send a byte every ten seconds, people send and nobody is refused, and the memory stays flat', async () => {
  const { before, during, growth } = await amongSlowClients({ sockets: 200, seconds: 2, turns: 1 })
  assert.ok(before.length > 0 && during.length > 0)
  // What a held socket may cost, several times over: 200 of them, and the garbage of the messages.
  assert.ok(growth < 64 * 2 ** 20, `${growth} bytes`)
})
