import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '@zop/content'
import { sayDay, sentence } from './sentence.ts'

test('a day ends no sentence by itself, and has its digits as phones in Germany show them', () => {
  for (const language of languages) assert.match(sayDay('2026-11-22', language), /^22\D[^.]*(?:\.[^.]+)?2026$/, language)
  assert.equal(sayDay('2026-11-22', 'uk'), '22 листопада 2026')
  assert.equal(sayDay('2026-11-22', 'ar'), '22 نوفمبر 2026')
})

test('a value stands apart from a sentence that may be written the other way', () => {
  assert.equal(String(sentence('يعمل في {land}.', { land: 'Bayern' })), 'يعمل في <bdi>Bayern</bdi>.')
})
