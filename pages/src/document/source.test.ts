import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { masterPage, translation } from '../site.fixture.ts'
import { holds, sourceOf } from './source.ts'

const body = 'Sie haben drei Monate Zeit ({{law:§ 59 AufenthG}}). Rufen Sie {{number:police}} an oder [schreiben Sie](chat:). Der Lohn ist 13,90 Euro.'
const rights = masterPage('rights', body)
const english = translation(rights, 'en', 'You have time.')

const changed = (from: string, to: string, front: Readonly<Record<string, string>> = {}) => masterPage('rights', body.replace(from, to), front).text

test('a translation holds for the master that it was made from', () => {
  assert.match(sourceOf(rights.text), /^[0-9a-f]{16}-[0-9a-f]{16}$/)
  assert.ok(holds(rights.text, english.text))
  assert.ok(!holds(rights.text, english.text.replace('translates: ', 'translates: pending #')))
})

test('another word in the master ends it, unless the master keeps what was made from the earlier wording', () => {
  assert.ok(!holds(changed('haben', 'bekommen'), english.text))
  assert.ok(holds(changed('haben', 'bekommen', { keeps: `[${sourceOf(rights.text)}]` }), english.text))
})

for (const [what, from, to] of [
  ['number to call', '{{number:police}}', '{{number:rescue}}'],
  ['law', '§ 59 AufenthG', '§ 60 AufenthG'],
  ['figure', '13,90', '14,60'],
  ['link', 'chat:', 'letter:'],
  ['span in words', 'drei Monate', 'vier Monate'],
  ['negation', 'Sie haben', 'Sie haben nicht'],
  ['section sign', '{{law:§ 59 AufenthG}}', '§§ 59'],
] as const) {
  test(`a changed ${what} forces the fallback, whatever the master keeps`, () => {
    assert.ok(!holds(changed(from, to, { keeps: `[${sourceOf(rights.text)}]` }), english.text))
  })
}

test('review dates, owner, sources, line breaks and indentation change nothing', () => {
  const same = masterPage('rights', body.replaceAll(' ', '\r\n'), {
    reviewed: '2027-01-01',
    reviewBy: '2028-01-01',
    owner: 'Andere',
    checked: 'true',
    sources: '[]',
    order: '99',
  })
  assert.equal(sourceOf(same.text), sourceOf(rights.text))
})

test('title, heading, description and card are part of what was translated', () => {
  for (const front of [{ title: 'Anders' }, { heading: 'Anders' }, { description: 'Anders' }, { card: '[Anders]' }]) {
    assert.notEqual(sourceOf(masterPage('rights', body, front).text), sourceOf(rights.text))
  }
})

test('any two texts that read differently have different marks', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöü §0-9]{0,30}$/), fc.stringMatching(/^[a-zäöü §0-9]{0,30}$/), (one, other) => {
      const read = (text: string) => text.replace(/\s+/g, ' ').trim()
      assert.equal(sourceOf(masterPage('a', one).text) === sourceOf(masterPage('a', other).text), read(one) === read(other))
    }),
  )
})

test('a text that cannot be read has a mark and holds for nothing', () => {
  assert.match(sourceOf('ohne Kopf'), /^[0-9a-f]{16}-[0-9a-f]{16}$/)
  for (const text of ['', 'ohne Kopf', '---\na: [\n---\n', '---\ntranslates: 3\n---\n']) assert.ok(!holds(rights.text, text), text)
})
