import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atFirst, type State } from '../state.ts'
import { answered, choose, chosen, reset, speaking, taken, wanted } from './chosen.ts'

const state = (change: Partial<State>): State => ({ ...atFirst, stage: 'begun', ...change })
const past = { record: 0, folded: true, older: 'yes' } as const
const mila = { name: 'Mila K.', centre: 'Beratungsstelle Nord' }

test('D4 files only after a counsellor has answered: being there is no answer', () => {
  assert.equal(answered(state({ present: [mila] })), false)
  assert.equal(answered(state({ entries: [{ kind: 'mine', id: 'a', text: 'Hallo', at: 0, mark: 'sent' }] })), false)
  assert.equal(answered(state({ entries: [{ kind: 'theirs', id: 'a', name: 'Mila K.', text: 'Guten Tag.', at: 0 }] })), true)
})

test('on a return the answer may be folded away: then the relay is asked', () => {
  assert.equal(answered(state({ past, present: [mila] })), true)
  assert.equal(answered(state({ past })), false)
})

test('what was chosen is taken once, and nothing of it stays when the page is left', () => {
  choose([])
  assert.equal(wanted.peek(), false)
  choose([new File(['a'], 'a.txt')])
  choose([new File(['b'], 'b.txt')])
  assert.deepEqual(
    taken().map(({ name }) => name),
    ['a.txt', 'b.txt'],
  )
  assert.deepEqual(taken(), [])
  speaking.value = true
  choose([new File(['c'], 'c.txt')])
  reset()
  assert.deepEqual([chosen.peek(), wanted.peek(), speaking.peek()], [[], false, false])
})
