import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { audienceOf, openingOf } from './opening.ts'

const { de } = deskWords

test('for whom somebody writes is not said where nobody was asked', () => {
  const opening = { language: 'de', channel: 'chat', audience: 'person' } as const
  assert.equal(audienceOf(opening, de), null)
  assert.equal(openingOf(opening, de), 'Deutsch')
})

test('who worries about somebody is said to', () => {
  assert.equal(openingOf({ language: 'de', channel: 'chat', audience: 'relative' }, de), 'Deutsch · sorgt sich um jemanden')
})
