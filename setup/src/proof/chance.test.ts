import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newMessageId } from '@zop/sealing'
import { decode } from '@zop/wire'
import { root } from '../command/place.ts'

const rooms = ['wire', 'sealing', 'line', 'content', 'referral', 'pages', 'rota', 'workshop', 'relay', 'site', 'desk', 'setup']
const own = /\.test\.tsx?$|\/testing[/.]|fixture|\/example/

const sources = rooms.flatMap((room) =>
  readdirSync(join(root, room, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/src/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && !own.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
)

test('nothing that anybody could guess comes from a chance that can be guessed: how long a line or a lost race waits, and what a fault is called', () => {
  const weak = sources.filter(({ text }) => text.includes('Math.random')).map(({ path }) => path)
  assert.deepEqual(weak.toSorted(), ['line/src/wait.ts', 'relay/src/store/postgres/database.ts', 'site/src/conversation/main.tsx'])
})

test('every name that is drawn has 128 bits or more; shorter is only what is a fault’s name, a folder’s, or is counted and runs out', () => {
  const short = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/random(?:Bytes)?\((\d+)\)/g)].filter(([, bytes]) => Number(bytes) < 16).map(([drawn]) => `${path}: ${drawn}`),
  )
  assert.deepEqual(short.toSorted(), ['relay/src/content/folder.ts: randomBytes(8)', 'relay/src/serve/errors.ts: randomBytes(6)'])
})

test('all 128 bits of a name are drawn: each is set in half of four thousand, and no two are alike', () => {
  const ids = Array.from({ length: 4096 }, newMessageId)
  assert.equal(new Set(ids).size, ids.length)
  const set = Array.from({ length: 128 }, () => 0)
  for (const id of ids)
    for (const [at, byte] of (decode(id) ?? []).entries()) for (let bit = 0; bit < 8; bit++) set[at * 8 + bit] = (set[at * 8 + bit] ?? 0) + ((byte >> bit) & 1)
  // Seven standard deviations of 4096 throws of a coin: one test in ten thousand million fails by chance.
  for (const [bit, count] of set.entries()) assert.ok(Math.abs(count - 2048) < 7 * 32, `bit ${bit}: ${count}`)
})
