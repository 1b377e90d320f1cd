import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import { catalogues, faultCodes } from '@zop/pages'
import { failure, faultText } from './said.ts'

test('every fault that a text can have is told in a sentence of its own, in both languages', () => {
  for (const say of Object.values(deskWords)) {
    const told = faultCodes.map((code) => faultText(say, { code, detail: 'x' }))
    for (const code of faultCodes) assert.notEqual(faultText(say, { code, detail: 'x' }), say.editorial.fault(code, 'x'), code)
    assert.equal(new Set(told).size, told.length)
  }
})

test('every catalogue of short texts has a name', () => {
  for (const say of Object.values(deskWords))
    assert.deepEqual(
      catalogues.filter((name) => !Object.hasOwn(say.editorial.catalogues, name)),
      [],
    )
})

test('what the relay refuses for another reason is still told as something that changed nothing', () => {
  const { de } = deskWords
  assert.equal(failure('bad-signature')(de), de.editorial.failed.other)
  assert.equal(failure('taken')(de), de.editorial.failed.taken)
})
