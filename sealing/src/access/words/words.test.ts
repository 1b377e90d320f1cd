import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words as german } from './de.ts'
import { words as english } from './en.ts'

const lists = [
  { name: 'German', words: german, shortest: 4 },
  { name: 'English', words: english, shortest: 3 },
]

/** All words with one letter of this one left out: two words are one letter apart only if they share one of them, or one word is among them. */
const shortened = (word: string) => [...word].map((_, at) => ({ at, rest: word.slice(0, at) + word.slice(at + 1) }))

for (const { name, words, shortest } of lists) {
  test(`A2 the ${name} list has 2048 different words, 11 bits each`, () => {
    assert.equal(words.length, 2048)
    assert.equal(new Set(words).size, 2048)
  })

  test(`A2 the ${name} list is sorted, so that a word has one number for ever`, () => {
    assert.deepEqual(words, [...words].sort())
  })

  test(`A2 every ${name} word can be typed on every keyboard: a to z, ${shortest} to 8 letters`, () => {
    const form = new RegExp(`^[a-z]{${shortest},8}$`)
    assert.deepEqual(
      words.filter((word) => !form.test(word)),
      [],
    )
  })

  test(`A2 the first four letters tell the ${name} words apart`, () => {
    assert.equal(new Set(words.map((word) => word.slice(0, 4))).size, 2048)
  })

  test(`A2 one letter wrong, missing or too many never makes another ${name} word`, () => {
    const all = new Set(words)
    const changed = new Map<string, string>()
    for (const word of words)
      for (const { at, rest } of shortened(word)) {
        assert.ok(!all.has(rest), `${word} and ${rest}`)
        const key = `${at} ${rest}`
        assert.equal(changed.get(key) ?? word, word)
        changed.set(key, word)
      }
  })
}

test('A2 no word is in both lists, so the words alone tell their language', () => {
  const all = new Set(german.map((word) => word.toLowerCase()))
  assert.deepEqual(
    english.filter((word) => all.has(word.toLowerCase())),
    [],
  )
})
