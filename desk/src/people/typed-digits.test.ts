import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareDigits } from './typed-digits.ts'

const right = ['0123', '4567', '8901']

test('B3 only all twelve digits are the same, in any spacing', () => {
  assert.equal(compareDigits('0123 4567 8901', right), 'same')
  assert.equal(compareDigits('0123-45678901 ', right), 'same')
  for (const typed of ['', '0123', '0123 4567 890']) assert.equal(compareDigits(typed, right), 'unfinished', typed)
})

test('B3 what differs in one digit, or says more, is told only when it is whole', () => {
  assert.equal(compareDigits('9', right), 'unfinished')
  for (const typed of ['0123 4567 8902', '9123 4567 8901', '0123 4567 8901 2']) assert.equal(compareDigits(typed, right), 'different', typed)
})
