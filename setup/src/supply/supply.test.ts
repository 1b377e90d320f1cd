import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../command/place.ts'
import { readAdvisories } from './advisories.ts'
import { documentOf } from './document.ts'
import { installScripts, licences, provenance } from './known.ts'
import { lockedPackages } from './lock.ts'
import type { Bill } from './sbom.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const packages = lockedPackages()

test('every package from outside has a licence that somebody has read, and no licence is listed that nobody uses', () => {
  assert.ok(packages.length > 200)
  const unread = packages.filter(({ licence }) => licence === null || !Object.hasOwn(licences, licence))
  assert.deepEqual(unread, [])
})

test('what a package runs when it is installed is named with its reason, and npm is told the same', () => {
  const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> }
  assert.deepEqual(allowScripts, Object.fromEntries(Object.entries(installScripts).map(([name, { may }]) => [name, may])))
  const locked = new Set(packages.map(({ name }) => name))
  for (const name of Object.keys(installScripts)) assert.ok(locked.has(name), `${name} is gone: so may its permission`)
  const runs = globSync(['node_modules/*/package.json', 'node_modules/@*/*/package.json', 'node_modules/**/node_modules/*/package.json'], { cwd: root })
    .map((path) => JSON.parse(read(path)) as { name: string; scripts?: Record<string, string> })
    .filter(({ scripts = {} }) => ['preinstall', 'install', 'postinstall'].some((name) => Object.hasOwn(scripts, name)))
  assert.deepEqual(
    runs.map(({ name }) => name).filter((name) => !Object.hasOwn(installScripts, name)),
    [],
  )
})

test('the bill of materials and the page about it are those of this lockfile', () => {
  const { components } = JSON.parse(read('docs/sbom.cdx.json')) as Bill
  const billed = new Set(components.map(({ purl }) => decodeURIComponent(purl)))
  const missing = packages.filter(({ name, version }) => !billed.has(`pkg:npm/${name}@${version}`))
  assert.deepEqual(missing, [])
  assert.equal(components.filter(({ purl }) => !purl.includes('%40zop/')).length, packages.length)
  assert.equal(read('docs/supply-chain.md'), documentOf(packages))
})

test('what came from elsewhere and is no package lies where the list says', () => {
  for (const { where } of provenance)
    if (!where.startsWith('(') && !where.startsWith('the package '))
      assert.ok(
        globSync(where, { cwd: root }).some((path) => existsSync(join(root, path))),
        where,
      )
  const fonts = globSync('{site,desk,content,pages}/**/*.{woff,woff2,ttf,otf}', { cwd: root, exclude: ['**/node_modules/**'] })
  assert.deepEqual(fonts, [], 'a font needs a line of where it came from')
})

test('a high finding fails, a moderate one is told, and a list that could not be asked is never a good word', () => {
  const answer = (counts: object): string => JSON.stringify({ metadata: { vulnerabilities: { moderate: 0, high: 0, critical: 0, ...counts } } })
  assert.equal(readAdvisories(answer({ high: 1 })).held, false)
  assert.equal(readAdvisories(answer({ critical: 1 })).held, false)
  assert.deepEqual(readAdvisories(answer({ moderate: 2 })), { held: true, says: 'npm audit: 0 critical, 0 high, 2 moderate findings' })
  for (const nothing of ['', '{"error":{"code":"ENOAUDIT"}}', 'null', '<html>']) assert.equal(readAdvisories(nothing).held, null, nothing)
})
