import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessWords, codeLanguages, newSecret, parseAccessCode } from '../index.ts'
import { nearestOf } from './nearest.ts'
import { words as german } from './words/de.ts'
import { words as english } from './words/en.ts'

/** One slip at each place of a word: left out, doubled, changed, swapped with the next. */
const slipped = (word: string): readonly string[] =>
  [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)]
    const swapped = after === '' ? [] : [`${before}${after[0]}${letter}${after.slice(1)}`]
    return [before + after, before + letter + letter + after, `${before}${letter === 'q' ? 'x' : 'q'}${after}`, ...swapped]
  })

for (const [name, list] of [
  ['German', german],
  ['English', english],
] as const) {
  test(`A2 a ${name} word with one slip in it is found again, whatever the slip is`, () => {
    const known = new Set(list)
    // Every 64th: each slip is looked for in all 2048.
    const some = list.filter((_, at) => at % 64 === 0)
    for (const word of some) {
      for (const typed of slipped(word)) {
        if (known.has(typed)) continue
        const near = nearestOf([list], typed)
        assert.ok(near.includes(word) || near.length === 3, `${typed} for ${word}: ${near.join()}`)
      }
    }
  })
}

test('A2 two slips are forgiven in a long word, none in what is like no word, and the fewest slips count', () => {
  const list = ['bieten', 'bitter', 'biene']
  assert.deepEqual(nearestOf([list], 'bietnn'), ['bieten'])
  assert.deepEqual(nearestOf([list], 'beitem'), ['bieten'])
  assert.deepEqual(nearestOf([list], 'bite'), [])
  assert.deepEqual(nearestOf([list], 'xylofant'), [])
  assert.deepEqual(nearestOf([['ab', 'abc'], ['abcd']], ''), [])
})

test('A2 a typing slip in a code is told with the place of the word and the word that was meant, of the list that knows the others', async () => {
  const secret = newSecret()
  for (const language of codeLanguages) {
    const words = await accessWords(secret, language)
    const meant = words[2] ?? ''
    const typed = `q${meant}`
    const parsed = await parseAccessCode(words.with(2, typed).join(' ').toUpperCase())
    if (parsed.kind !== 'wrong' || parsed.reason !== 'word') assert.fail(parsed.kind)
    assert.deepEqual([parsed.word, parsed.at], [typed, 2])
    assert.ok(parsed.near.includes(meant), parsed.near.join())
  }
})
