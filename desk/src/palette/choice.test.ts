import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import { shippedBlocks } from '@zop/content/desk'
import { choicesOf, found } from './choice.ts'
import { insert } from './insert.ts'

const block = (id: string, title: string, text = title, language = 'de') => ({ id, title, text, language })
const none = { personal: [], centre: [], umbrella: [] }

test('the shipped blocks stand in until the umbrella has its own: a dozen and more in each language', () => {
  const shipped = choicesOf(none)
  for (const language of ['de', 'en'] as const) assert.ok(found(shipped, { typed: '', language, all: false }).length >= 12, language)
  const own = choicesOf({ ...none, umbrella: [block('u', 'Gruß')] })
  assert.deepEqual(
    own.map(({ from }) => from),
    ['umbrella'],
  )
})

test('every language has the same shipped blocks', () => {
  assert.deepEqual(
    shippedBlocks.en.map(({ id }) => id),
    shippedBlocks.de.map(({ id }) => id),
  )
})

test('my own come before the centre’s and the umbrella’s', () => {
  const choices = choicesOf({ personal: [block('p', 'a')], centre: [block('c', 'a')], umbrella: [block('u', 'a')] })
  assert.deepEqual(
    found(choices, { typed: 'a', language: 'de', all: false }).map(({ id }) => id),
    ['p', 'c', 'u'],
  )
})

test('every typed word must stand in it, without case or marks; the title counts first; other languages only when asked for', () => {
  const choices = choicesOf({ ...none, umbrella: [block('a', 'Abschied', 'Schöne Grüße'), block('b', 'Grüße'), block('c', 'Gruesse', 'schön', 'en')] })
  const ids = (typed: string, all = false) => found(choices, { typed, language: 'de', all }).map(({ id }) => id)
  assert.deepEqual(ids('gruße'), ['b', 'a'])
  assert.deepEqual(ids('SCHON grüße'), ['a'])
  assert.deepEqual(ids('', true), ['a', 'b', 'c'])
  assert.deepEqual(ids('nichts davon'), [])
})

test('a block goes behind what is typed already, and nothing of that is lost', () => {
  const conversation = { draft: signal('') }
  insert(conversation, 'Guten Tag')
  assert.equal(conversation.draft.value, 'Guten Tag')
  insert(conversation, 'Bis bald')
  assert.equal(conversation.draft.value, 'Guten Tag\n\nBis bald')
})
