import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeInvitation } from './doorway.ts'

const open = (hash: string) => {
  const shown: string[] = []
  const taken = takeInvitation({ pathname: '/', search: '', hash }, { replaceState: (_, __, url) => void shown.push(url) })
  return { taken, shown }
}

test('an invitation goes out of the address at once', () => {
  assert.deepEqual(open('#einladung=abc'), { taken: 'abc', shown: ['/'] })
})

test('an address without an invitation is left alone', () => {
  for (const hash of ['', '#', '#conversation', '#xeinladung=abc']) assert.deepEqual(open(hash), { taken: null, shown: [] })
})
