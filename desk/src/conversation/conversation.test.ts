import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import { deriveSeeker, type Follower, newSecret, sealMessage, startConversation, takeConversation } from '@zop/sealing'
import type { Item } from '@zop/wire'
import { openConversation } from './conversation.ts'
import { foundHouse, hour } from './house.fixture.ts'
import { relayOf } from './relay.fixture.ts'

/** A conversation that was started, written in and taken, as the relay would give it to the taker afterwards: the pool's seal has vanished. */
const takenConversation = async () => {
  const house = await foundHouse()
  const seeker = await deriveSeeker(newSecret(), house.anchor.deployment)
  const begun = await startConversation(seeker, house.directory, hour)
  const write = async (chain: typeof begun.chain, text: string, seen: readonly string[] = []) =>
    sealMessage(chain, seeker, { body: { kind: 'text', text }, sent: 0, seen, directory: house.directory, hour })
  const first = await write(begun.chain, 'before')
  const taken = await takeConversation(begun.chain, house.member, house.directory, hour)
  const { record, seals, history } = taken.sealed
  const items: Item[] = [
    { kind: 'record', order: 1, record: begun.sealed.record, seal: null, history: null, consent: null },
    { kind: 'message', order: 2, message: first.sealed },
    { kind: 'record', order: 3, record, seal: seals[1] ?? null, history, consent: null },
  ]
  return { house, items, chain: taken.chain, first, write: (text: string, seen?: readonly string[]) => write(taken.chain, text, seen) }
}

type Taken = Awaited<ReturnType<typeof takenConversation>>

interface Given {
  readonly by?: Partial<Follower>
  /** What the relay answers when it is asked for items, in place of what it has. */
  readonly itemsAfter?: (after: number) => Promise<readonly Item[]> | readonly Item[]
}

const deskOn = ({ house, items, chain }: Taken, { by = {}, itemsAfter }: Given = {}) => {
  const waiting: { pause: number; step: () => void }[] = []
  const newer: number[] = []
  const gone: string[] = []
  const faults: unknown[] = []
  const { line, posted, asked } = relayOf(items, async (name, params) =>
    name === 'items' && itemsAfter ? { items: await itemsAfter(Number((params as { after: string }).after)) } : undefined,
  )
  const draft = signal('')
  const conversation = openConversation(chain.conversation, draft, {
    line,
    now: () => 0,
    later: (pause, step) => {
      const one = { pause, step }
      waiting.push(one)
      return () => void waiting.splice(waiting.indexOf(one), 1)
    },
    follower: () => ({ self: house.member, anchor: house.anchor, directory: house.directory, vouchers: house.vouchers, hour, ...by }),
    me: () => house.member,
    newerDirectory: (number) => newer.push(number),
    ended: (id) => gone.push(id),
    fault: (error) => faults.push(error),
  })
  const texts = () =>
    conversation.content.value.entries.map((entry) => (entry.kind === 'text' ? entry.text : entry.kind === 'record' ? entry.reason : entry.kind))
  return { conversation, draft, posted, faults, texts, gone, waiting, asked: () => asked('items'), newer }
}

test('C2 the taker reads what was written before the take, and sees where the take was', async () => {
  const { conversation, texts, faults } = deskOn(await takenConversation())
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'open')
  assert.deepEqual(texts(), ['before', 'take'])
  assert.equal(conversation.fresh.value, 1)
  assert.deepEqual(faults, [])
})

test('a gap in the orders of the stream is read again', async () => {
  const taken = await takenConversation()
  const { conversation, texts } = deskOn(taken)
  await conversation.catchUp()
  const [four, five] = [await taken.write('four'), await taken.write('five')]
  const fifth: Item = { kind: 'message', order: 5, message: five.sealed }
  taken.items.push({ kind: 'message', order: 4, message: four.sealed }, fifth)
  conversation.hear(fifth)
  await conversation.catchUp()
  assert.deepEqual(texts(), ['before', 'take', 'four', 'five'])
})

test('D1 a message that the relay dropped is said, and a damaged one too', async () => {
  const taken = await takenConversation()
  const dropped = await taken.write('dropped')
  const later = await taken.write('later', [dropped.digest])
  const spoilt = await taken.write('spoilt')
  taken.items.push({ kind: 'message', order: 4, message: later.sealed }, { kind: 'message', order: 5, message: { ...spoilt.sealed, id: later.sealed.id } })
  taken.items.push({ kind: 'message', order: 6, message: { ...spoilt.sealed, box: later.sealed.box } })
  const { conversation } = deskOn(taken)
  await conversation.catchUp()
  const [, , third, fourth] = conversation.content.value.entries
  assert.equal(third?.kind === 'text' && conversation.content.value.gaps.get(third.id), 1)
  assert.equal(fourth?.kind, 'damaged')
})

test('D6 where sealing fails the text stays and nothing leaves', async () => {
  const { conversation, draft, posted } = deskOn(await takenConversation(), { by: { hour: hour + 24 } })
  await conversation.catchUp()
  draft.value = 'secret'
  await assert.rejects(conversation.send())
  assert.equal(draft.value, 'secret')
  assert.deepEqual(posted, [])
})

test('B2 a record that names a newer directory has the desk look for it', async () => {
  const taken = await takenConversation()
  const { directory } = taken.house
  const older = { ...directory, hash: 'A'.repeat(43), directory: { ...directory.directory, number: 0 } }
  const { conversation, newer } = deskOn(taken, { by: { directory: older } })
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'open')
  assert.deepEqual(newer, [1])
  const same = deskOn(taken)
  await same.conversation.catchUp()
  assert.deepEqual(same.newer, [])
})

test('what is sent empties the box, and what is too long or empty does not leave it', async () => {
  const { conversation, draft, posted } = deskOn(await takenConversation())
  await conversation.catchUp()
  draft.value = 'ä'.repeat(30_001)
  assert.equal(await conversation.send(), 'too-long')
  draft.value = ' \n'
  assert.equal(await conversation.send(), 'empty')
  draft.value = 'hello'
  assert.equal(await conversation.send(), 'queued')
  await conversation.outbox.flush()
  assert.equal(draft.value, '')
  assert.equal(posted.length, 1)
  assert.equal(JSON.stringify(posted).includes('hello'), false)
})

test('C8 nothing is written under a chain that was tampered with', async () => {
  const taken = await takenConversation()
  const [start, message] = taken.items
  taken.items.splice(0, 3, ...(start && message ? [start, message, { ...start, order: 3 }] : []))
  const other = await takenConversation()
  const [, , foreign] = other.items
  if (foreign) taken.items[2] = foreign
  const { conversation, draft, posted } = deskOn(taken)
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'broken')
  taken.items.splice(2, 1)
  if (start) conversation.hear(start)
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'broken')
  draft.value = 'secret'
  assert.equal(await conversation.send(), 'not-open')
  assert.equal(draft.value, 'secret')
  assert.deepEqual(posted, [])
})

test('the person’s messages are confirmed once, when they are on the screen', async () => {
  const { conversation, posted } = deskOn(await takenConversation())
  await conversation.catchUp()
  assert.equal(posted.length, 0)
  await conversation.shown()
  await conversation.shown()
  await conversation.outbox.flush()
  assert.equal(posted.length, 1)
})

test('F1 what has ended is forgotten here too: words, keys and draft', async () => {
  const { conversation, draft } = deskOn(await takenConversation())
  await conversation.catchUp()
  draft.value = 'half a sentence'
  conversation.end()
  assert.equal(conversation.state.value, 'ended')
  assert.deepEqual(conversation.content.value.entries, [])
  assert.equal(conversation.content.value.chain, null)
  assert.equal(draft.value, '')
})

test('H11 after leaving, a read that was under way brings nothing back and is not tried again', async () => {
  for (const leave of ['retreat', 'end'] as const) {
    const taken = await takenConversation()
    let answer: (items: readonly Item[]) => void = () => undefined
    const held = new Promise<readonly Item[]>((resolve) => {
      answer = resolve
    })
    const { conversation, waiting, faults, asked } = deskOn(taken, { itemsAfter: () => held })
    const reading = conversation.catchUp()
    conversation[leave]()
    answer(taken.items)
    await reading
    conversation.hear({ ...taken.items[0], order: 1 } as Item)
    await conversation.catchUp()
    assert.equal(conversation.content.value.chain, null, leave)
    assert.deepEqual(conversation.content.value.entries, [])
    assert.deepEqual([waiting, faults], [[], []])
    assert.ok(asked().length <= 1)
  }
})

test('after leaving, a decryption that was under way brings nothing back', async () => {
  const taken = await takenConversation()
  const { house } = taken
  let leave = () => {}
  const vouchers: Follower['vouchers'] = {
    ...house.vouchers,
    certificate: async (hash) => {
      leave()
      return house.vouchers.certificate(hash)
    },
  }
  const { conversation } = deskOn(taken, { by: { vouchers } })
  leave = () => conversation.retreat()
  await conversation.catchUp()
  assert.equal(conversation.content.value.chain, null)
  assert.deepEqual(conversation.content.value.entries, [])
})

test('what is being sealed when the session ends stays in the draft, once, and is not sent', async () => {
  const { conversation, draft, posted } = deskOn(await takenConversation())
  await conversation.catchUp()
  draft.value = 'half sealed'
  const sending = conversation.send()
  conversation.retreat()
  assert.equal(await sending, 'not-open')
  assert.equal(draft.value, 'half sealed')
  assert.deepEqual(conversation.outbox.letters.value, [])
  assert.deepEqual(posted, [])
})

test('a relay that answers with old items only is asked again later, and ever more rarely', async () => {
  const taken = await takenConversation()
  const { conversation, texts, waiting, asked } = deskOn(taken, { itemsAfter: () => taken.items })
  await conversation.catchUp()
  assert.deepEqual(texts(), ['before', 'take'])
  assert.deepEqual(asked(), [3])
  const pauses: number[] = []
  for (let turn = 0; turn < 6; turn++) {
    assert.equal(waiting.length, 1)
    const [next] = waiting.splice(0)
    if (next) pauses.push(next.pause)
    next?.step()
    await conversation.catchUp()
  }
  assert.deepEqual(pauses, [4000, 8000, 16_000, 32_000, 60_000, 60_000])
})

test('a flood of events with gaps asks for one page, not for one each', async () => {
  const taken = await takenConversation()
  const { conversation, asked, texts } = deskOn(taken)
  await conversation.catchUp()
  const before = asked().length
  const [, message] = taken.items
  for (let order = 5; order < 5000; order++) conversation.hear({ ...message, order } as Item)
  await conversation.catchUp()
  assert.ok(asked().length - before <= 3, `${asked().length - before}`)
  assert.deepEqual(texts(), ['before', 'take'])
})

test('H3 more items than a conversation can hold are a lie, and nothing more is read', async () => {
  const taken = await takenConversation()
  const [, message] = taken.items
  const made = (after: number): Item[] => Array.from({ length: 30_000 }, (_, i) => ({ ...message, order: after + i + 1 }) as Item)
  const { conversation, asked } = deskOn(taken, { itemsAfter: made })
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'broken')
  assert.deepEqual(asked(), [3])
  assert.equal(conversation.content.value.entries.length, 2)
})

test('C8 what was closed because its seal was withheld opens when the seal comes', async () => {
  const taken = await takenConversation()
  const [start, message, take] = taken.items
  if (!start || !message || take?.kind !== 'record') throw new Error('three items')
  const after = await taken.write('after', [taken.first.digest])
  taken.items.splice(2, 1, { ...take, seal: null }, { kind: 'message', order: 4, message: after.sealed })
  const { conversation, texts, draft, faults } = deskOn(taken)
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'closed')
  draft.value = 'secret'
  assert.equal(await conversation.send(), 'not-open')
  taken.items[2] = take
  await conversation.catchUp()
  assert.equal(conversation.state.value, 'open')
  assert.deepEqual(texts().slice(1), ['take', 'after'])
  assert.deepEqual(faults, [])
})
