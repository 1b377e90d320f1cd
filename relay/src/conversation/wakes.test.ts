import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ManualClock } from '../testing/clock.ts'
import { paced } from './wakes.ts'

describe('what is true is told', () => {
  test('at once, and however often it changes, once a second after that', () => {
    const clock = new ManualClock()
    let told = 0
    const { ask } = paced(clock, () => told++)
    ask()
    assert.equal(told, 1, 'the first at once')
    for (let i = 0; i < 1000; i++) ask()
    assert.equal(told, 1)
    clock.pass(999)
    assert.equal(told, 1)
    clock.pass(1)
    assert.equal(told, 2, 'nothing is left untold')
    clock.pass(1000)
    assert.equal(told, 2, 'nothing is told that nobody asked for')
    ask()
    assert.equal(told, 3, 'after a pause at once again')
  })

  test('to nobody whose stream has ended', () => {
    const clock = new ManualClock()
    let told = 0
    const { ask, stop } = paced(clock, () => told++)
    ask()
    ask()
    stop()
    clock.pass(5000)
    assert.equal(told, 1)
  })
})
