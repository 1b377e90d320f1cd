import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../command/place.ts'

/** The rooms whose tests prove rules. */
const proving = ['wire', 'sealing', 'line', 'relay', 'site', 'desk', 'journeys'] as const

const numbered = (letter: string, last: number): string[] => Array.from({ length: last }, (_, at) => `${letter}${at + 1}`)

/** Every rule of the protocol (sealing/SPEC.md), and every way in which a hostile server must lose. */
const rules = [
  ...numbered('A', 6),
  ...numbered('B', 6),
  ...numbered('C', 9),
  ...numbered('D', 6),
  ...numbered('E', 4),
  ...numbered('F', 5),
  ...numbered('H', 15),
  'H14b',
  ...numbered('P', 10),
]

/** The rules that names of tests begin with: `C4 C5 handed over ...` names two. */
const rulesNamed = (source: string): string[] =>
  [...source.matchAll(/\b(?:test|describe|it)\(\s*(['"`])((?:[A-FHP]\d+b?[,:]? ?(?:and |to )?)+)/g)].flatMap(
    ([, , names = '']) => names.match(/[A-FHP]\d+b?/g) ?? [],
  )

test('every rule of the protocol and every promise has a test that is named by it', async () => {
  const named = new Set<string>()
  for (const room of proving) {
    const folder = join(root, room, 'src')
    const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.test.ts'))
    for (const file of files) for (const rule of rulesNamed(await readFile(join(folder, file), 'utf8'))) named.add(rule)
  }
  assert.deepEqual(
    rules.filter((rule) => !named.has(rule)),
    [],
  )
})
