import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as settled } from 'node:timers/promises'
import type { Answer } from '@zop/line'
import type { SealedMessage } from '@zop/wire'
import { createOutbox, type Renewal, type Way } from './outbox.ts'

type Reply = Answer<{ order: number }>

const stored: Reply = { kind: 'ok', value: { order: 1 } }
const refused = (code: 'newer-epoch' | 'not-found' | 'unavailable'): Reply => ({ kind: 'refused', refusal: { code } })
const letter = (id: string) => ({ id, sent: 0, body: { kind: 'text', text: id } as const })

/** A way that answers from a list, and time that passes when the test says so. */
const way = (replies: Reply[], renewals: Renewal[] = []) => {
  const posted: SealedMessage[] = []
  const waiting = new Set<() => void>()
  let sealings = 0
  let gone = 0
  const given: Way = {
    seal: async ({ id }) => {
      sealings += 1
      return { id, record: `record ${sealings}`, quiet: false, box: id }
    },
    post: async (message) => {
      posted.push(message)
      return replies.shift() ?? stored
    },
    renew: async () => renewals.shift() ?? 'later',
    ended: () => {
      gone += 1
    },
    later: (_, step) => {
      waiting.add(step)
      return () => void waiting.delete(step)
    },
  }
  return { given, posted, waiting, gone: () => gone }
}

test('D6 a letter that cannot be sealed is not kept and nothing is sent', async () => {
  const { given, posted } = way([])
  const outbox = createOutbox({ ...given, seal: () => Promise.reject(new Error('no crypto')) })
  await assert.rejects(outbox.add(letter('a')))
  assert.deepEqual(outbox.letters.value, [])
  assert.deepEqual(posted, [])
})

test('D3 a lost line sends the same sealed bytes again under the same id', async () => {
  const { given, posted, waiting } = way([{ kind: 'unreachable' }])
  const outbox = createOutbox(given)
  await outbox.add(letter('a'))
  await settled()
  assert.equal(outbox.letters.value[0]?.mark, 'sending')
  assert.equal(waiting.size, 1)
  await outbox.flush()
  assert.equal(posted.length, 2)
  assert.equal(posted[0], posted[1])
  assert.equal(outbox.letters.value[0]?.mark, 'sent')
  assert.equal(waiting.size, 0)
})

test('no letter overtakes the one before it', async () => {
  const { given, posted } = way([{ kind: 'unreachable' }])
  const outbox = createOutbox(given)
  await Promise.all([outbox.add(letter('a')), outbox.add(letter('b'))])
  await settled()
  assert.deepEqual(
    posted.map(({ id }) => id),
    ['a'],
  )
  await outbox.flush()
  assert.deepEqual(
    posted.map(({ id }) => id),
    ['a', 'a', 'b'],
  )
})

test('C7 a letter that lost to a newer epoch is sealed again with its id', async () => {
  const { given, posted } = way([refused('newer-epoch')], ['again'])
  const outbox = createOutbox(given)
  await outbox.add(letter('a'))
  await outbox.flush()
  assert.deepEqual(
    posted.map(({ id, record }) => [id, record]),
    [
      ['a', 'record 1'],
      ['a', 'record 2'],
    ],
  )
  assert.equal(outbox.letters.value[0]?.mark, 'sent')
})

test('D6 a letter that cannot be sealed again is held and not sent', async () => {
  const { given, posted } = way([refused('newer-epoch')], ['again'])
  let sealings = 0
  const seal: Way['seal'] = (sealing) => (sealings++ === 0 ? given.seal(sealing) : Promise.reject(new Error('no crypto')))
  const outbox = createOutbox({ ...given, seal })
  await outbox.add(letter('a'))
  await assert.rejects(outbox.flush())
  assert.equal(outbox.letters.value[0]?.mark, 'held')
  assert.equal(posted.length, 1)
})

test('C7 a letter is held when other people read now, until the person sends it', async () => {
  const { given, posted } = way([refused('newer-epoch')], ['held'])
  const outbox = createOutbox(given)
  await outbox.add(letter('a'))
  await outbox.flush()
  assert.equal(outbox.letters.value[0]?.mark, 'held')
  await outbox.flush()
  assert.equal(posted.length, 1)
  await outbox.release('a')
  assert.equal(posted.length, 2)
  assert.equal(outbox.letters.value[0]?.mark, 'sent')
})

test('a relay that cannot write is asked again later', async () => {
  const { given, waiting } = way([refused('unavailable')])
  const outbox = createOutbox(given)
  await outbox.add(letter('a'))
  await settled()
  assert.equal(waiting.size, 1)
  assert.equal(outbox.unsent.value, true)
})

test('F1 a conversation that is gone is said to be, and nothing is tried again', async () => {
  const { given, posted, waiting, gone } = way([refused('not-found')])
  const outbox = createOutbox(given)
  await outbox.add(letter('a'))
  await settled()
  assert.equal(gone(), 1)
  assert.equal(posted.length, 1)
  assert.equal(waiting.size, 0)
})

test('a letter leaves the outbox when it comes back on the stream', async () => {
  const { given } = way([])
  const outbox = createOutbox(given)
  await outbox.add(letter('a'))
  await outbox.flush()
  outbox.arrived('a')
  assert.deepEqual(outbox.letters.value, [])
})
