import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { rooms, root } from '../command/place.ts'

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>

const declaredIn = async (room: string): Promise<Record<string, string>> => {
  const manifest = JSON.parse(await readFile(join(root, room, 'package.json'), 'utf8')) as Manifest
  return { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
}

/** Every package from outside, with the rooms that declare it: `root`, or a room's name. */
const declared = async (): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>()
  for (const room of ['', ...rooms]) {
    for (const name of Object.keys(await declaredIn(room))) {
      if (!name.startsWith('@zop/')) found.set(name, [...(found.get(name) ?? []), room || 'root'])
    }
  }
  return found
}

const rows = async (): Promise<Map<string, { rooms: string[]; why: string }>> => {
  const page = await readFile(join(root, 'docs/dependencies.md'), 'utf8')
  const lines = page.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (.+) \|$/gm)
  return new Map([...lines].map(([, name = '', where = '', why = '']) => [name, { rooms: where.trim().split(', '), why: why.trim() }]))
}

test('every declared package has its line of reason, with the rooms that use it, and no line has outlived its package', async () => {
  const listed = await rows()
  const expected = Object.fromEntries([...(await declared())].map(([name, where]) => [name, where.toSorted()]))
  assert.deepEqual(Object.fromEntries([...listed].map(([name, { rooms: where }]) => [name, where.toSorted()])), expected)
  for (const [name, { why }] of listed) assert.match(why, /^[A-Z].{20,}\.$/, name)
})

test('every version is exact', async () => {
  for (const room of ['', ...rooms]) {
    for (const [name, version] of Object.entries(await declaredIn(room))) assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, `${room} ${name}`)
  }
})

test('the product stays lean: runtime packages per room within their limits', async () => {
  const runtime = async (room: string) => {
    const { dependencies = {} } = JSON.parse(await readFile(join(root, room, 'package.json'), 'utf8')) as Manifest
    return Object.keys(dependencies).filter((name) => !name.startsWith('@zop/'))
  }
  assert.ok((await runtime('wire')).length <= 1)
  assert.ok((await runtime('sealing')).length <= 4)
  assert.ok((await runtime('relay')).length <= 15)
  const page = new Set((await Promise.all(['site', 'sealing', 'line', 'wire', 'content'].map(runtime))).flat())
  assert.ok(page.size <= 7, [...page].join())
})
