import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Status } from '@zop/wire'
import { minuteOf, readNow, unknown } from './now.ts'

const status: Status = {
  version: 1,
  at: 29_999_990,
  chat: 'open',
  until: 30_000_000,
  languages: ['de', 'ro'],
  opens: null,
  spoken: [{ language: 'de', from: 29_999_000 }],
  missing: null,
  answerBy: 500_000,
  lastWeek: { days: 5, of: 5 },
}

test('what the relay says is taken as it is', () => {
  const { version: _, chat, at: __, ...rest } = status
  assert.partialDeepStrictEqual(readNow(JSON.stringify(status)), { ...rest, live: chat })
  for (const said of ['full', 'closed'] as const) assert.equal(readNow(JSON.stringify({ ...status, chat: said })).live, said)
  assert.deepEqual(readNow(JSON.stringify({ ...status, missing: { since: 1, given: true } })).missing, { since: 1, given: true })
})

const odd: Readonly<Record<string, unknown>> = {
  'another version': { ...status, version: 2 },
  'a state that there is not': { ...status, chat: 'OPEN' },
  'no state': { ...status, chat: undefined },
  'a time in words': { ...status, until: '18:00' },
  'half a minute': { ...status, opens: 29_999_999.5 },
  'a time before time': { ...status, opens: -1 },
  'a time beyond all plans': { ...status, until: 1e12 },
  'no time of its own': { ...status, at: undefined },
  'no promise': { ...status, answerBy: null },
  'a promise of nobody who could read it': { ...status, chat: 'keyless' },
  'a promise of minutes': { ...status, answerBy: 30_000_000 },
  'languages in one text': { ...status, languages: 'de, ro' },
  'a language that is a page': { ...status, languages: ['<img src=x>'] },
  'a language of numbers': { ...status, spoken: [{ language: 7, from: 1 }] },
  'a language from nowhere': { ...status, spoken: [{ language: 'de' }] },
  'nothing spoken': { ...status, spoken: [null] },
  'missing without an end': { ...status, missing: { since: 1 } },
  'missing, yes': { ...status, missing: true },
  'a week of eight days': { ...status, lastWeek: { days: 8, of: 5 } },
  'a list': [status],
  nothing: null,
  'a word': 'open',
}

for (const [name, said] of Object.entries(odd)) {
  test(`P9 ${name} is no answer`, () => assert.equal(readNow(JSON.stringify(said)), unknown))
}

test('P9 text that is not JSON, and more than any answer is, is no answer', () => {
  for (const text of ['', '<!doctype html>', '{"version":1', 'undefined']) assert.equal(readNow(text), unknown)
  const spoken = Array.from({ length: 100_000 }, () => ({ language: 'de', from: 1 }))
  assert.equal(readNow(JSON.stringify({ ...status, spoken })), unknown)
})

test('P9 that nobody could read a word is taken with the promise that there is none', () => {
  assert.partialDeepStrictEqual(readNow(JSON.stringify({ ...status, chat: 'keyless', answerBy: null })), { live: 'keyless', answerBy: null })
})

test('a language that no page has a name for is no reason to know nothing', () => {
  assert.deepEqual(readNow(JSON.stringify({ ...status, languages: ['de', 'zz'] })).languages, ['de', 'zz'])
})

test('a device whose clock is wrong, or has a wrong year, goes by the clock of the relay', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2020-01-01T00:00:30Z') })
  const now = readNow(JSON.stringify(status))
  t.mock.timers.tick(5 * 60_000)
  assert.equal(minuteOf(now), status.at + 5)
})
