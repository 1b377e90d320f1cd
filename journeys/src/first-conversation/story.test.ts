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
  await tellFirstConversation({ nativeSealing: true }, meanwhile)
  await tellFirstConversation({ nativeSealing: false }, meanwhile)
  const [native = [], fallback = []] = loaded
  assert.ok(native.length > 0)
  assert.ok(fallback.length > native.length, 'the fallback is a script of its own')
})

test('somebody writes with a browser that has neither the just-in-time compiler nor WebAssembly', () =>
  tellFirstConversation({ withoutJit: true }, async ({ page }) => assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined')))

/** Runs in the page: every interface for these three answers as in a browser that has never heard of them. */
const takeCurvesAway = () => {
  const missing = /Ed25519|X25519|MLKEM/i
  const { subtle } = crypto
  for (const name of ['importKey', 'generateKey', 'sign', 'verify', 'deriveBits'] as const) {
    const native = subtle[name] as (...args: unknown[]) => Promise<unknown>
    const value = (...args: unknown[]) =>
      missing.test(JSON.stringify(args)) ? Promise.reject(new DOMException('', 'NotSupportedError')) : native.apply(subtle, args)
    Object.defineProperty(SubtleCrypto.prototype, name, { value })
  }
  for (const name of ['getPublicKey', 'encapsulateBits', 'decapsulateBits']) Reflect.deleteProperty(SubtleCrypto.prototype, name)
}

test('somebody writes with a browser that knows neither Ed25519 nor X25519 nor X-Wing', () =>
  tellFirstConversation({ before: takeCurvesAway }, async ({ page }) => {
    const made = await page.evaluate(() =>
      Promise.allSettled(['Ed25519', 'X25519', 'MLKEM768-X25519'].map((name) => crypto.subtle.generateKey(name, false, ['sign']))),
    )
    assert.deepEqual(
      made.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected'],
    )
  }))
