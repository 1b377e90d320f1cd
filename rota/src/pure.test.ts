import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

/** What would give another plan at another time, on another machine, or in another engine. */
const impure =
  /Math\.(?:random|exp|log\w*|pow|sin|cos|tan|cbrt|hypot)\b|\*\*|Date\.now|new Date\(\)|Temporal\.Now|performance\.|getRandomValues|localeCompare|toLocale|fetch\(|navigator/

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))

test('no source of this room asks a clock, chance, the network, the language of the machine, or arithmetic that engines may round differently', () => {
  assert.match('const now = Date.now()', impure)
  assert.ok(sources.length > 30)
  assert.deepEqual(
    sources.filter((path) => impure.test(readFileSync(join(import.meta.dirname, path), 'utf8').replaceAll(/^\s*(?:\/\*\*|\*).*$/gm, ''))),
    [],
  )
})
