import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { root } from '../house/program.ts'
import { Seeker } from '../people/seeker.ts'

let house: House
before(async () => {
  house = await House.open()
})
after(() => house[Symbol.asyncDispose]())

const site = join(root, 'site/dist')
const brotli = async (path: string): Promise<number> => brotliCompressSync(await readFile(join(site, path.endsWith('/') ? `${path}index.html` : path))).length

/** Which files a browser fetches for a visit, and what they weigh, each compressed as it stands in the release. */
const weigh = async (visit: (seeker: Seeker) => Promise<void>, nativeSealing = true): Promise<{ scripts: number; page: number; files: number }> => {
  await using browser = await openBrowser({ nativeSealing })
  const seeker = await Seeker.at(await openContext(browser, 'de'), 'de')
  const fetched = new Set<string>()
  seeker.page.on('response', (answer) => {
    if (answer.url().startsWith(house.site) && answer.status() === 200) fetched.add(new URL(answer.url()).pathname)
  })
  await visit(seeker)
  const sum = async (pick: (path: string) => boolean) => {
    const sizes = await Promise.all([...fetched].filter(pick).map(brotli))
    return sizes.reduce((total, size) => total + size, 0)
  }
  return { scripts: await sum((path) => path.endsWith('.js')), page: await sum((path) => path.endsWith('/') || path.endsWith('.css')), files: fetched.size }
}

const atMost = (name: string, size: number, kilobytes: number): void => {
  console.info(`${name}: ${(size / 1024).toFixed(1)} of ${kilobytes} KiB brotli`)
  assert.ok(size > 0 && size <= kilobytes * 1024, `${name} weighs ${size} bytes`)
}

for (const language of ['de', 'en']) {
  test(`the first page (${language}) stays small enough for a slow phone`, async () => {
    const { scripts, page, files } = await weigh(async (seeker) => void (await seeker.page.goto(`${house.site}/${language}/`, { waitUntil: 'networkidle' })))
    atMost(`scripts of /${language}/`, scripts, 3)
    atMost(`HTML and CSS of /${language}/`, page, 14)
    assert.ok(files <= 5, `${files} files`)
  })
}

const talk = async (seeker: Seeker): Promise<void> => {
  await seeker.page.goto(`${house.site}/n/`)
  await seeker.agrees()
  await seeker.writes('Alles geladen')
}

test('the conversation stays small enough for a slow phone, natively and with the fallback', async () => {
  atMost('scripts of the conversation, native', (await weigh(talk)).scripts, 45)
  atMost('scripts of the conversation, fallback', (await weigh(talk, false)).scripts, 62)
})

test('no WebAssembly, no inline script or style and nothing from elsewhere stands in the release of the site', async () => {
  const files = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files) {
    const text = await readFile(file, 'latin1')
    assert.doesNotMatch(text.slice(0, 4), /^\0asm/)
    assert.doesNotMatch(text, /WebAssembly\s*\./, file)
    if (!file.endsWith('.html')) continue
    assert.doesNotMatch(text, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/i, file)
    const foreign = [...text.matchAll(/<(?:script|link|img|iframe)[^>]*?(?:src|href)="([^"]*)"/g)].map(([, url = '']) => url)
    assert.ok(
      foreign.every((url) => url.startsWith('/')),
      foreign.join(),
    )
  }
})

test('the hash list names every file of both releases', async () => {
  for (const [program, served] of [
    ['site', house.site],
    ['desk', house.desk],
  ] as const) {
    const list = (await (await fetch(`${served}/.well-known/release.json`)).json()) as Record<string, string>
    const folder = join(root, program, 'dist')
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    assert.equal(Object.keys(list).length, files.length - 1)
    for (const [path, hash] of Object.entries(list)) {
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await readFile(join(folder, path))))
      assert.equal(Buffer.from(digest).toString('base64url'), hash, path)
    }
  }
})
