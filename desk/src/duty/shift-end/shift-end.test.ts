import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import { farewells } from '@zop/content/desk'
import { type DutyNow, spokenLanguages } from '@zop/wire'
import type { Conversation } from '../../conversation/conversation.ts'
import { blank, type Content } from '../../conversation/timeline.ts'
import type { Sending } from '../../conversation/writing.ts'
import { dutyNow, shift, ten } from '../now.fixture.ts'
import { farewellIn, nextFor } from './farewell.ts'
import { createShiftEnd, isLast, type ShiftEndGiven } from './shift-end.ts'

const text = (order: number, from: 'seeker' | 'me', said = `m${order}`): Content['entries'][number] => ({
  kind: 'text',
  order,
  id: `id-${order}`,
  from,
  by: '',
  sent: order,
  text: said,
})

/** A conversation whose person has asked something that nobody has answered. */
const talk = (came: Sending = 'queued') => {
  const content = signal<Content>({ ...blank, last: 1, entries: [text(1, 'seeker')] })
  const unsent = signal(false)
  const says: string[] = []
  const say = async ({ text: said }: { text: string }): Promise<Sending> => {
    if (came === 'queued') {
      says.push(said)
      unsent.value = true
    }
    return came
  }
  const grows = (entry: Content['entries'][number]) => {
    content.value = { ...content.peek(), last: entry.order, entries: [...content.peek().entries, entry] }
  }
  const conversation = { state: signal('open'), content, outbox: { unsent }, draft: signal(''), say } as unknown as Conversation
  return { conversation, content, unsent, says, grows }
}

const card = { opening: { language: 'ro', channel: 'chat', audience: 'person' }, kept: null, seekerThere: true, trouble: null } as const

/** Somebody goes a moment before the end. */
const parting = shift.end - 4

const deskWith = (talks: Record<string, ReturnType<typeof talk>>, { waiting = 0, there = true, told = dutyNow({ me: true, mine: shift }) as DutyNow } = {}) => {
  const open = signal<ReadonlyMap<string, Conversation>>(new Map(Object.entries(talks).map(([id, { conversation }]) => [id, conversation])))
  const outgoing = signal<readonly object[]>([])
  const duty = { now: signal<DutyNow | null>(told), me: signal(true), over: signal(false) }
  const cards = Array.from({ length: waiting }, (_, at) => ({ ...card, conversation: `w${at}` }))
  const given = {
    duty,
    mine: { open },
    lanes: { find: () => ({ ...card, seekerThere: there }), waiting: signal({ cards }) },
    handOvers: { outgoing },
    me: 'my key',
    now: () => parting * 60_000,
  } as unknown as ShiftEndGiven
  return { end: createShiftEnd(given), open, outgoing, duty }
}

const states = (end: ReturnType<typeof createShiftEnd>) => end.rooms.value.map(({ state }) => state.kind)

test('who leaves nobody behind goes at once', () => {
  const { end } = deskWith({})
  assert.equal(end.ask('duty'), false)
  assert.equal(end.leaving.value, null)
})

test('where somebody waits the counsellor is asked, and it counts until the person has been told and the message is out', async () => {
  const one = talk()
  const { end } = deskWith({ one })
  assert.equal(end.ask('duty'), true)
  assert.deepEqual([end.leaving.value, end.left.value, states(end)], ['duty', 1, ['waits']])
  assert.equal(await end.tell('one', 'Bis dann'), 'queued')
  assert.deepEqual([one.says, states(end), end.left.value], [['Bis dann'], ['sending'], 1])
  one.grows(text(2, 'me', 'Bis dann'))
  one.unsent.value = false
  assert.deepEqual([states(end), end.left.value], [['told'], 0])
  one.content.value = { ...one.content.peek(), arrived: new Set(['id-2']) }
  assert.deepEqual([states(end), end.left.value], [['arrived'], 0])
})

test('a text that could not go out has told nobody', async () => {
  const one = talk('no-directory')
  const { end } = deskWith({ one })
  end.ask('out')
  assert.equal(await end.tell('one', 'Bis dann'), 'no-directory')
  assert.deepEqual([states(end), end.left.value], [['waits'], 1])
})

test('a word of the counsellor’s from before the question does not say goodbye; one after it answers', () => {
  const one = talk()
  one.grows(text(2, 'me'))
  const { end } = deskWith({ one })
  assert.equal(end.ask('duty'), true)
  assert.deepEqual([states(end), end.left.value], [['quiet'], 1])
  one.grows(text(3, 'me'))
  assert.deepEqual([states(end), end.left.value], [['answered'], 0])
  one.grows(text(4, 'seeker'))
  assert.deepEqual([states(end), end.left.value], [['waits'], 1])
})

test('a hand-over that is only proposed holds nobody yet; a conversation that has ended or gone is done', () => {
  const { end, outgoing, open } = deskWith({ one: talk(), two: talk() })
  end.ask('duty')
  outgoing.value = [{ conversation: 'one', state: 'open' }]
  assert.deepEqual([states(end), end.left.value], [['proposed', 'waits'], 2])
  open.value = new Map([...open.peek()].filter(([id]) => id === 'one'))
  assert.deepEqual([states(end), end.left.value], [['proposed', 'left'], 1])
})

const alone = dutyNow({ me: true, mine: shift, people: ['mine', 'on mail'], next: shift.end + 60 })
const late = { ...shift, slot: 'B'.repeat(22), languages: [], lacks: 1, late: 2, expected: true }

test('the last person on duty is asked about chats that nobody has taken, whoever has somebody beside or after them is not', () => {
  const { end } = deskWith({}, { waiting: 2, told: alone })
  assert.equal(end.ask('duty'), true)
  assert.equal(end.waiting.value.length, 2)
  const beside = { language: 'de', there: true, next: null, centres: [] } as const
  for (const told of [
    { ...alone, speaking: [{ ...beside, centres: [] }] },
    { ...alone, next: shift.end },
    { ...alone, next: parting + 1 },
    { ...alone, missing: [late] },
  ]) {
    assert.equal(isLast(told, parting), false)
    assert.equal(deskWith({}, { waiting: 2, told }).end.ask('duty'), false)
  }
})

test('a colleague on a mail duty, a gap that nobody has, and somebody who is not expected any more take nobody’s chat', () => {
  assert.ok(isLast(alone, parting))
  assert.ok(isLast({ ...alone, missing: [{ ...late, expected: false }] }, parting))
  assert.ok(isLast({ ...alone, missing: [{ ...late, channel: 'mail' }] }, parting))
  assert.equal(deskWith({}, { waiting: 1, told: { ...alone, missing: [{ ...late, expected: false }] } }).end.ask('duty'), true)
})

test('the time that is said is the true one of the plan: of somebody who speaks the language, else of the next chat duty', () => {
  const ro = { language: 'ro', there: false, next: ten + 2880, centres: [] } as const
  const told = dutyNow({ next: ten + 1440, speaking: [{ ...ro, centres: [] }] })
  assert.deepEqual(nextFor('ro', told), { kind: 'planned', at: ten + 2880, spoken: true })
  assert.deepEqual(nextFor('vi', told), { kind: 'planned', at: ten + 1440, spoken: false })
  assert.deepEqual(nextFor('ro', dutyNow({ speaking: [{ ...ro, there: true, centres: [] }] })), { kind: 'there' })
  assert.deepEqual(nextFor('ro', dutyNow()), { kind: 'none' })
})

test('the person is told in the language they asked for, in German time, and how the conversation stays where that is wanted', () => {
  const next = { kind: 'planned', at: ten + 1440, spoken: true } as const
  assert.equal(
    farewellIn('de', next, false),
    'Ich muss jetzt gehen. Im Chat ist wieder jemand für Sie da ab: Dienstag, 11. Mai um 10:00 (Zeit in Deutschland).',
  )
  assert.match(farewellIn('en', next, false), /Tuesday 11 May at 10:00/)
  assert.match(farewellIn('ro', next, false), /marți, 11 mai.*10:00/)
  assert.match(farewellIn('fa', next, false), /11 مه.*10:00|10:00/)
  for (const language of spokenLanguages) {
    assert.ok(farewellIn(language, next, true).endsWith(farewells[language].keep), language)
    assert.ok(!/\d:\d/.test(farewellIn(language, { kind: 'none' }, true)), language)
    assert.match(farewellIn(language, next, false), /10[:.]00/, language)
  }
})

test('whoever goes long before the end is the last one, though a duty follows directly: until it begins nobody is there', () => {
  const followed = { ...alone, next: shift.end }
  assert.ok(isLast(followed, shift.end - 120))
  assert.ok(isLast(followed, shift.end - 6))
  assert.equal(isLast(followed, shift.end - 5), false, 'whoever follows comes in a moment')
  assert.ok(isLast({ ...followed, me: false }, shift.end - 120), 'nor is anybody there while nothing has begun')
})

test('as long as a chat waits that nobody takes nobody is told that all know; whoever has gone from their page does not count as told', () => {
  assert.equal(deskWith({}, { waiting: 1, told: alone }).end.clear.value, null)
  assert.equal(deskWith({}).end.clear.value, 'told')
  const gone = talk()
  const { end } = deskWith({ gone }, { there: false })
  end.ask('duty')
  assert.deepEqual([states(end), end.left.value, end.clear.value], [['away'], 0, 'closed'])
})
