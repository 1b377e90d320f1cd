import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceOf } from '@zop/pages'
import type { DocumentStanding } from '@zop/wire'
import { page, standing, translation } from '../standing.fixture.ts'
import { fallingBack, keptIn } from './kept.ts'

test('a reviewer is told which translations would stay as they are after a rewording, and of no others', () => {
  const before = page('Sie können sich Zeit nehmen.')
  const texts: Readonly<Record<string, string>> = {
    'page.ro.rights': translation('Aveți timp.', sourceOf(before)),
    'page.pl.rights': translation('Dawno temu.', '0123456789abcdef-0123456789abcdef'),
    'page.ro.cost': translation('Nimic.', sourceOf(before)),
    'page.de.rights': before,
  }
  const given = {
    standings: Object.keys(texts).map((id) => standing(id as DocumentStanding['id'])),
    published: ({ id }: DocumentStanding) => texts[id] ?? null,
  }
  assert.deepEqual(keptIn('rights', page('Nehmen Sie sich Zeit.', [`keeps: ["${sourceOf(before)}"]`]), given), ['ro'])
  assert.deepEqual(keptIn('rights', page('Nehmen Sie sich Zeit.'), given), [])
  assert.deepEqual(keptIn('rights', before, given), [])
})

test('before a page is published it is said in which languages its translation falls back, and where it has fallen back already nothing is said', () => {
  const before = page('Rufen Sie {{number:police}} an.')
  const texts: Readonly<Record<string, string>> = {
    'page.de.rights': before,
    'page.ro.rights': translation('Sunați.', sourceOf(before)),
    'page.pl.rights': translation('Dawno temu.', '0123456789abcdef-0123456789abcdef'),
  }
  const given = {
    standings: Object.keys(texts).map((id) => standing(id as DocumentStanding['id'])),
    published: ({ id }: DocumentStanding) => texts[id] ?? null,
  }
  assert.deepEqual(fallingBack('rights', page('Rufen Sie {{number:rescue}} an.'), given), ['ro'])
  assert.deepEqual(fallingBack('rights', before, given), [])
})
