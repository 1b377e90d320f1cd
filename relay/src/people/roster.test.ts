import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Colleague } from '../store/people.ts'
import type { Store } from '../store/store.ts'
import { Roster } from './roster.ts'

test('E4 whoever has left stays so, although an answer of the store from before that comes last', async () => {
  const waiting: (() => void)[] = []
  let closed: number | null = null
  const colleagues = async () => {
    const people = [{ id: 'kim', closed } as Colleague]
    await new Promise<void>((resolve) => waiting.push(resolve))
    return people
  }
  const roster = new Roster({ colleagues, nextPool: async () => null } as unknown as Store)
  const first = roster.read()
  closed = 7
  const second = roster.read()
  waiting[1]?.()
  await second
  waiting[0]?.()
  await first
  assert.equal(roster.get('kim')?.closed, 7)
  assert.deepEqual(roster.present(), [])
})
