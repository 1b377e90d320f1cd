import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { allowsOrigin } from '@zop/sealing'
import { root } from '../command/place.ts'
import { demoAnchor } from './seed.ts'

test('B1 the committed demo anchor is what the committed seed gives', async () => {
  assert.deepEqual(JSON.parse(await readFile(join(root, 'setup/demo-anchor.json'), 'utf8')), await demoAnchor())
})

test('B1 a demo release works on localhost, on any port, and nowhere else', async () => {
  const anchor = await demoAnchor()
  for (const origin of ['http://localhost', 'http://localhost:8080', 'http://localhost:49152']) assert.equal(allowsOrigin(anchor, origin), true, origin)
  for (const origin of ['https://localhost', 'http://127.0.0.1:8080', 'http://localhost.example', 'http://beratung.example', 'null']) {
    assert.equal(allowsOrigin(anchor, origin), false, origin)
  }
})
