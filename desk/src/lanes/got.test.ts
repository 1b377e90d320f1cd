import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Signal, signal } from '@preact/signals'
import { talkInHouse } from '../conversation/house-talk.fixture.ts'
import { blank, type Content } from '../conversation/timeline.ts'
import { type Got, watchGot } from './got.ts'

type State = 'reading' | 'open'

/** A desk of the member, with the conversation as it is, and as if its newest record had that reason. */
const deskOf = async () => {
  const talk = await talkInHouse()
  const me = talk.house.member.signing.public
  const as = (reason: 'take' | 'hand-over' | 'return' | 'visit'): Content => {
    const chain = talk.chain()
    const [first, ...rest] = chain.epochs
    return { ...blank, chain: { ...chain, epochs: [first, ...rest.map((epoch) => ({ ...epoch, reason, hash: reason }))] } }
  }
  const listed: Signal<readonly string[] | null> = signal(null)
  const open = signal<ReadonlyMap<string, { content: Signal<Content>; state: Signal<State> }>>(new Map())
  const told: [string, Got][] = []
  const stop = watchGot({ open, listed, me }, (id, how) => void told.push([id, how]))
  const add = (id: string, content: Content) => {
    const conversation = { content: signal(content), state: signal<State>('reading') }
    open.value = new Map(open.value).set(id, conversation)
    return conversation
  }
  return { listed, add, as, told, stop }
}

test('what comes by a hand-over, or back, is told once it can be read; what I took myself is not', async () => {
  const { listed, add, as, told, stop } = await deskOf()
  add('there', as('hand-over')).state.value = 'open'
  listed.value = ['there']
  assert.deepEqual(told, [], 'not what was found at the first telling')
  const handed = add('handed', as('hand-over'))
  add('taken', as('take')).state.value = 'open'
  add('back', as('return')).state.value = 'open'
  listed.value = ['there', 'handed', 'taken', 'back']
  assert.deepEqual(told, [['back', 'back']])
  handed.state.value = 'open'
  assert.deepEqual(told.at(-1), ['handed', 'counsellor'])
  listed.value = ['there']
  listed.value = ['there', 'handed']
  assert.equal(told.length, 2)
  stop()
})
