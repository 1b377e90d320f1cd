import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Line } from '@zop/line'
import type { Reply } from '@zop/wire'
import { createEnding } from './ending.ts'

/** A relay that tells of the end before it answers, where it is told to. */
const endingOn = (answer: Answer<Reply<'end'> | Reply<'erase'>>, during: () => void = () => undefined) => {
  const closed: [string, string][] = []
  const line: Line = {
    origin: '',
    address: () => '',
    call: (async () => {
      during()
      return answer
    }) as Line['call'],
    setToken: () => undefined,
    token: () => null,
  }
  const ending = createEnding(line, (conversation, by) => closed.push([conversation, by]))
  return { ending, closed }
}

const ok = { kind: 'ok', value: {} } as const

test('the end that I asked for is mine, also where the event comes before the answer', async () => {
  const { ending, closed } = endingOn(ok, () => ending.heard('a'))
  assert.equal(await ending.end('a'), 'over')
  assert.deepEqual(closed[0], ['a', 'me'])
})

test('an end that nobody here asked for is by the other', async () => {
  const { ending, closed } = endingOn(ok)
  await ending.end('a')
  ending.heard('b')
  assert.deepEqual(closed, [
    ['a', 'me'],
    ['b', 'other'],
  ])
})

test('an asking that failed is forgotten: the next end is not taken for mine', async () => {
  const { ending, closed } = endingOn({ kind: 'unreachable' })
  assert.equal(await ending.end('a'), 'failed')
  assert.deepEqual(closed, [])
  ending.heard('a')
  assert.deepEqual(closed, [['a', 'other']])
})

test('what the relay does not know any more is over', async () => {
  const { ending, closed } = endingOn({ kind: 'refused', refusal: { code: 'not-found' } })
  assert.equal(await ending.end('a'), 'over')
  assert.deepEqual(closed, [['a', 'me']])
})

test('F3 what is kept is not ended: the desk is told that only a signed deletion does it', async () => {
  const { ending, closed } = endingOn({ kind: 'refused', refusal: { code: 'kept' } })
  assert.equal(await ending.end('a'), 'kept')
  assert.deepEqual(closed, [])
})

const deletion = { payloadType: 'application/vnd.zop.deletion.v1+json', payload: 'AA', signatures: [] }
const receipt = { deleted: 12, hour: 500_000, copies: 0 }

test('F3 a signed deletion gives the receipt, and is mine though the event comes first', async () => {
  const { ending, closed } = endingOn({ kind: 'ok', value: receipt }, () => ending.heard('a'))
  assert.deepEqual(await ending.erase('a', deletion), receipt)
  assert.deepEqual(closed[0], ['a', 'me'])
})

test('F3 without an answer nobody says that it is deleted', async () => {
  const { ending, closed } = endingOn({ kind: 'unreachable' })
  assert.equal(await ending.erase('a', deletion), null)
  assert.deepEqual(closed, [])
})
