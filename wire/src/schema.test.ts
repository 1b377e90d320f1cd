import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import {
  bytesBetween,
  callers,
  displayName,
  documentText,
  hash,
  identifier,
  pathOf,
  planAnswer,
  refusalCodes,
  refusalStatus,
  routes,
  sealedMessage,
  wrap,
} from './index.ts'

const message = { id: 'A'.repeat(22), record: 'A'.repeat(43), quiet: false, box: 'A'.repeat(1403) }
const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

test('every route names a caller of the closed list, an origin and a size limit', () => {
  for (const [name, route] of Object.entries(routes)) {
    assert.ok(callers.includes(route.caller), name)
    assert.ok(['site', 'desk', 'both'].includes(route.on) && route.limit <= 4 * 1024 * 1024, name)
    assert.ok(route.path.startsWith('/api/') || ['/health', '/status.json'].includes(route.path), name)
  }
})

test('no two routes share a method and a path', () => {
  const all = Object.values(routes).map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
  assert.equal(new Set(all).size, all.length)
})

test('a route that changes something is a POST, and no GET takes a body', () => {
  for (const [name, { method, body }] of Object.entries(routes)) assert.equal(body !== 'bytes' && takes(body, undefined), method === 'GET', name)
})

test('an unknown key, a missing key and a wrong length are refused', () => {
  assert.ok(takes(sealedMessage, message))
  assert.ok(!takes(sealedMessage, { ...message, extra: 1 }))
  assert.ok(!takes(sealedMessage, JSON.parse(`{"__proto__": {}, ${JSON.stringify(message).slice(1)}`)))
  assert.ok(!takes(sealedMessage, { ...message, id: 'A'.repeat(21) }))
  assert.ok(!takes(sealedMessage, { ...message, box: 'A'.repeat(200) }))
  assert.ok(!takes(sealedMessage, { id: message.id, record: message.record, quiet: false }))
})

test('no text that lies in a column of its own holds a NUL, which PostgreSQL cannot', () => {
  const answer = { centre: 'north', agreed: true, text: 'no', version: 1 }
  const remark = { hash: 'A'.repeat(43), remark: 'no' }
  const wrapped = { credential: 'recovery', generation: 0, box: 'A'.repeat(80) }
  const cases = [
    [documentText, (text: string) => text],
    [planAnswer, (text: string) => ({ ...answer, text })],
    [routes.sendBack.body, (text: string) => ({ ...remark, remark: text })],
    [wrap, (text: string) => ({ ...wrapped, credential: text })],
    [displayName, (text: string) => text],
  ] as const
  for (const [schema, made] of cases) assert.deepEqual([takes(schema, made('recovery')), takes(schema, made('recov\0ery'))], [true, false])
  assert.ok(takes(documentText, 'two\nlines\twith \u{1F33B}'))
})

test('there is one text for the same bytes, and no other passes', () => {
  const id = identifier
  assert.ok(takes(id, `${'A'.repeat(21)}A`) && takes(id, `${'A'.repeat(21)}w`))
  for (const last of 'BCDabz019_-') assert.ok(!takes(id, `${'A'.repeat(21)}${last}`), last)
  assert.ok(takes(hash, `${'A'.repeat(42)}E`) && !takes(hash, `${'A'.repeat(42)}F`))
  assert.ok(!takes(bytesBetween(0, 9), 'AAAAA') && !takes(bytesBetween(0, 9), 'AB') && takes(bytesBetween(0, 9), 'AQ') && takes(bytesBetween(0, 9), ''))
})

test('a name that turns the text around it, or holds control characters, is refused', () => {
  for (const name of ['a\u202Eb', 'a\u2066b', 'a\nb', 'a\0b', '', 'a'.repeat(81)]) assert.ok(!takes(displayName, name), JSON.stringify(name))
  for (const name of ['Amal K.', 'أمل', 'Beispielstelle Süd (erfunden)']) assert.ok(takes(displayName, name), name)
})

test('every refusal has a status that says no, and none says the server broke but the one that did', () => {
  for (const code of refusalCodes) assert.ok(refusalStatus[code] >= 400 && (refusalStatus[code] < 500 || code === 'unavailable'), code)
})

test('a path is filled in and cannot be broken out of', () => {
  assert.equal(pathOf('end', { conversation: 'abc' }), '/api/conversation/abc/end')
  assert.equal(pathOf('end', { conversation: '../x?y' }), '/api/conversation/..%2Fx%3Fy/end')
})
