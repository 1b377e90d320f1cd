import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as v from 'valibot'
import { type Contract, contractOfToday } from '../../testing/contract.ts'
import { shapeOf } from '../../testing/shape.ts'

const frozen = JSON.parse(readFileSync(new URL('frozen.json', import.meta.url), 'utf8')) as Contract

const said = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.map((line) => line.replace(/^(must|may) /, '')))
const must = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.startsWith('must '))

/** What one side says that the other does not take, or asks for what the other does not say. */
const misunderstood = (speaker: readonly string[], listener: readonly string[]): string[] => [
  ...[...said(speaker)].filter((line) => !said(listener).has(line)).map((line) => `not understood: ${line}`),
  ...must(listener)
    .filter((line) => !speaker.includes(line))
    .map((line) => `missed: ${line}`),
]

/** What an open page takes for no answer: it then says that it knows nothing and that calling always works, which is no lie (site/src/live/now.test.ts). */
const takenForNone: Readonly<Record<string, readonly string[]>> = { status: ['not understood: .answerBy = null', 'not understood: .chat = keyless'] }

describe('a page of the release before, still open while the relay has been replaced', () => {
  test('finds every route where it was', () => {
    const today = contractOfToday()
    const where = ({ method, path, on }: Contract[string]) => `${method} ${path} ${on}`
    for (const [name, route] of Object.entries(frozen)) assert.equal(today[name] && where(today[name]), where(route), name)
  })

  test('is understood in all it sends, and understands all it hears', () => {
    const today = contractOfToday()
    for (const [name, route] of Object.entries(frozen)) {
      assert.deepEqual(misunderstood(route.sends, today[name]?.sends ?? []), [], `${name}: sent`)
      assert.deepEqual(misunderstood(today[name]?.hears ?? [], route.hears), takenForNone[name] ?? [], `${name}: heard`)
    }
  })
})

test('a member more, a member less, another word and another kind are all noticed', () => {
  const before = shapeOf(v.strictObject({ kind: v.picklist(['a', 'b']), size: v.number(), more: v.optional(v.string()) }))
  const breaks = (after: v.GenericSchema) => misunderstood(before, shapeOf(after))
  assert.deepEqual(
    breaks(v.strictObject({ kind: v.picklist(['a', 'b', 'c']), size: v.number(), more: v.optional(v.string()), new: v.optional(v.string()) })),
    [],
  )
  assert.deepEqual(breaks(v.strictObject({ kind: v.picklist(['a', 'b']), size: v.number(), more: v.optional(v.string()), new: v.string() })), [
    'missed: must .new string',
  ])
  assert.deepEqual(breaks(v.strictObject({ kind: v.picklist(['a']), size: v.number(), more: v.optional(v.string()) })), ['not understood: .kind = b'])
  assert.equal(breaks(v.strictObject({ kind: v.picklist(['a', 'b']), size: v.string(), more: v.string() })).length, 3)
  assert.deepEqual(breaks(v.strictObject({ kind: v.picklist(['a', 'b']), size: v.number() })), ['not understood: .more string'])
})
