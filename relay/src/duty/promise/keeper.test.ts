import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourLength } from '../../clock.ts'
import { dutyAt } from '../../testing/duty.ts'
import { letter, openPromises } from '../../testing/promises.ts'
import { shiftsOf } from '../now/shift.ts'

describe('a promise', () => {
  test('reminds its counsellor at half, asks the stand-in at three quarters, tells lead and coordination before it breaks, and is counted when it has', async () => {
    const { run, pass, heard, taken, counted, anna, alex } = openPromises()
    run()
    taken(anna, alex)
    await pass(23)
    assert.deepEqual(heard(), [])
    await pass(1)
    assert.deepEqual(heard(), ['Anna'])
    await pass(11)
    assert.deepEqual(heard(), [])
    await pass(1)
    assert.deepEqual(heard(), ['Alex'])
    await pass(6)
    assert.deepEqual(heard(), ['Cora', 'Lena'])
    assert.deepEqual(counted.splice(0), ['2027-05-03 acknowledgement kept'])
    await pass(6)
    assert.deepEqual([heard(), counted], [[], ['2027-05-03 first-reply late']])
    await pass(48)
    assert.deepEqual([heard(), counted.length], [[], 1], 'once')
  })

  test('that is kept is told to nobody, and counted', async () => {
    const { run, pass, heard, taken, answer, counted, anna, change, promised } = openPromises()
    run()
    const one = taken(anna)
    await pass(23)
    answer(one)
    await pass(1)
    change(one, promised())
    await pass(20)
    answer(one)
    await pass(100)
    assert.deepEqual([heard(), counted], [[], ['2027-05-03 acknowledgement kept', '2027-05-03 first-reply kept', '2027-05-03 next-reply kept']])
  })

  test('is given to no chat that is not kept: nobody is told, nothing is counted; to one that is kept it is', async () => {
    const { run, pass, heard, begin, take, answer, counted, anna, promised } = openPromises()
    run()
    const [left, answered, kept] = [begin(promised()), begin(promised()), begin({ ...promised(), kept: { number: 1, days: 30, until: 1_000_000 } })]
    for (const one of [left, answered, kept]) take(one, anna)
    await pass(2)
    answer(answered)
    await pass(22)
    assert.deepEqual([heard(), counted], [['Anna'], []], 'of the kept one')
    answer(kept)
    await pass(30)
    assert.deepEqual([heard(), counted], [[], ['2027-05-03 first-reply kept']])
  })

  test('goes on over a restart: each step is told once and counted once, also what fell into the time in which nobody ran', async () => {
    const { run, pass, heard, taken, counted, anna, alex } = openPromises()
    const stop = run()
    taken(anna, alex)
    await pass(25)
    assert.deepEqual(heard(), ['Anna'])
    stop()
    const again = run()
    await pass(5)
    assert.deepEqual(heard(), [])
    again()
    await pass(20)
    const last = run()
    await pass(0, 1)
    assert.deepEqual(
      [heard(), counted],
      [
        ['Alex', 'Cora', 'Lena'],
        ['2027-05-03 acknowledgement kept', '2027-05-03 first-reply late'],
      ],
    )
    last()
    run()
    await pass(2)
    assert.deepEqual([heard(), counted.length], [[], 2])
  })

  test('whose store refuses is counted as soon as it takes it, once', async () => {
    const { run, pass, away, taken, answer, counted, anna } = openPromises()
    run()
    away.refuses = true
    taken(anna)
    const other = taken(anna)
    await pass(1)
    answer(other)
    await pass(48)
    assert.deepEqual(counted, [])
    away.refuses = false
    await pass(0, 1)
    assert.deepEqual(counted.toSorted(), [
      '2027-05-03 acknowledgement kept',
      '2027-05-03 acknowledgement kept',
      '2027-05-03 first-reply kept',
      '2027-05-03 first-reply late',
    ])
    await pass(5)
    assert.equal(counted.length, 4)
  })

  test('is broken by no clock that leaps ahead and is put right, and by one that stays there after a day', async () => {
    for (const right of [true, false]) {
      const { run, pass, clock, taken, counted, anna } = openPromises()
      run()
      taken(anna)
      await pass(1)
      counted.length = 0
      clock.leap(400 * hourLength)
      await pass(23)
      assert.deepEqual(counted, [])
      if (right) clock.leap(-400 * hourLength)
      await pass(3)
      assert.deepEqual(counted, right ? [] : ['2027-05-03 first-reply late'])
    }
  })

  test('that was told while the clock was not believed is not told again once it is', async () => {
    const { run, pass, clock, heard, taken, anna, alex } = openPromises()
    run()
    taken(anna, alex)
    await pass(20)
    clock.leap(4 * hourLength)
    await pass(23)
    assert.deepEqual(heard(), ['Alex', 'Anna', 'Cora', 'Lena'])
    await pass(30)
    assert.deepEqual(heard(), [])
  })

  test('that was told by a clock that was wrong is told again when its hour comes', async () => {
    const { run, pass, clock, heard, taken, anna } = openPromises()
    run()
    taken(anna)
    clock.leap(72 * hourLength)
    await pass(0, 10)
    assert.deepEqual(heard(), ['Anna', 'Cora', 'Lena'])
    clock.leap(-72 * hourLength)
    await pass(24)
    assert.deepEqual(heard(), ['Anna'])
  })

  test('is told of in time also after hours in which the machine slept', async () => {
    const { run, pass, clock, heard, taken, anna, alex } = openPromises()
    run()
    taken(anna, alex)
    await pass(20)
    clock.leap(4 * hourLength)
    await pass(0, 1)
    assert.deepEqual(heard(), ['Anna'])
    await pass(12)
    assert.deepEqual(heard(), ['Alex'])
  })

  test('by a clock that was set back is told and counted once', async () => {
    const { run, pass, clock, heard, taken, counted, anna } = openPromises()
    run()
    taken(anna)
    await pass(49)
    counted.length = 0
    heard()
    clock.leap(-30 * hourLength)
    await pass(60)
    assert.deepEqual([heard(), counted], [[], []])
  })

  test('of a letter that nobody takes: whose duty it is, then everybody with a duty within a day, then the coordination', async () => {
    const { run, pass, heard, begin, promised, shifts, anna, bela, alex, counted } = openPromises()
    const on = (account: string, text: string) =>
      shiftsOf({ slots: [dutyAt(text, { id: text })], assignments: [{ id: account, slot: text, account, origin: 'plan' }] })
    shifts.push(...on(bela.account, '2027-05-04T08:00Z'), ...on(anna.account, '2027-05-05T08:00Z'), ...on(alex.account, '2027-05-07T08:00Z'))
    run()
    begin({ ...letter, ...promised() })
    await pass(24)
    assert.deepEqual(heard(), ['Bela'], 'on duty now')
    await pass(12)
    assert.deepEqual(heard(), ['Anna'], 'whoever comes next')
    await pass(6)
    assert.deepEqual(heard(), ['Cora'])
    await pass(6)
    assert.deepEqual(counted, ['2027-05-03 acknowledgement untaken'])
  })

  test('is broken for the reason that is true: no duty was staffed, the counsellor was absent, or the whole centre', async () => {
    const { run, pass, away, heard, begin, promised, taken, counted, anna, alex } = openPromises()
    run()
    away.staffed = false
    begin({ ...letter, ...promised() })
    await pass(48)
    assert.deepEqual(counted.splice(0), ['2027-05-03 acknowledgement unstaffed'])
    heard()
    away.person = anna.account
    taken(anna, alex)
    await pass(24)
    assert.deepEqual(heard(), ['Alex'], 'nobody reminds whoever is absent')
    await pass(24)
    assert.deepEqual(counted.splice(0), ['2027-05-03 acknowledgement kept', '2027-05-03 first-reply counsellor-away'])
    heard()
    away.person = null
    away.centre = 'north'
    taken(anna, alex)
    await pass(24)
    assert.deepEqual(heard(), ['Alex', 'Cora', 'Lena'], 'the whole centre is absent: its stand-in, lead and the coordination at once')
    await pass(24)
    assert.deepEqual(counted, ['2027-05-03 acknowledgement kept', '2027-05-03 first-reply centre-away'])
  })

  test('that the person has taken back, with their consent, is neither kept nor broken', async () => {
    const { run, pass, heard, taken, counted, anna, board, change } = openPromises()
    run()
    const one = taken(anna)
    await pass(10)
    counted.length = 0
    change(one, { readers: board.get(one)?.readers.filter(({ role }) => role === 'seeker') ?? [], owed: null, promise: null })
    await pass(100)
    assert.deepEqual([heard(), counted], [[], []])
  })

  test('names no conversation and no person where reminders are kept', async () => {
    const { run, pass, taken, anna, keys } = openPromises()
    run()
    const one = taken(anna)
    await pass(24)
    const [key = ''] = keys
    assert.deepEqual([keys.size, key.split(' ').slice(0, 2)], [1, [anna.account, 'promise']])
    assert.ok(!key.includes(one))
  })
})
