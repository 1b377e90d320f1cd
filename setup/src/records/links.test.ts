import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { rooms, root } from '../command/place.ts'

const documents = globSync(['*.md', '{docs,.}/**/*.md', `{${rooms.join()}}/*.md`], {
  cwd: root,
  exclude: ['**/node_modules/**', '**/dist/**', 'content/pages/**', '.*/**', 'data/**'],
})

const isThere = (path: string): boolean => (/[*{?]/.test(path) ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path)))

/** Where the links of a document lead inside the project. */
const linksOf = (document: string, text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)].map(([, to = '']) => join(dirname(document), to.split('#')[0] ?? ''))

/** Files and folders of rooms that a document names: `relay/src/serve/`, `journeys/src/{exit,lie}`. What is made by a build is not there yet. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:docs|[a-z]+)\/[\w./{},*-]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => [...rooms, 'docs'].includes(path.split('/')[0] ?? '') && !path.includes('/dist'))

test('every link and every file of the project that a document names is there', () => {
  assert.ok(documents.length > 50)
  const broken = documents.flatMap((document) => {
    const text = readFileSync(join(root, document), 'utf8')
    // A room's README may say where something is by the folder below its `src`.
    const named = namedIn(text).filter((path) => !isThere(join(dirname(document), 'src', path)))
    return [...linksOf(document, text), ...named].filter((path) => !isThere(path)).map((path) => `${document}: ${path}`)
  })
  assert.deepEqual(broken, [])
})
