import assert from 'node:assert/strict'
import { test } from 'node:test'
import germany from '@svg-maps/germany'
import { lands } from '@zop/wire'
import { outlines } from './outlines.ts'

/** Its types say nothing of what it exports. */
const { locations } = germany as unknown as { readonly locations: readonly { readonly id: string; readonly path: string }[] }

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a path of lines covers (SVG 2, section 9.3): absolute and relative moves and lines, and closing. */
const boxOf = (path: string): Box => {
  let [x, y, startX, startY, command] = [0, 0, 0, 0, 'm']
  const [all, tokens] = [[] as (readonly [number, number])[], path.match(/[a-z]|-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []]
  for (let at = 0; at < tokens.length; ) {
    if (/[a-z]/i.test(tokens[at] ?? '')) command = tokens[at++] ?? ''
    if (/z/i.test(command)) {
      ;[x, y] = [startX, startY]
      continue
    }
    const relative = command === command.toLowerCase()
    const wide = /[mlh]/i.test(command) ? Number(tokens[at++]) : null
    const high = /[mlv]/i.test(command) ? Number(tokens[at++]) : null
    if (wide !== null) x = relative ? x + wide : wide
    if (high !== null) y = relative ? y + high : high
    if (/m/i.test(command)) [startX, startY, command] = [x, y, relative ? 'l' : 'L']
    all.push([x, y])
  }
  const [xs, ys] = [all.map(([one]) => one), all.map(([, one]) => one)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

test('each drawing of a Land is the one of the map that is credited, simplified: it covers the same place', () => {
  for (const land of lands) {
    const original = locations.find(({ id }) => id === land.toLowerCase())
    assert.ok(original, land)
    const [ours, theirs] = [boxOf(outlines[land]), boxOf(original.path)]
    // Islands are left out: of Bremen none, of Niedersachsen and Schleswig-Holstein those in the sea.
    for (const side of ['right', 'bottom'] as const) assert.ok(Math.abs(ours[side] - theirs[side]) <= 6, `${land} ${side} ${ours[side]} ${theirs[side]}`)
    assert.ok(ours.left >= theirs.left - 3 && ours.top >= theirs.top - 3, land)
  }
})
