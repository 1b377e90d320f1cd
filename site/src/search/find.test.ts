import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchEntry } from '@zop/pages'
import { finderOf } from './find.ts'

const entry = (p: string, t: string, rest: Partial<SearchEntry> = {}): SearchEntry => ({ p, t, d: '', h: '', w: '', ...rest })

const pages: readonly SearchEntry[] = [
  entry('/de/rights-work/', 'Arbeit und Lohn', { d: 'Was Ihnen zusteht.', w: 'mindestlohn urlaub krank' }),
  entry('/de/rights-documents/', 'Meine Papiere', { h: 'Jemand hat meinen Pass', w: 'lohn botschaft' }),
  entry('/ro/cost/', 'Cât costă', { w: 'plătiți însoțire' }),
  entry('/ar/cost/', 'كم يكلّف ذلك؟', { w: 'مجاناً' }),
]

test('a page whose title says it stands before one that mentions it', () => {
  assert.deepEqual(
    finderOf(pages)('Lohn').map(({ p }) => p),
    ['/de/rights-work/', '/de/rights-documents/'],
  )
})

test('the beginning of a word and a small mistake find it too', () => {
  const find = finderOf(pages)
  assert.equal(find('Papi')[0]?.p, '/de/rights-documents/')
  assert.equal(find('botschft')[0]?.p, '/de/rights-documents/')
})

test('letters without their marks are found, in Latin and in Arabic', () => {
  const find = finderOf(pages)
  assert.equal(find('insotire')[0]?.p, '/ro/cost/')
  assert.equal(find('مجانا')[0]?.p, '/ar/cost/')
  assert.equal(find('يكلف')[0]?.p, '/ar/cost/')
})

test('where no page has all the words, those that have one are shown', () => {
  assert.deepEqual(new Set(finderOf(pages)('urlaub botschaft').map(({ p }) => p)), new Set(['/de/rights-work/', '/de/rights-documents/']))
})

test('nonsense and nothing find nothing, however long', () => {
  const find = finderOf(pages)
  for (const sought of ['', ' ', '?', 'xqzw', 'q'.repeat(1_000_000)]) assert.deepEqual(find(sought), [])
})
