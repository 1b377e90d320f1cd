import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, Shown } from './evidence.ts'
import { evidencePages, type Release } from './page.ts'

const shown = (id: string, held: readonly boolean[], name = 'a test'): Shown => ({
  id,
  tests: held.map((one, at) => ({ file: `room/src/${at}.test.ts`, name, held: one })),
  measured: [],
})

const release: Release = { demo: false, exit: { de: 'https://exit.example/', en: 'https://exit.example/en' }, hashes: { '/n/index.html': 'hash-of-n' } }

const english = (evidence: Evidence, given = release): string => evidencePages(evidence, given).find(({ path }) => path === 'proof/en/index.html')?.text ?? ''

/** What the page says of a promise: the piece between its mark and the next. */
const said = (page: string, id: string): string => page.split(`<li id="${id}">`)[1]?.split(/<li id=|<\/section>/)[0] ?? ''

const run = { day: '2026-11-22', commit: 'abc', tests: 3, failed: 1 }

test('a promise with one test that failed is said not to hold, one that was not tested not to be tested', () => {
  const page = english({ run, promises: [shown('P1', [true, true]), shown('P2', [true, false]), shown('P3', [])], trials: [] })
  assert.match(said(page, 'P1'), /<p class="held">.*held<\/p>/)
  assert.match(said(page, 'P2'), /<p class="broken">.*not held<\/p>.*<b>\(not held\)<\/b>/s)
  assert.match(said(page, 'P3'), /<p class="soft">not tested<\/p>/)
  assert.doesNotMatch(said(page, 'P3'), /<details>/)
})

test('before the first run nothing is claimed', () => {
  const page = english({ run: null, promises: [], trials: [] })
  assert.match(page, /No run has been recorded/)
})

test('the name of a test is text, whatever it says', () => {
  const page = english({ run, promises: [shown('P1', [true], '<script>alert(1)</script>')], trials: [] })
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
  assert.doesNotMatch(page, /<script>/)
})

test('every file of the release stands there with its hash, and a demo says what it is', () => {
  const empty = { run: null, promises: [], trials: [] }
  assert.match(english(empty), /<code>\/n\/index\.html<\/code> <code class="fine">hash-of-n<\/code>/)
  assert.doesNotMatch(english(empty), /class="demo"/)
  assert.match(english(empty, { ...release, demo: true }), /class="demo"/)
})
