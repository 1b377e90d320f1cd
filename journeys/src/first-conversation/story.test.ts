import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellFirstConversation } from './story.ts'

const scripts = (page: { evaluate<T>(run: () => T): Promise<T> }): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])))

test('somebody writes and a counsellor answers, in German', () => tellFirstConversation({ language: 'de' }))

test('somebody writes and a counsellor answers, in English', () => tellFirstConversation({ language: 'en' }))

test('somebody writes with native X-Wing, and the fallback is not even loaded', async () => {
  const loaded: string[][] = []
  const meanwhile = async ({ page }: { page: Parameters<typeof scripts>[0] }) => void loaded.push(await scripts(page))
  await tellFirstConversation({ language: 'de', nativeSealing: true, meanwhile })
  await tellFirstConversation({ language: 'de', nativeSealing: false, meanwhile })
  const [native = [], fallback = []] = loaded
  assert.ok(native.length > 0)
  assert.ok(fallback.length > native.length, 'the fallback is a script of its own')
})

test('somebody writes with a browser that knows neither Ed25519 nor X25519 nor X-Wing', () =>
  tellFirstConversation({
    language: 'de',
    before: () => {
      const missing = /Ed25519|X25519|MLKEM/i
      const { subtle } = crypto
      for (const name of ['importKey', 'generateKey', 'sign', 'verify', 'deriveBits'] as const) {
        const native = subtle[name] as (...args: unknown[]) => Promise<unknown>
        Object.defineProperty(SubtleCrypto.prototype, name, {
          value: (...args: unknown[]) =>
            missing.test(JSON.stringify(args.slice(0, 4))) ? Promise.reject(new DOMException('', 'NotSupportedError')) : native.apply(subtle, args),
        })
      }
      for (const name of ['getPublicKey', 'encapsulateBits', 'decapsulateBits']) Reflect.deleteProperty(SubtleCrypto.prototype, name)
    },
    meanwhile: async ({ page }) => {
      const known = await page.evaluate(() =>
        Promise.allSettled(['Ed25519', 'X25519', 'MLKEM768-X25519'].map((name) => crypto.subtle.generateKey(name, false, ['sign']))),
      )
      assert.deepEqual(
        known.map(({ status }) => status),
        ['rejected', 'rejected', 'rejected'],
      )
    },
  }))
