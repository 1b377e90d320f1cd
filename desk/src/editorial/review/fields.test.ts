import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf, jsonFieldsOf } from './fields.ts'

const entry = (phone: string, help: readonly string[] = ['a']) =>
  JSON.stringify({
    name: 'Stelle',
    services: [
      { id: 'beratung', phones: [{ number: phone, description: '' }], help },
      { id: 'wohnen', phones: [] },
    ],
  })

test('of an entry only what has changed is shown, each thing where it stands, whatever else there is', () => {
  assert.deepEqual(jsonFieldsOf(entry('030 23125 101'), entry('030 23125 999')), [
    { path: ['services', 'beratung', 'phones'], was: '030 23125 101', is: '030 23125 999' },
  ])
  assert.deepEqual(jsonFieldsOf(entry('1', ['a', 'b']), entry('1', ['a'])), [{ path: ['services', 'beratung', 'help'], was: 'a\nb', is: 'a' }])
  assert.deepEqual(jsonFieldsOf(entry('1'), entry('1')), [])
})

test('a whole new document shows everything that it says, and what is no JSON is not guessed at', () => {
  assert.deepEqual(jsonFieldsOf(null, '{"dial":"110","texts":{"de":{"name":"Polizei"}}}'), [
    { path: ['dial'], was: '', is: '110' },
    { path: ['texts', 'de', 'name'], was: '', is: 'Polizei' },
  ])
  assert.equal(jsonFieldsOf('{"a":', '{}'), null)
})

test('of front matter a source is one line, and what did not change is left out', () => {
  const front = { title: 'T', description: 'D', sources: [{ title: 'Gesetz', url: 'https://example.org/' }] }
  assert.deepEqual(fieldsOf({ ...front, sources: [] }, front), [{ path: ['sources'], was: '', is: 'Gesetz, https://example.org/' }])
})
