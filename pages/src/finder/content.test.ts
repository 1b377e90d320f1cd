import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { languages } from '@zop/content'
import { finderWords } from '@zop/content/finder'
import { type Listing, lands, listingFaults, parseListing } from '@zop/wire'
import { centresJson, finderContent } from './content.ts'
import { outlines } from './outlines.ts'

const folder = new URL('../../../content/demo/listings/', import.meta.url)
const files = readdirSync(folder)
const centres = files.flatMap((file): Listing[] => {
  const read = parseListing(readFileSync(new URL(file, folder), 'utf8'))
  return read ? [read] : []
})
const page = (listings: readonly Listing[], language: (typeof languages)[number] = 'de') =>
  finderContent(listings, { language, words: finderWords[language] }).toString()

test('the invented centres are entries, each under its own name, marked as invented in the data, and every Land has one', () => {
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8')
    assert.deepEqual(listingFaults(`listing.${file.slice(0, -'.json'.length)}`, text), [], file)
  }
  assert.ok(centres.length >= 40)
  assert.ok(centres.every(({ invented, name }) => invented && name.includes('erfunden')))
  const extents = new Set(centres.flatMap(({ services }) => services.flatMap(({ service_areas }) => service_areas.map(({ extent }) => extent))))
  assert.deepEqual(
    lands.filter((land) => !extents.has(land)),
    [],
  )
  assert.match(page(centres), /Alle Stellen auf dieser Seite sind erfunden/)
})

test('without a script every Land is a place on the page, reached from the map and from the list, in every language', () => {
  for (const language of languages) {
    const text = page(centres, language)
    for (const land of ['DE', ...lands]) {
      const id = `land-${land.toLowerCase()}`
      assert.equal(text.split(`id="${id}"`).length, 2, id)
      assert.equal(text.split(`href="#${id}"`).length, land === 'DE' ? 2 : 3, id)
    }
  }
})

test('a Land without a centre says so, and a service that is closed is not shown', () => {
  const closed = centres.flatMap((one) => (one.id === 'pause' ? [one] : []))
  assert.equal(closed.length, 1)
  const text = page(closed)
  assert.equal(text.split(`<p>${finderWords.de.noneHere}</p>`).length - 1, 17)
  assert.doesNotMatch(text, /Stelle in Umbau/)
})

test('what a centre says is text: nothing in it becomes a tag, a script or an address', () => {
  const [one] = centres
  assert.ok(one)
  const text = page([{ ...one, name: '<script>alert(1)</script>', description: '"><img src=x onerror=alert(1)>' }])
  assert.doesNotMatch(text, /<script|<img/)
  assert.match(text, /&lt;script&gt;/)
})

test('the drawings of the Länder are simple and stay within their square', () => {
  for (const land of lands) {
    assert.match(outlines[land], /^(?:M\d+ \d+l[-\d ]+z)+$/, land)
    let [x, y] = [0, 0]
    for (const [, start, by = ''] of outlines[land].matchAll(/M(\d+ \d+)l([-\d ]+)z/g)) {
      ;[x = 0, y = 0] = (start ?? '').split(' ').map(Number)
      const steps = [...by.matchAll(/-?\d+/g)].map(Number)
      for (let at = 0; at < steps.length; at += 2) {
        x += steps[at] ?? 0
        y += steps[at + 1] ?? 0
        assert.ok(x >= 0 && x <= 586 && y >= 0 && y <= 793, `${land} ${x} ${y}`)
      }
    }
  }
  const size = Object.values(outlines).join('').length
  assert.ok(size < 8000, `${size}`)
})

test('the data that the script looks through has every entry once and reads back as it was', () => {
  const said = JSON.parse(centresJson(centres)) as { version: number; listings: Listing[] }
  assert.equal(said.version, 1)
  assert.deepEqual(
    said.listings,
    centres.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  )
})
