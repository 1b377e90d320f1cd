import assert from 'node:assert/strict'
import { test } from 'node:test'
import { halving, randomOf } from './random.ts'

/** sfc32 as it is written in PractRand, slowly, in numbers without limits. */
const reference = (seed: bigint): (() => bigint) => {
  const word = (value: bigint) => value & 0xffffffffn
  let [a, b, c, counter] = [0n, word(seed), word(seed >> 32n), 1n]
  const next = () => {
    const out = word(a + b + counter)
    counter = word(counter + 1n)
    a = b ^ (b >> 9n)
    b = word(c + (c << 3n))
    c = word(word((c << 21n) | (c >> 11n)) + out)
    return out
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

test('the random numbers are those of sfc32', () => {
  for (const seed of [0, 1, 42, 2 ** 31, 2 ** 32 - 1, 2 ** 40 + 7, Number.MAX_SAFE_INTEGER]) {
    const { bits } = randomOf(seed)
    const next = reference(BigInt(seed))
    for (let i = 0; i < 500; i++) assert.equal(BigInt(bits()), next(), `seed ${seed}, number ${i}`)
  }
})

test('a seed that is no whole number throws: it would be silently another one', () => {
  for (const seed of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) assert.throws(() => randomOf(seed), RangeError)
})

test('numbers below a limit take each value about equally often', () => {
  const random = randomOf(3)
  const counts = new Map<number, number>()
  for (let i = 0; i < 70_000; i++) {
    const value = random.below(7)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  assert.deepEqual(
    [...counts.keys()].toSorted((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6],
  )
  for (const count of counts.values()) assert.ok(Math.abs(count - 10_000) < 500, `${count} of 70 000`)
})

test('the tail of the other numbers halves with each step', () => {
  const random = randomOf(4)
  const drawn = Array.from({ length: 100_000 }, () => halving(random))
  for (const step of [1, 2, 3, 4]) {
    const share = drawn.filter((value) => value > step).length / drawn.length
    assert.ok(Math.abs(share * 2 ** step - 1) < 0.05, `above ${step}: ${share}`)
  }
  assert.ok(Math.min(...drawn) > 0)
})
