import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const source = join(import.meta.dirname, '..')
const sheets = globSync('**/*.css', { cwd: source }).map((name) => ({ name, css: readFileSync(join(source, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }))

test('only the tokens name a colour or a shadow', () => {
  assert.ok(sheets.length >= 3)
  for (const { name, css } of sheets) {
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i, name)
    assert.doesNotMatch(css, /box-shadow: (?!var)/, name)
  }
})

test('only the tokens name a size in pixels', () => {
  for (const { name, css } of sheets) assert.doesNotMatch(css, /\d(px|pt|rem)\b/, name)
})

test('every page mirrors for right-to-left: no side is named left or right, top or bottom', () => {
  const physical =
    /(^|[\s;{])(left|right|top|bottom|(margin|padding|border)-(left|right|top|bottom)|width|height|(min|max)-(width|height)|float)\s*:|text-align:\s*(left|right)/m
  for (const { name, css } of sheets) assert.doesNotMatch(css.replaceAll(/@media[^{]*/g, ''), physical, name)
})
