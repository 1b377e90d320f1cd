import assert from 'node:assert/strict'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { Copy } from './copy.ts'

let copy: Copy
before(async () => {
  copy = await Copy.make()
})
after(() => copy[Symbol.asyncDispose]())

interface Asked {
  /** Path in the house, and what stands there for the time of the question. */
  file: string
  text: string
}

/** Writes one broken file, asks, and puts back what stood there. */
const broken = async <T>({ file, text }: Asked, ask: () => Promise<T>): Promise<T> => {
  const path = join(copy.folder, file)
  const stood = await readFile(path, 'utf8').catch(() => null)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  try {
    return await ask()
  } finally {
    await (stood === null ? rm(path) : writeFile(path, stood))
  }
}

const biome = (asked: Asked) => broken(asked, () => copy.ask('biome', 'lint', '--colors=off', asked.file))
const types = (room: string, asked: Asked) => broken(asked, () => copy.ask('tsc', '-b', room, '--pretty', 'false'))

interface Said {
  readonly ok: boolean
  readonly said: string
}

const assertRed = ({ ok, said }: Said, ...words: readonly (string | RegExp)[]): void => {
  assert.equal(ok, false, said)
  for (const word of words) assert.match(said, new RegExp(word))
}

test('the copy is a house in order: types hold before anything is broken', async () => {
  const { ok, said } = await copy.ask('tsc', '-b', 'wire', 'sealing', 'relay', '--pretty', 'false')
  assert.equal(ok, true, said)
  assert.equal((await biome({ file: 'relay/src/sound.ts', text: "import { routes } from '@zop/wire'\n\nexport const all = routes\n" })).ok, true)
})

/** Every way into sealing, each in a file of its own. */
const ways = [
  ['by its door', "import { newSecret } from '@zop/sealing'\n\nexport const stolen = newSecret\n"],
  ['at run time', "export const stolen = import('@zop/sealing')\n"],
  ['by climbing', "import { newSecret } from '../../sealing/src/index.ts'\n\nexport const stolen = newSecret\n"],
] as const

for (const [how, text] of ways) {
  test(`the relay cannot get sealing ${how}: lint does not let it`, async () => {
    assertRed(await biome({ file: 'relay/src/broken.ts', text }), how === 'by climbing' ? 'noRestrictedImports' : 'noUndeclaredDependencies')
  })
}

test('the relay cannot get sealing by its door, at run time or by climbing: types let none of them', async () => {
  const files = ways.map(([how, text]) => ({ file: `relay/src/broken-${how.replaceAll(' ', '-')}.ts`, text }))
  const ask = files.reduceRight<() => Promise<Said>>(
    (next, one) => () => broken(one, next),
    () => copy.ask('tsc', '-b', 'relay', '--pretty', 'false'),
  )
  // One fault is told of sealing's door, with every file that has asked for it.
  assertRed(await ask(), 'TS6059', ...files.map(({ file }) => new RegExp(`Imported via .*sealing.* from file '.*${file}'`)))
})

for (const [who, file, name] of [
  ['wire takes a package of the relay', 'wire/src/broken.ts', 'kysely'],
  ['product code takes a tool of the root', 'relay/src/broken.ts', 'fast-check'],
  ['site takes the desk', 'site/src/broken.ts', '@zop/desk'],
  ['desk takes the site', 'desk/src/broken.ts', '@zop/site'],
  ['a client takes the relay', 'desk/src/broken.ts', '@zop/relay'],
] as const) {
  test(`lock 1, declared dependencies: ${who}, and lint is red`, async () => {
    assertRed(await biome({ file, text: `import * as taken from '${name}'\n\nexport const all = taken\n` }), 'noUndeclaredDependencies')
  })
}

test('lock 2, references: a room whose tsconfig does not name wire cannot use it', async () => {
  const text = (await readFile(join(copy.folder, 'relay/tsconfig.json'), 'utf8')).replace(/"references": \[.*\]/, '"references": []')
  assertRed(await types('relay', { file: 'relay/tsconfig.json', text }), 'TS6307')
})

test('lock 3, the door: a deep import is red for types, for lint and for Node itself', async () => {
  const asked = { file: 'relay/src/broken.ts', text: "import { routes } from '@zop/wire/src/route.ts'\n\nexport const all = routes\n" }
  assertRed(await biome(asked), 'noRestrictedImports')
  assertRed(await types('relay', asked), 'TS2307')
  assertRed(await broken(asked, () => copy.ask('node', asked.file)), 'ERR_PACKAGE_PATH_NOT_EXPORTED')
})

for (const [how, text] of [
  ['an import', "import { routes } from '../../wire/src/index.ts'\n\nexport const all = routes\n"],
  ['a run-time import', "export const all = import('../../wire/src/index.ts')\n"],
  ['an exported type', "export type { Refusal } from '../../wire/src/index.ts'\n"],
] as const) {
  test(`lock 4, no climbing: ${how} into another room's src is red even where the room is a friend`, async () => {
    assertRed(await biome({ file: 'relay/src/broken.ts', text }), 'noRestrictedImports')
  })
}

for (const room of ['wire', 'sealing', 'rota']) {
  test(`${room} sees no document, no process and no node:fs`, async () => {
    const lines = ['export const seen = document.title', 'export const run = process.env', "export { readFileSync } from 'node:fs'"]
    const file = `${room}/src/broken.ts`
    // Each line has a fault of its own.
    const faults = [/\(1,21\): error (?:TS2584|TS2304)/, /\(2,20\): error (?:TS2591|TS2580)/, /\(3,30\): error (?:TS2591|TS2307)/]
    assertRed(await types(room, { file, text: `${lines.join('\n')}\n` }), ...faults.map((fault) => new RegExp(file + fault.source)))
  })
}

test('wire is pure data: it sees no fetch and no crypto either', async () => {
  assertRed(await types('wire', { file: 'wire/src/broken.ts', text: 'export const reach = [fetch, crypto]\n' }), "'fetch'", "'crypto'")
})

test('a route that does not say who may call it does not compile', async () => {
  const route = await readFile(join(copy.folder, 'wire/src/route/public.ts'), 'utf8')
  const text = route.replace(/caller: 'anyone',\s*/, '')
  assert.notEqual(text, route)
  assertRed(await types('wire', { file: 'wire/src/route/public.ts', text }), "'caller'")
})

test('a circle of imports is red', async () => {
  const one = { file: 'relay/src/one.ts', text: "import { two } from './two.ts'\n\nexport const one = () => two\n" }
  const two = { file: 'relay/src/two.ts', text: "import { one } from './one.ts'\n\nexport const two = () => one\n" }
  assertRed(await broken(two, () => biome(one)), 'noImportCycles')
})
