import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, ok, refusedWith, signInAt } from '../testing/client.ts'
import { runRelay } from '../testing/running.ts'

test('the number of a centre is entered by its lead and read by its people only, the coordination’s by everybody', async (t) => {
  const { desk, umbrella } = await runRelay(t)
  const token = async (name: keyof typeof umbrella.members) => (await signInAt(desk, umbrella.members[name])).session
  const [anna, bela, lena, cora] = [await token('anna'), await token('bela'), await token('lena'), await token('cora')]
  const read = (token: string) => ok(call(desk, 'phones', { params: {}, token }))
  const put = (token: string, phone: string | null) => call(desk, 'putPhone', { params: {}, token, body: { phone } })
  assert.deepEqual(await read(anna), { centre: null, umbrella: null })
  await ok(put(lena, '030 23125 100'))
  await ok(put(lena, '030 23125 101'))
  await ok(put(cora, '+49 30 23125 102'))
  assert.deepEqual(await read(anna), { centre: '030 23125 101', umbrella: '+49 30 23125 102' })
  assert.deepEqual(await read(bela), { centre: null, umbrella: '+49 30 23125 102' })
  assert.deepEqual(await read(cora), { centre: null, umbrella: '+49 30 23125 102' })
  await ok(put(lena, null))
  assert.deepEqual(await read(anna), { centre: null, umbrella: '+49 30 23125 102' })
  assert.equal(await refusedWith(put(anna, '030 23125 103')), 'not-found')
  assert.equal(await refusedWith(put(lena, '030 23125 103;isub=1')), 'malformed')
})
