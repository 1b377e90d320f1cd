import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { languageNames, languages } from '@zop/content'
import { buildSite, frontMatterOf, holds } from '@zop/pages'
import type { ContentDocument } from '@zop/wire'
import { sayFaults } from './content.ts'
import { shippedDocuments } from './documents.ts'

/** The pages as they are shipped, looked at one by one. */
interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")

const tagsOf = (html: string): readonly Tag[] =>
  Array.from(html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g), ([, name = '', rest = '']) => ({
    name,
    attributes: new Map(Array.from(rest.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g), ([, key = '', value = '']) => [key, decoded(value)])),
  }))

let documents: readonly ContentDocument[]
let files: ReadonlyMap<string, string>
let pages: readonly { readonly path: string; readonly html: string; readonly tags: readonly Tag[] }[]

before(async () => {
  documents = await shippedDocuments(true)
  const exit = { de: 'https://weather.example/de', en: 'https://weather.example/en' }
  const built = buildSite(documents, { today: '2026-11-22', demo: true, exit, hidden: [], origin: 'https://zop.example', home: null })
  assert.equal(built.kind, 'made', built.kind === 'unfit' ? sayFaults(built.faults) : '')
  files = new Map(built.kind === 'made' ? built.files.map(({ path, text }) => [path, text]) : [])
  pages = Array.from(files, ([path, html]) => ({ path, html, tags: tagsOf(html) })).filter(({ path }) => path.endsWith('.html'))
})

/** Where the release has something. */
const released = new Set(['/n/', '/page.js', '/finder.js', '/search.js', '/page.css', '/unscripted.css', '/icon.svg', '/proof/de/', '/proof/en/'])
const leadsTo = (path: string): boolean => released.has(path) || files.has(path) || files.has(`${path}index.html`)

test('every link of our own leads to a page that is there, and every place on a page that is named is on it', () => {
  let links = 0
  for (const { path, tags } of pages) {
    const ids = new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? []))
    for (const { attributes } of tags) {
      const address = attributes.get('href') ?? attributes.get('src')
      if (address === undefined) continue
      links++
      if (address.startsWith('#')) assert.ok(ids.has(address.slice(1)), `${path} ${address}`)
      else if (address.startsWith('/')) assert.ok(leadsTo(address), `${path} ${address}`)
      else assert.match(address, /^(?:https:\/\/[^/]+\.[a-z]+|tel:\+?\d+$)/, path)
      if (!address.startsWith('https:')) assert.doesNotMatch(address, /\?/, `${path}: no address of ours carries anything`)
    }
  }
  assert.ok(links > 10_000)
})

test('no page names the same place twice, and whatever is described by an id is described', () => {
  for (const { path, tags } of pages) {
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? [])
    assert.equal(new Set(ids).size, ids.length, path)
    for (const { attributes } of tags) {
      for (const key of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
        for (const id of attributes.get(key)?.split(' ') ?? []) assert.ok(ids.includes(id), `${path} ${id}`)
      }
    }
  }
})

test('a page names its other languages, and each of them names it and the same others', () => {
  const alternates = new Map(
    pages.map(({ path, tags }) => [
      path,
      tags.filter(({ attributes }) => attributes.get('rel') === 'alternate').map(({ attributes }) => `${attributes.get('hreflang')} ${attributes.get('href')}`),
    ]),
  )
  let pairs = 0
  for (const [path, own] of alternates) {
    if (own.length === 0 || path === '/index.html') continue
    assert.ok(own.includes(`${path.split('/')[1]} ${path.slice(0, -'index.html'.length)}`), `${path} names itself`)
    assert.equal(own.filter((one) => one.startsWith('x-default ')).length, 1, path)
    for (const one of own) {
      const other = `${one.split(' ')[1]}index.html`
      assert.deepEqual(alternates.get(other), own, `${path} and ${other}`)
      pairs++
    }
  }
  assert.ok(pairs > 500)
})

test('every page has one first heading, a title, its language and direction, and a description or no place in search engines', () => {
  for (const { path, html, tags } of pages) {
    assert.equal(tags.filter(({ name }) => name === 'h1').length, 1, path)
    assert.match(html, /<title>[^<]+<\/title>/, path)
    const root = tags.find(({ name }) => name === 'html')?.attributes
    const language = languages.find((one) => one === (path.split('/')[1] ?? '')) ?? 'de'
    assert.deepEqual([root?.get('lang'), root?.get('dir')], [language, languageNames[language].dir], path)
    const metas = new Map(tags.filter(({ name }) => name === 'meta').map(({ attributes }) => [attributes.get('name'), attributes.get('content')]))
    assert.ok((metas.get('description') ?? '').length > 5 !== (metas.get('robots') === 'noindex'), path)
    assert.equal(metas.get('referrer'), 'no-referrer')
  }
})

test('headings come in order: no level is left out on the way down', () => {
  for (const { path, tags } of pages) {
    let before = 0
    for (const { name } of tags.filter((tag) => /^h[1-6]$/.test(tag.name))) {
      const level = Number(name.slice(1))
      assert.ok(level <= before + 1, `${path} ${name} after h${before}`)
      before = level
    }
  }
})

test('a page has one main part, and ways around it that say what they are', () => {
  for (const { path, tags } of pages) {
    assert.equal(tags.filter(({ name }) => name === 'main').length, 1, path)
    assert.equal(tags.filter(({ name }) => name === 'footer').length, 1, path)
    const navs = tags.filter(({ name }) => name === 'nav').map(({ attributes }) => attributes.get('aria-label'))
    assert.equal(new Set(navs).size, navs.length, path)
  }
})

test('no page brings a script, a style or anything else of its own, or anything from elsewhere', () => {
  for (const { path, html, tags } of pages) {
    for (const { name, attributes } of tags) {
      assert.ok(!attributes.has('style') && !Array.from(attributes.keys()).some((key) => key.startsWith('on')), path)
      assert.ok(!['style', 'iframe', 'object', 'embed', 'form', 'base', 'img'].includes(name), `${path} ${name}`)
      if (name === 'script')
        assert.ok(['/page.js', '/finder.js', '/search.js'].includes(attributes.get('src') ?? '') && attributes.get('type') === 'module', path)
      if (name === 'link' && attributes.get('rel') !== 'alternate')
        assert.ok(['/page.css', '/unscripted.css', '/icon.svg'].includes(attributes.get('href') ?? ''), path)
      if (name !== 'a') assert.ok(!/^https?:/.test(attributes.get('href') ?? attributes.get('src') ?? ''), `${path} ${name}`)
      if (name === 'a' && attributes.get('href')?.startsWith('https:')) assert.match(attributes.get('rel') ?? '', /noreferrer/, path)
    }
    assert.equal(html.match(/<script/g)?.length, html.match(/<script type="module" src="\/[a-z]+\.js"><\/script>/g)?.length, path)
  }
})

test('each shipped page and each number can be taken off the site by itself, at once', () => {
  const others = languages.filter((language) => language !== 'de')
  const options = { today: '2026-11-22', demo: true, exit: { en: 'https://weather.example/' }, hidden: [...others], origin: null, home: null }
  const masters = documents.filter(({ id }) => id.startsWith('page.de.') || id.startsWith('number.'))
  assert.ok(masters.length >= 38)
  for (const { id } of masters) {
    const built = buildSite(
      documents.filter((one) => one.id !== id),
      { ...options, withdrawn: [id] },
    )
    assert.equal(built.kind, 'made', built.kind === 'unfit' ? `${id}: ${sayFaults(built.faults)}` : '')
    if (built.kind !== 'made' || id.startsWith('number.')) continue
    const path = `/de/${id.slice('page.de.'.length)}/`
    for (const file of built.files) assert.ok(!file.path.startsWith(path) && !file.text.includes(`"${path}`), `${id}: ${file.path}`)
  }
})

test('every shipped translation was made from its master as it stands there', () => {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const stale = documents.filter(({ id, text }) => {
    const [kind, language, name] = id.split('.')
    return kind === 'page' && language !== 'de' && !holds(texts.get(`page.de.${name}`) ?? '', text)
  })
  assert.deepEqual(
    stale.map(({ id }) => id),
    [],
  )
})

test('what is promised of languages is there: all pages in German, English and plain German, the core pages in every language', () => {
  const there = new Set(documents.map(({ id }) => id))
  const masters = documents.filter(({ id }) => id.startsWith('page.de.'))
  assert.ok(masters.length >= 30)
  assert.equal(masters.filter(({ text }) => frontMatterOf(text)?.core).length, 6)
  const missing = masters.flatMap(({ id, text }) => {
    const wanted = frontMatterOf(text)?.core ? languages : (['en', 'de-simple'] as const)
    return wanted.map((language) => `page.${language}.${id.slice('page.de.'.length)}`).filter((other) => !there.has(other))
  })
  assert.deepEqual(missing, [])
})

test('nothing we wrote claims that somebody has checked it', () => {
  for (const { id, text } of documents) if (id.startsWith('page.')) assert.equal(frontMatterOf(text)?.checked, false, id)
})

test('no title or address that stays in the history of a person or their relatives names the loudest words', () => {
  for (const { path, html } of pages) {
    // What professionals read names its subject: their history endangers nobody.
    if (/\/pro-/.test(path)) continue
    assert.doesNotMatch(path, /trafficking|prostitution|police|exploit/, path)
    assert.doesNotMatch(
      /<title>([^<]*)/.exec(html)?.[1] ?? '',
      /menschenhandel|traffick|prostitu|zwang|sex|ausbeut|exploit|handel cu|трафик|торгівл|handel ludźmi|proxenet|اتجار/i,
      path,
    )
  }
})

test('the HTML of a page weighs at most 10 KB as it is sent, so that with its style it is below 14', () => {
  const longest = pages.filter(({ path }) => !path.includes('/finder/')).toSorted((one, other) => other.html.length - one.html.length)
  for (const { path, html } of longest.slice(0, 20)) {
    const size = brotliCompressSync(html).length
    assert.ok(size <= 10 * 1024, `${path} ${size}`)
  }
})
