import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rooms, root } from '../command/place.ts'

type Room = (typeof rooms)[number]

/** Which room may import which: docs/architecture.md. */
const mayImport: Record<Room, readonly Room[]> = {
  wire: [],
  content: [],
  rota: [],
  referral: ['wire'],
  pages: ['wire', 'content', 'referral'],
  sealing: ['wire'],
  line: ['wire'],
  workshop: ['wire', 'rota', 'pages'],
  relay: ['wire', 'rota'],
  site: ['wire', 'sealing', 'line', 'content', 'pages', 'referral'],
  desk: ['wire', 'sealing', 'line', 'content', 'rota', 'pages', 'referral'],
  setup: ['wire', 'sealing', 'content', 'pages'],
  operations: ['wire'],
  journeys: ['wire', 'sealing', 'line'],
  bench: ['wire', 'sealing', 'line', 'content', 'pages', 'rota', 'journeys'],
}

const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')

const declared = (room: Room): string[] => {
  const { dependencies, devDependencies } = JSON.parse(read(room, 'package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)].flatMap((name) => (name.startsWith('@zop/') ? [name.slice('@zop/'.length)] : []))
}

const referenced = (room: Room, file: string): string[] => [...read(room, file).matchAll(/"path": "\.\.\/(\w+)"/g)].map(([, name = '']) => name)

for (const room of rooms) {
  test(`${room} declares and references no room that it may not import`, () => {
    const allowed: readonly string[] = mayImport[room]
    const asked = [...declared(room), ...referenced(room, 'tsconfig.json')]
    assert.deepEqual(
      asked.filter((name) => !allowed.includes(name)),
      [],
    )
  })
}

test('the relay depends on nothing that seals, in any version and under any name', () => {
  const packages = Object.keys((JSON.parse(read('relay/package.json')) as { dependencies: object }).dependencies)
  assert.deepEqual(
    packages.filter((name) => /sealing|hpke|noble|age-encryption/.test(name)),
    [],
  )
})

/** The one climb that neither lint nor types see: a type that imports by path. */
const climb = /import\(\s*['"](?:\.\.\/)+(?:[\w-]+\/)*?src\//

test('no type climbs into another room', () => {
  assert.match("type X = import('../../wire/src/index.ts').Y", climb)
  const sources = rooms.flatMap((room) =>
    readdirSync(join(root, room, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(room, 'src', path)),
  )
  assert.deepEqual(
    sources.filter((path) => climb.test(read(path)) && !path.endsWith('proof/rooms.test.ts') && !path.endsWith('proof/locks.test.ts')),
    [],
  )
})
