import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt } from '../../testing/duty.ts'
import type { There } from '../duty.ts'
import { isExpected, Waiting } from './awaited.ts'
import type { Shift } from './shift.ts'

const slot = dutyAt('2027-05-03T14:00Z')
const { start } = slot
const shift = (...people: string[]): Shift => ({ slot, people })
const comes = (account: string): There => ({ account, signing: '', certificate: '', shift: shift(account) })

/** Looks at each of these minutes after the start, with who has the duty and who is there; who is awaited since when after the last. */
const watch = (looks: readonly (readonly [late: number, has: readonly string[] | null, there?: readonly string[]])[], born = -60) => {
  const waiting = new Waiting(start + born)
  for (const [late, has, there = []] of looks) waiting.look(has ? [shift(...has)] : [], { there: there.map(comes), minute: start + late })
  const { since, people } = waiting.on(slot)
  return { since: since - start, people: Object.fromEntries(people.map((one) => [one.account, one.since - start])) }
}

describe('who has a duty and is not there', () => {
  test('is awaited from its start, or since they left, or since they have it', () => {
    assert.deepEqual(
      watch([
        [-1, ['anna']],
        [0, ['anna']],
        [9, ['anna']],
      ]),
      { since: 0, people: { anna: 0 } },
    )
    assert.deepEqual(
      watch([
        [-1, ['anna']],
        [0, ['anna'], ['anna']],
        [9, ['anna']],
        [12, ['anna']],
      ]).people,
      { anna: 9 },
    )
    assert.deepEqual(
      watch([
        [-1, []],
        [0, []],
        [9, ['anna']],
        [12, ['anna', 'bela']],
      ]).people,
      { anna: 9, bela: 12 },
    )
    assert.deepEqual(
      watch([
        [0, ['anna']],
        [9, ['bela']],
        [12, ['anna']],
      ]).people,
      { anna: 12 },
      'whoever gets it back has it anew',
    )
    assert.deepEqual(watch([[0, ['anna', 'bela'], ['bela']]]).people, { anna: 0 })
  })

  test('is awaited for no longer than the relay runs, nor than the plan holds in which they have it', () => {
    assert.deepEqual(watch([[40, ['anna']]], 30), { since: 30, people: { anna: 30 } })
    assert.deepEqual(
      watch([
        [10, null],
        [40, ['anna']],
        [50, ['anna']],
      ]),
      { since: 40, people: { anna: 40 } },
    )
  })

  test('is awaited since now at the latest, also where the clock is set back', () => {
    assert.deepEqual(
      watch([
        [-1, ['anna']],
        [0, ['anna'], ['anna']],
        [9, ['anna']],
        [4, ['anna']],
      ]),
      { since: 0, people: { anna: 4 } },
    )
  })

  test('may still come for a quarter of an hour', () => {
    assert.deepEqual([isExpected({ account: '', since: start }, start + 14), isExpected({ account: '', since: start }, start + 15)], [true, false])
  })
})
