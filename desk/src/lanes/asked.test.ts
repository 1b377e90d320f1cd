import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyNow, ten } from '../duty/now.fixture.ts'
import { askedOf, centresSpeaking } from './asked.ts'

const ro = { language: 'ro', there: false, next: ten, centres: ['north'] } as const
const told = (there: boolean) => dutyNow({ speaks: ['de', 'en'], speaking: [{ ...ro, there, centres: [...ro.centres] }] })

test('a card says who speaks the language asked for: I do, a colleague who is there, or nobody who is', () => {
  assert.deepEqual(askedOf('en', told(false)), { by: 'me' })
  assert.deepEqual(askedOf('ro', told(true)), { by: 'colleague' })
  assert.deepEqual(askedOf('ro', told(false)), { by: 'nobody', next: ten, centres: ['north'] })
})

test('a language that nobody of the network speaks has no next time and no centre', () => {
  assert.deepEqual(askedOf('vi', told(false)), { by: 'nobody', next: null, centres: [] })
  assert.deepEqual(centresSpeaking('vi', told(false)), [])
  assert.equal(askedOf('vi', null), null)
})
