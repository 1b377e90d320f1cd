import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import type { Line } from '@zop/line'
import { encode } from '@zop/wire'
import { createMine, type Drafts, mostByItself } from './mine.ts'

const ids = Array.from({ length: 1000 }, (_, i) => encode(Uint8Array.from({ length: 16 }, (_, at) => (at === 0 ? i >> 8 : at === 1 ? i & 255 : 0))))

const mineOn = () => {
  const asked: string[] = []
  const planned = new Set<() => void>()
  const line: Line = {
    origin: '',
    address: () => '',
    call: async (_, params) => {
      asked.push((params as { conversation: string }).conversation)
      return { kind: 'unreachable' }
    },
    setToken: () => undefined,
    token: () => null,
  }
  const drafts: Drafts = new Map()
  const later = (_: number, step: () => void) => {
    planned.add(step)
    return () => void planned.delete(step)
  }
  const surroundings = {
    line,
    now: () => 0,
    later,
    follower: () => null,
    me: () => null,
    newerDirectory: () => undefined,
    ended: () => undefined,
    fault: () => undefined,
  }
  return { mine: createMine(drafts, surroundings), asked, planned, drafts }
}

const item = { kind: 'message', order: 1, message: { id: 'a', record: 'b', quiet: false, box: 'c' } } as const

test('a relay that names conversations without end does not open one for each', () => {
  const { mine, drafts } = mineOn()
  mine.settle(ids)
  for (const id of ids) mine.hear(id, item)
  assert.equal(mine.open.value.size, mostByItself)
  assert.equal(drafts.size, mostByItself)
})

test('beyond that bound a conversation is opened when the person opens it', () => {
  const { mine } = mineOn()
  mine.settle(ids)
  const last = ids.at(-1) ?? ''
  assert.equal(mine.open.value.has(last), false)
  assert.equal(mine.get(last).id, last)
  assert.equal(mine.open.value.has(last), true)
})

test('after leaving nothing is read or planned, also of what is opened by a step that was under way', async () => {
  const { mine, asked, planned, drafts } = mineOn()
  const [first = '', second = ''] = ids
  drafts.set(first, signal('half'))
  await mine.get(first).catchUp()
  mine.retreat()
  const before = asked.length
  await mine.get(second).catchUp()
  await mine.get(first).catchUp()
  assert.equal(asked.length, before)
  assert.equal(planned.size, 0)
  assert.equal(drafts.get(first)?.value, 'half')
})
