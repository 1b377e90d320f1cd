import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import loadHighs from 'highs'
import { solverOf } from './highs.ts'
import { type Program, programBuilder, type Solve } from './program.ts'

let solve: Solve
before(async () => {
  // The package's types say CommonJS, what Node loads is an ES module: its default export is the loader itself.
  const load = loadHighs as unknown as typeof loadHighs.default
  solve = solverOf(await load())
})

/** Which things to carry: each is worth something, and all weigh `most` together at most. */
const knapsack = (things: readonly { readonly worth: number; readonly weight: number }[], most: number): Program => {
  const { column, row, program } = programBuilder()
  const terms = things.map(({ worth, weight }) => ({ column: column({ cost: -worth, most: 1, whole: true }), factor: weight }))
  row({ least: 0, most, terms })
  return program
}

const thing = fc.record({ worth: fc.integer({ min: 1, max: 50 }), weight: fc.integer({ min: 1, max: 20 }) })

test('what the solver proves is what trying everything finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(thing, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 60 }), async (things, most) => {
      let best = 0
      for (let set = 0; set < 2 ** things.length; set++) {
        const taken = things.filter((_, bit) => (set >> bit) & 1)
        if (taken.reduce((sum, { weight }) => sum + weight, 0) <= most)
          best = Math.max(
            best,
            taken.reduce((sum, { worth }) => sum + worth, 0),
          )
      }
      const { values, bound } = await solve(knapsack(things, most), { nodes: 1000 })
      const worth = values?.reduce((sum, value, index) => sum + value * (things[index]?.worth ?? 0), 0) ?? Number.NaN
      assert.ok(Math.abs(worth - best) < 1e-6 && Math.abs(bound + best) < 1e-6, `${worth}, ${bound}, ${best}`)
    }),
    { numRuns: 40 },
  )
})

test('columns that need not be whole are not, and the bound is the optimum', async () => {
  const { column, row, program } = programBuilder()
  row({ least: 1, most: Number.POSITIVE_INFINITY, terms: [{ column: column({ cost: 3, most: Number.POSITIVE_INFINITY, whole: false }), factor: 2 }] })
  assert.deepEqual(await solve(program, { nodes: 1 }), { values: [0.5], bound: 1.5 })
})

test('a program that cannot be met has no values, and nothing is said of its cost', async () => {
  const { column, row, program } = programBuilder()
  row({ least: 2, most: 2, terms: [{ column: column({ cost: 1, most: 1, whole: true }), factor: 1 }] })
  assert.deepEqual(await solve(program, { nodes: 100 }), { values: null, bound: Number.NEGATIVE_INFINITY })
})

test('the same program has the same solution twice, to the last digit', async () => {
  const things = Array.from({ length: 40 }, (_, index) => ({ worth: 10 + ((index * 37) % 41), weight: 5 + ((index * 53) % 23) }))
  const options = { nodes: 50, gap: 0.01 }
  assert.deepEqual(await solve(knapsack(things, 200), options), await solve(knapsack(things, 200), options))
})
