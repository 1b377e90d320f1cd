import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { House } from './house.ts'

test('a house answers on its two ports, and again after the power went', async () => {
  await using house = await House.open()
  const health = async () => (await fetch(`${house.site}/health`)).json()
  assert.deepEqual(await health(), { ok: true })
  await house.kill()
  await assert.rejects(health())
  await house.start()
  assert.deepEqual(await health(), { ok: true })
  assert.equal((await fetch(`${house.desk}/`)).status, 200)
})

test('a relay that cannot start fails the test at once, with what it said', async () => {
  await using house = await House.open()
  await house.kill()
  await writeFile(join(house.data, 'founding.json'), '{}')
  await assert.rejects(house.start(), /ended with 1 before it was ready:.*founding\.json/s)
})

test('a relay whose parent is gone ends by itself, even though nobody reads what it still has to say', async () => {
  await using house = await House.open()
  const { child } = house.relay
  const exit = once(child, 'exit')
  child.stdout?.destroy()
  child.stderr?.destroy()
  for (let i = 0; i < 20; i++) await (await fetch(`${house.site}/status.json`)).text()
  child.disconnect()
  assert.deepEqual(await exit, [0, null])
})
