import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { phone } from './index.ts'

const takes = (text: unknown) => v.safeParse(phone, text).success

test('a number is digits in groups, with a plus in front where it names a country', () => {
  for (const text of ['030 23125 101', '+49 30 23125101', '116016', '22833', '+493023125101']) assert.ok(takes(text), text)
})

test('what a phone would not dial, or would dial otherwise, is no number', () => {
  const letters = [
    '030 CALL',
    '030;ext=1',
    '*21*030#',
    '1234',
    '0 30  23125',
    ' 030 23125',
    '030 23125 ',
    '+',
    '++4930123',
    '49+30123',
    '030\u202e23125',
    '٠٣٠٢٣١٢٥',
  ]
  for (const text of [...letters, '1'.repeat(16), '', null, 30_23125]) assert.ok(!takes(text), String(text))
})
