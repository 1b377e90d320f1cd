import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personIdOf } from './person-id.ts'

test('an id is made from a name: small letters, digits and hyphens, umlauts as one writes them without', () => {
  const made = { 'Amal K.': 'amal-k', 'Jürgen Groß': 'juergen-gross', 'Zoë-Renée': 'zoe-renee', '  İpek  ': 'ipek', 'Łucja 2': 'lucja-2' }
  for (const [name, id] of Object.entries(made)) assert.equal(personIdOf(name, []), id)
})

test('a name without Latin letters still gets an id, and a long one a short id', () => {
  assert.equal(personIdOf('Амал', []), 'person')
  assert.equal(personIdOf('***', ['person']), 'person-2')
  assert.match(personIdOf('Ä'.repeat(80), []), /^[a-z0-9-]{1,40}$/)
})

test('two people of one name have two ids', () => {
  assert.equal(personIdOf('Amal', ['amal', 'amal-2']), 'amal-3')
})
