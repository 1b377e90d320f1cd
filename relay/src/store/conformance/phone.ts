import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Open } from './given.ts'

/** What every store must do about the numbers to call. */
export const phoneConformance = (name: string, open: Open): void => {
  describe(`${name}: numbers to call`, () => {
    test('are kept per centre and for the umbrella, the newest of each, until they are taken back', async (t) => {
      const store = await open(t)
      const all = async () => [await store.phone('north'), await store.phone('south'), await store.phone(null)]
      assert.deepEqual(await all(), [null, null, null])
      await store.putPhone('north', '030 23125 100')
      await store.putPhone('north', '030 23125 101')
      await store.putPhone(null, '030 23125 102')
      assert.deepEqual(await all(), ['030 23125 101', null, '030 23125 102'])
      await store.putPhone('north', null)
      assert.deepEqual(await all(), [null, null, '030 23125 102'])
    })
  })
}
