import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { difference, passages } from './difference.ts'

test('a word that was changed is shown as taken out and put in, and what stands around it as it was', () => {
  assert.deepEqual(difference('Rufen Sie 110 an, jederzeit.', 'Rufen Sie 116016 an, jederzeit.'), [
    { kind: 'same', text: 'Rufen Sie ' },
    { kind: 'removed', text: '110' },
    { kind: 'added', text: '116016' },
    { kind: 'same', text: ' an, jederzeit.' },
  ])
})

test('whoever leaves out what was added reads the old text, and without what was removed the new one, letter for letter', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'ab', ' ', '\n', '110', '# ')).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = difference(before, after)
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join('')
      assert.equal(without('added'), before)
      assert.equal(without('removed'), after)
      assert.ok(runs.every((run, at) => run.text !== '' && run.kind !== runs[at + 1]?.kind))
    }),
  )
})

test('what is there twice now is told once as added, not twice as the same', () => {
  assert.deepEqual(difference('Anruf', 'Anruf Anruf'), [
    { kind: 'same', text: 'Anruf' },
    { kind: 'added', text: ' Anruf' },
  ])
})

test('a long text that is all new is told as replaced as a whole', () => {
  const long = (word: string) => Array.from({ length: 10_000 }, (_, at) => `${word}${at}`).join(' ')
  const runs = difference(long('alt'), long('neu'))
  assert.deepEqual(
    runs.map(({ kind }) => kind),
    ['removed', 'added'],
  )
})

test('a reviewer sees the passages that change, each with what stands around it, and that something was left out', () => {
  const long = (letter: string) => letter.repeat(1000)
  const shown = passages(difference(`${long('a')} alt ${long('b')} ${long('c')}`, `${long('a')} neu ${long('b')} ${long('c')}`))
  assert.deepEqual(
    shown.map(({ kind }) => kind),
    ['gap', 'same', 'removed', 'added', 'same', 'gap'],
  )
  const texts = shown.flatMap((one) => ('text' in one ? [one.text] : []))
  assert.ok(texts.includes('alt') && texts.includes('neu'))
  assert.ok(texts.every((text) => text.length <= 160))
  const short = difference('eins zwei', 'eins drei')
  assert.deepEqual(passages(short), short)
})
