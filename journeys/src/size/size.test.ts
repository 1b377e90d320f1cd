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
const pages = join(root, 'content/dist/site')

/** As the relay finds it: the release first, then the published pages. */
const served = (path: string): Promise<Uint8Array> => {
  const file = path.endsWith('/') ? `${path}index.html` : path
  return readFile(join(site, file)).catch(() => readFile(join(pages, file)))
}
const brotli = async (path: string): Promise<number> => brotliCompressSync(await served(path)).length

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

const languages = ['de', 'en', 'de-simple', 'ar', 'bg', 'pl', 'ro', 'uk']
const loads = (path: string) => weigh(async (seeker) => void (await seeker.page.goto(`${house.site}${path}`, { waitUntil: 'networkidle' })))

for (const language of languages) {
  for (const [kind, path] of [
    ['first page', `/${language}/`],
    ['information page', `/${language}/rights/`],
  ] as const) {
    test(`the ${kind} (${language}) stays small enough for a slow phone`, async () => {
      const { scripts, page, files } = await loads(path)
      atMost(`scripts of ${path}`, scripts, 3)
      atMost(`HTML and CSS of ${path}`, page, 14)
      assert.ok(files <= 5, `${files} files`)
    })
  }
}

test('finder and search bring their scripts on their own pages alone, and in all no more than 20 KB each', async () => {
  for (const page of ['finder', 'search']) {
    for (const path of [`/de/${page}/`, `/ar/${page}/`]) {
      const { scripts } = await loads(path)
      atMost(`scripts of ${path}`, scripts, 3 + 20)
      assert.ok(scripts > (await brotli('/page.js')), `${path} brings its own`)
    }
  }
})

/** The file with the words of one language that are needed before the first message. */
const firstWords = async (language: string): Promise<string> => {
  const names = (await readdir(join(site, 'assets'))).filter((name) => name.startsWith(`${language}-`) && name.length === `${language}-123456.js`.length)
  const texts = await Promise.all(names.map((name) => readFile(join(site, 'assets', name), 'utf8')))
  const found = names.filter((_, at) => texts[at]?.includes('titleNew'))
  assert.equal(found.length, 1, `${language}: ${found.join()}`)
  return found[0] ?? ''
}

const talk = async (seeker: Seeker): Promise<void> => {
  await seeker.page.goto(`${house.site}/n/`)
  await seeker.agrees()
  await seeker.writes('Alles geladen')
}

/** Each language brings its own words and no other's, so what differs is the weight of one file. */
test('the conversation stays small enough for a slow phone, natively and with the fallback, in every language', async () => {
  const german = await brotli(`/assets/${await firstWords('de')}`)
  for (const [kind, native, kilobytes] of [
    ['native', true, 45],
    ['fallback', false, 62],
  ] as const) {
    const { scripts } = await weigh(talk, native)
    for (const language of languages) {
      const words = await brotli(`/assets/${await firstWords(language)}`)
      atMost(`scripts of the conversation, ${kind}, ${language}`, scripts - german + words, kilobytes)
    }
  }
})

test('no WebAssembly, no inline script or style and nothing from elsewhere stands in the release of the site or in its pages', async () => {
  const found = await Promise.all([site, pages].map((folder) => readdir(folder, { recursive: true, withFileTypes: true })))
  const files = found
    .flat()
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
  for (const [program, origin] of [
    ['site', house.site],
    ['desk', house.desk],
  ] as const) {
    const list = (await (await fetch(`${origin}/.well-known/release.json`)).json()) as Record<string, string>
    const folder = join(root, program, 'dist')
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    // What is packed are the same files again, and goes out in their place only where it unpacks to exactly them.
    const served = files.filter(({ parentPath }) => !parentPath.includes('.packed'))
    assert.equal(Object.keys(list).length, served.length - 1)
    for (const [path, hash] of Object.entries(list)) {
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await readFile(join(folder, path))))
      assert.equal(Buffer.from(digest).toString('base64url'), hash, path)
    }
  }
})
