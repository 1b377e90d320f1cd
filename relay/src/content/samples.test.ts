import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Store } from '../store/store.ts'
import { askOperator } from '../testing/operator.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { publicSamples, samplesAmong } from './samples.ts'

const folder = join(import.meta.dirname, '../../../content/pages')
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ id: `page.${path.slice(0, -3).replace('/', '.')}`, text: readFileSync(join(folder, path), 'utf8') }))

test('of the pages that are shipped, those that belong to whoever operates are known as samples, in every language in which they are written', () => {
  const whose = ['about', 'accessibility', 'contact', 'imprint', 'privacy']
  const expected = shipped.map(({ id }) => id.slice('page.'.length)).filter((id) => whose.includes(id.split('.')[1] ?? ''))
  assert.ok(expected.length >= 3 * whose.length)
  assert.deepEqual(samplesAmong(shipped), expected.toSorted())
})

test('a relay that is no demo says at its start, and whenever it is asked, which public pages are still samples, until there is none; a demo does not', async (t) => {
  const imprint = 'page.de.imprint'
  const sample = shipped.find(({ id }) => id === imprint)?.text ?? ''
  const own = sample.replace(/^> Muster.*$/m, '')
  assert.notEqual(own, sample)
  for (const [demo, text, samples] of [
    [false, sample, ['de.imprint']],
    [false, own, undefined],
    [true, sample, undefined],
  ] as const) {
    const place = makePlace({ demo, texts: { documents: { [imprint]: text }, today: '2027-05-01' } })
    const warned: (number | undefined)[] = []
    const log = { line: (_: string, { msg, count }: { msg: string; count?: number }) => void (/invented association/.test(msg) && warned.push(count)) }
    const { stop } = await runRelay(t, { place, log, demo })
    const { status, bytes } = await askOperator(place.config.data, 'GET /ready')
    assert.deepEqual([status, JSON.parse(bytes.toString()).samples], [200, samples])
    await stop()
    assert.deepEqual(warned, samples ? [1] : [])
    place.remove()
  }
})

test('whoever asks each second has no text read again: pages alone are looked at, once, and again when one of them is another', async () => {
  let hash = 'a'
  const read: string[] = []
  const store = {
    documents: async () => [
      { id: 'page.de.imprint', published: { hash, hour: 0 } },
      { id: 'page.en.imprint', published: null },
      { id: 'organisation.one', published: { hash: 'z', hour: 0 } },
    ],
    documentTexts: async (wanted: readonly { readonly id: string; readonly hash: string }[]) => {
      read.push(...wanted.map((one) => `${one.id} ${one.hash}`))
      return wanted.map((one) => ({ ...one, text: one.hash === 'a' ? 'Muster e. V.' : 'Our own.' }))
    },
  } as unknown as Store
  const samples = publicSamples({ demo: false, store })
  for (let second = 0; second < 3; second++) assert.deepEqual(await samples(), ['de.imprint'])
  assert.deepEqual(read, ['page.de.imprint a'])
  hash = 'b'
  for (let second = 0; second < 3; second++) assert.deepEqual(await samples(), [])
  assert.deepEqual(read, ['page.de.imprint a', 'page.de.imprint b'])
})
