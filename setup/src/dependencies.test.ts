import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './command/place.ts'

interface Manifest {
  readonly workspaces?: readonly string[]
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

const manifest = async (room: string): Promise<Manifest> => JSON.parse(await readFile(join(root, room, 'package.json'), 'utf8'))

const declared = async (): Promise<Map<string, string[]>> => {
  const rooms = new Map<string, string[]>()
  for (const room of ['.', ...((await manifest('.')).workspaces ?? [])]) {
    const { dependencies, devDependencies, optionalDependencies } = await manifest(room)
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, `${name} in ${room} has an exact version`)
      if (!name.startsWith('@zop/')) rooms.set(name, [...(rooms.get(name) ?? []), room === '.' ? 'root' : room])
    }
  }
  return rooms
}

test('every declared package has one line of reason, and every line its package and rooms', async () => {
  const text = await readFile(join(root, 'docs/dependencies.md'), 'utf8')
  const lines = [...text.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (.+) \|$/gm)].map(([, name = '', rooms = '', why = '']) => ({
    name,
    rooms: rooms.split(', ').toSorted(),
    why,
  }))
  for (const { name, why } of lines) assert.match(why, /^[A-Z].{15,}\.$/, `${name} has a sentence`)
  const expected = [...(await declared())].map(([name, rooms]) => [name, rooms.toSorted().join(' ')])
  const given = lines.map(({ name, rooms }) => [name, rooms.join(' ')])
  assert.deepEqual(given.toSorted(), expected.toSorted())
})

test('wire has one runtime dependency, sealing at most four, the relay at most fifteen', async () => {
  const count = async (room: string) => Object.keys((await manifest(room)).dependencies ?? {}).filter((name) => !name.startsWith('@zop/')).length
  assert.equal(await count('wire'), 1)
  assert.ok((await count('sealing')) <= 4)
  assert.ok((await count('relay')) <= 15)
})
