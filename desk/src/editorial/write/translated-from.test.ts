import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceOf } from '@zop/pages'
import { ok, scriptedLine, unreachable } from '../../people/line.fixture.ts'
import { page, standing, translation } from '../standing.fixture.ts'
import { createTexts } from '../texts.ts'
import { onlyReworded, translatedFrom } from './translated-from.ts'

const id = 'page.de.rights'
const oldest = page('Der allererste Satz.')
const history = {
  first: page('Der erste Satz.', [`keeps: ["${sourceOf(oldest)}"]`]),
  second: page('Der zweite Satz.'),
  third: page('Der dritte Satz.'),
}

const reading = () => {
  const made = scriptedLine({
    openDocument: () =>
      ok({
        standing: standing(id),
        published: history.third,
        open: null,
        shipped: null,
        history: (['third', 'second', 'second', 'first'] as const).map((hash) => ({ hour: 1, by: null, what: 'published', signOff: null, hash })),
      }),
    documentTexts: (_, { wanted }) => ok({ texts: wanted.map(({ document, hash }) => ({ id: document, hash, text: history[hash as keyof typeof history] })) }),
  })
  return { ...made, given: { line: made.line, texts: createTexts(made.line) } }
}

test('the text for which a translation last held is found in the history, and each text is read once', async () => {
  const { given, bodies } = reading()
  assert.equal(await translatedFrom(given, id, translation('x', sourceOf(history.first))), history.first)
  assert.equal(await translatedFrom(given, id, translation('x', sourceOf(history.second))), history.second)
  assert.equal(await translatedFrom(given, id, translation('x', sourceOf(oldest))), history.first, 'a rewording for which it held')
  assert.equal(bodies('documentTexts').length, 1)
})

test('where the history no longer has it, or cannot be read, nothing is marked instead of something wrong', async () => {
  const { given, script } = reading()
  assert.equal(await translatedFrom(given, id, translation('x', sourceOf(page('Nie gewesen.')))), null)
  script.openDocument = () => unreachable
  assert.equal(await translatedFrom(given, id, translation('x', sourceOf(history.first))), null)
})

test('a rewording is one where numbers, laws and links are the same', () => {
  const before = page('Rufen Sie {{number:police}} an, Tag und Nacht.')
  assert.equal(onlyReworded(before, page('Sie können {{number:police}} anrufen, jederzeit.')), true)
  assert.equal(onlyReworded(before, page('Rufen Sie {{number:rescue}} an, Tag und Nacht.')), false)
  assert.equal(onlyReworded(before, page('Rufen Sie {{number:police}} an, von 8 bis 20 Uhr.')), false)
})
