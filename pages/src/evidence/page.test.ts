import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, Run, Shown } from './evidence.ts'
import { evidencePages, type Release } from './page.ts'

const shown = (id: string, held: readonly (boolean | null)[], name = 'a test'): Shown => ({
  id,
  tests: held.map((one, at) => ({ file: `room/src/${at}.test.ts`, name, held: one })),
  measured: [],
})

const release: Release = { demo: false, exit: { de: 'https://exit.example/', en: 'https://exit.example/en' }, hashes: { '/n/index.html': 'hash-of-n' } }

const english = (evidence: Evidence, given = release): string => evidencePages(evidence, given).find(({ path }) => path === 'proof/en/index.html')?.text ?? ''

/** What the page says of a promise: the piece between its mark and the next. */
const said = (page: string, id: string): string => page.split(`<li id="${id}">`)[1]?.split(/<li id=|<\/section>/)[0] ?? ''

const run = { day: '2026-11-22', commit: 'abc', clean: true, tests: 3, failed: 1, unseen: 0 }

const every = Array.from({ length: 10 }, (_, at) => shown(`P${at + 1}`, [true]))

test('a promise with one test that failed is said not to hold, one that was not tested not to be tested', () => {
  const page = english({ run, promises: [shown('P1', [true, true]), shown('P2', [true, false]), shown('P3', [])], trials: [] })
  assert.match(said(page, 'P1'), /<p class="held">.*held<\/p>/)
  assert.match(said(page, 'P2'), /<p class="broken">.*not held<\/p>.*<b>\(not held\)<\/b>/s)
  assert.match(said(page, 'P3'), /<p class="unproven">.*not wholly tested yet<\/p>/)
  assert.doesNotMatch(said(page, 'P3'), /<details>/)
  assert.doesNotMatch(page, /For every promise there are tests/)
  assert.match(english({ run: { ...run, failed: 0 }, promises: every, trials: [] }), /For every promise there are tests/)
})

test('before the first run, and of a run that was not whole, nothing is said to be held; what failed is said all the same', () => {
  const none = english({ run: null, promises: [], trials: [] })
  assert.match(none, /Not a whole run yet/)
  const partial = english({ run: { ...run, unseen: 2 }, promises: [shown('P1', [true, null]), shown('P2', [true]), shown('P3', [false, null])], trials: [] })
  assert.match(partial, /Of <bdi>3<\/bdi> tests these did not come to their end: <bdi>2<\/bdi>/)
  assert.match(partial, /of which <bdi>1<\/bdi> did not hold/)
  for (const page of [none, partial]) {
    assert.doesNotMatch(page, /class="held"/)
    for (let number = 1; number <= 10; number++)
      assert.match(said(page, `P${number}`), page === partial && number === 3 ? /class="broken"/ : /class="unproven"/)
  }
})

test('what has nothing to show has no heading, and what is only measured is not said to be untested', () => {
  const of = (trials: readonly Shown[]) => english({ run, promises: every, trials })
  assert.doesNotMatch(of([]), /What may go wrong/)
  assert.doesNotMatch(of([shown('killed', [])]), /What may go wrong/)
  const page = of([{ id: 'many', tests: [], measured: [{ bench: 'live', day: '2026-11-22', rows: [['x', '1 ms', '']] }] }])
  assert.match(said(page, 'many'), /Measured/)
  assert.doesNotMatch(said(page, 'many'), /class="unproven"/)
})

test('the version is that of the run, and where its files were others than that version’s, the page says so', () => {
  const of = (seen: Partial<Run>) => english({ run: { ...run, ...seen }, promises: every, trials: [] })
  assert.match(of({}), /The version tested was <bdi><code dir="ltr">abc<\/code><\/bdi>\. What has been changed since/)
  assert.match(of({ clean: false }), /abc<\/code><\/bdi>, with changes that no version held yet/)
  assert.match(of({ commit: null, clean: false }), /Which version was tested has not been recorded/)
})

test('the page names where the source code is, and says so where nobody has named it', () => {
  const empty = { run: null, promises: [], trials: [] }
  assert.match(english(empty), /has not been named for this release/)
  const named = english(empty, { ...release, source: 'https://git.example/zop' })
  assert.match(named, /<a href="https:\/\/git\.example\/zop" rel="noreferrer" dir="ltr">/)
  assert.doesNotMatch(named, /has not been named for this release/)
})

test('the name of a test is text, whatever it says', () => {
  const page = english({ run, promises: [shown('P1', [true], '<script>alert(1)</script>')], trials: [] })
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
  assert.doesNotMatch(page, /<script>/)
})

test('every file of the release stands there with its hash, and a demo says what it is', () => {
  const empty = { run: null, promises: [], trials: [] }
  assert.match(english(empty), /<code>\/<wbr>n\/<wbr>index\.html<\/code><code class="hash">hash-of-n<\/code>/)
  assert.doesNotMatch(english(empty), /class="demo"/)
  assert.match(english(empty, { ...release, demo: true }), /class="demo"/)
})
