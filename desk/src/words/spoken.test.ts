import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords, farewells } from '@zop/content/desk'
import { spokenLanguages } from '@zop/wire'
import { languageName, textLanguage } from './spoken.ts'

test('every language that people may ask for has a name in each language of the desk, and a farewell of its own', () => {
  for (const tag of spokenLanguages) {
    for (const words of Object.values(deskWords)) assert.notEqual(languageName(words, tag), tag, tag)
    assert.ok(farewells[tag].again('X').includes('X'), tag)
  }
  assert.equal(new Set(spokenLanguages.map((tag) => farewells[tag].unknown)).size, spokenLanguages.length)
  assert.equal(languageName(deskWords.de, 'sq'), 'sq')
})

test('a text that we do not have in a language stands in English, and says so', () => {
  assert.deepEqual(textLanguage('de'), { language: 'de', instead: false })
  assert.deepEqual(textLanguage('ro'), { language: 'en', instead: true })
})
