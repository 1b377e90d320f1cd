import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceOf } from '@zop/pages'
import type { DocumentStanding } from '@zop/wire'
import { page, standing, translation } from '../standing.fixture.ts'
import { keptIn } from './kept.ts'

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
