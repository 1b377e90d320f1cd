import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rooms, root } from '../command/place.ts'

const numbered = (part: string, most: number): string[] => Array.from({ length: most }, (_, n) => `${part}${n + 1}`)

/** Every rule of the protocol (sealing/SPEC.md) and every lie that a hostile server must lose with. */
const rules = [
  ...numbered('A', 6),
  ...numbered('B', 6),
  ...numbered('C', 9),
  ...numbered('D', 6),
  ...numbered('E', 4),
  ...numbered('F', 5),
  ...numbered('H', 15),
  'H14b',
]

const testFiles = rooms.flatMap((room) =>
  readdirSync(join(root, room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(root, room, 'src', path)),
)

/** The names that a test file gives to its tests, as far as they stand in it as text. */
const namesIn = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/\b(?:test|describe|it)\(\s*(['"`])([\s\S]*?)\1/g)].map(([, , name = '']) => name)

test('every rule of the protocol has tests that carry its number', () => {
  const names = testFiles.flatMap(namesIn)
  const proven = (rule: string) => names.some((name) => new RegExp(`\\b${rule}\\b`).test(name))
  assert.deepEqual(
    rules.filter((rule) => !proven(rule)),
    [],
  )
})
