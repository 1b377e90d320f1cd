import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileWords } from './conversation/file/index.ts'
import { handOverWords } from './conversation/hand-over/index.ts'
import { conversationWords } from './conversation/index.ts'
import { keepWords } from './conversation/keep/index.ts'
import { rareWords } from './conversation/rare/index.ts'
import { returnWords } from './conversation/return/index.ts'
import { stillWords } from './conversation/still/index.ts'
import { storedWords } from './conversation/stored/index.ts'
import { voiceWords } from './conversation/voice/index.ts'
import { chooseLanguage, count, fill, languages, phoneNumbers } from './index.ts'
import { liveWords } from './live/index.ts'
import { siteWords } from './site/index.ts'

const texts = (tree: unknown, path = ''): [string, string][] => {
  if (typeof tree === 'string') return [[path, tree]]
  return tree !== null && typeof tree === 'object' ? Object.entries(tree).flatMap(([key, value]) => texts(value, `${path}/${key}`)) : []
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .toSorted()
    .join()

for (const [subject, catalogue] of Object.entries({
  site: siteWords,
  live: liveWords,
  conversation: conversationWords,
  file: fileWords,
  voice: voiceWords,
  'hand-over': handOverWords,
  keep: keepWords,
  rare: rareWords,
  return: returnWords,
  still: stillWords,
  stored: storedWords,
})) {
  test(`${subject}: every language has the same keys with the same placeholders`, () => {
    const shape = (language: (typeof languages)[number]) =>
      texts(catalogue[language]).map(([path, text]) => `${path} ${path.endsWith('/one') ? '' : placeholders(text)}`)
    for (const language of languages) assert.deepEqual(shape(language), shape('de'))
  })

  test(`${subject}: no text is empty, none calls a person by a word for victims, none uses a dash for a pause`, () => {
    for (const language of languages) {
      for (const [path, text] of texts(catalogue[language])) {
        assert.ok(text.trim() === text && text.length > 0, path)
        assert.doesNotMatch(text, /opfer|victim|\s[–—-]\s/i, path)
      }
    }
  })
}

test('every phone number says where it comes from, when it was looked at and who must check it', () => {
  for (const number of phoneNumbers) {
    assert.equal(new URL(number.source).protocol, 'https:')
    assert.match(number.reviewed, /^\d{4}-\d\d-\d\d$/)
    assert.match(number.note, /umbrella/)
    assert.equal(number.shown.replaceAll(' ', ''), number.dial)
    for (const language of languages) for (const text of Object.values(number.texts[language])) assert.ok(text.length > 0)
  }
  assert.equal(new Set(phoneNumbers.map(({ id }) => id)).size, phoneNumbers.length)
})

test('a missing value in a sentence is our bug and throws', () => {
  assert.equal(fill('{name} ist da', { name: 'Mila' }), 'Mila ist da')
  assert.throws(() => fill('{name} ist da', {}))
})

test('a plural takes the form of its number', () => {
  assert.equal(count('de', { one: 'eine Stelle', other: '{n} Stellen' }, 1), 'eine Stelle')
  assert.equal(count('de', { one: 'eine Stelle', other: '{n} Stellen' }, 1200), '1.200 Stellen')
  assert.equal(count('en', { other: '{n} centres' }, 1), '1 centres')
})

test('the language is the first wanted one that we speak, else English', () => {
  assert.equal(chooseLanguage(['ro-RO', 'de-AT', 'en']), 'de')
  assert.equal(chooseLanguage(['ro', 'pl']), 'en')
  assert.equal(chooseLanguage([]), 'en')
})
