import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftLanguages, languages } from '@zop/content'
import { type ContentDocument, contentPath, type SiteOptions } from '@zop/wire'
import { buildSite } from './build.ts'
import { shippedWords } from './document/words.ts'
import { previewPage } from './preview.ts'
import { masterPage, number, options, translation } from './site.fixture.ts'

const first = masterPage('rights', 'Anruf {{number:police}} nach {{law:§ 59 AufenthG}}.\n\n[Weg](page:safe) [Gesetz](https://law.example/2) [Chat](chat:)', {
  card: '["Hilfe: {{number:police}}", "<b>"]',
})
const second = masterPage('safe', '## Fragen\n\n### ? Sind Sie allein?\n\nDann **bleiben** Sie ruhig.\n\n## Danach\n\n> Hinweis', { order: '20' })
const english = translation(first, 'en', 'Call {{number:police}} by {{law:§ 59 AufenthG}}.')
const polish = translation(first, 'pl', 'Telefon {{number:police}} {{law:§ 59 AufenthG}}.')
const all: readonly ContentDocument[] = [number('police'), number('rescue', '112', 5), first, second, english, polish]

const build = (documents: readonly ContentDocument[] = all, change: Partial<SiteOptions> = {}): ReadonlyMap<string, string> => {
  const built = buildSite(documents, { ...options, ...change })
  assert.equal(built.kind, 'made', JSON.stringify(built))
  return new Map(built.kind === 'made' ? built.files.map(({ path, text }) => [path, text]) : [])
}
const site = build()
const page = (path: string, of = site): string => of.get(`${path}index.html`) ?? assert.fail(`no ${path}`)

test('every page exists in every language, and lies where the release never has anything', () => {
  for (const language of languages) {
    for (const name of ['', 'me/', 'relatives/', 'professionals/', 'numbers/', 'search/', 'finder/', 'rights/', 'safe/', 'rights/card/'])
      page(`/${language}/${name}`)
  }
  for (const path of site.keys()) assert.deepEqual(contentPath['~standard'].validate(path), { typed: true, value: path })
  for (const path of ['/index.html', '/404.html', '/robots.txt', '/sitemap.xml', '/data/centres.json', '/data/search-ar.json']) assert.ok(site.has(path), path)
})

test('the same documents in any order make the same files, byte for byte', () => {
  assert.deepEqual(new Map([...build([...all].reverse())].toSorted()), new Map([...site].toSorted()))
})

test('whoever waits is told of each file, up to the last', () => {
  const told: [number, number][] = []
  buildSite(all, options, (done, of) => told.push([done, of]))
  assert.deepEqual(
    told,
    told.map((_, at) => [at + 1, site.size]),
  )
})

test('a missing translation is read in English inside the own frame, marked as such and out of search engines', () => {
  const romanian = page('/ro/rights/')
  assert.match(romanian, /^<!doctype html><html lang="ro" dir="ltr">/)
  assert.match(romanian, /<h1 lang="en" dir="ltr">rights en<\/h1>/)
  assert.match(romanian, /<p class="note">[^<]*<bdi><span lang="en">English<\/span><\/bdi>/)
  assert.match(romanian, /<meta name="robots" content="noindex">/)
  assert.doesNotMatch(romanian, /rel="alternate"/)
  assert.match(page('/ar/rights/'), /^<!doctype html><html lang="ar" dir="rtl">.*<div lang="en" dir="ltr"><p>Call/)
})

test('where there is no English either, and for readers of plain German, it is read in German', () => {
  assert.match(page('/ro/safe/'), /<h1 lang="de" dir="ltr">safe<\/h1>/)
  assert.match(page('/de-simple/rights/'), /<h1 lang="de" dir="ltr">rights<\/h1>/)
})

test('a changed number in the master takes every translation off the site at once', () => {
  const changed = { ...first, text: first.text.replaceAll('number:police', 'number:rescue') }
  const after = build([number('police'), number('rescue', '112', 5), changed, second, english, polish])
  assert.match(page('/pl/rights/'), /Telefon/)
  for (const language of ['en', 'pl']) {
    assert.match(page(`/${language}/rights/`, after), /<h1 lang="de" dir="ltr">.*Anruf .*tel:112/)
    assert.doesNotMatch(page(`/${language}/rights/`, after), /Telefon|Call /)
  }
})

test('a page says in which languages it is written, and the same of each other', () => {
  const said = (path: string) =>
    Array.from(page(path).matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g), ([, language, address]) => `${language} ${address}`)
  const rights = ['de /de/rights/', 'en /en/rights/', 'pl /pl/rights/', 'x-default /en/rights/']
  for (const language of ['de', 'en', 'pl']) assert.deepEqual(said(`/${language}/rights/`), rights)
  assert.deepEqual(said('/de/safe/'), ['de /de/safe/', 'x-default /de/safe/'])
})

test('the menu leads to the same page in every language', () => {
  for (const name of ['rights/', 'rights/card/', 'numbers/', 'me/', '']) {
    const menu = /<details class="languages">.*?<\/details>/.exec(page(`/uk/${name}`))?.[0] ?? ''
    assert.deepEqual(
      Array.from(menu.matchAll(/href="([^"]+)" hreflang="([^"]+)" lang="([^"]+)"/g), ([, address, tag, lang]) => [address, tag, lang]),
      languages.map((language) => [`/${language}/${name}`, language, language]),
    )
  }
})

test('a draft language says that nobody has checked it, until somebody has', () => {
  assert.ok(draftLanguages.includes('pl'))
  const { draft } = shippedWords.pages.pl.state
  assert.ok(page('/pl/rights/').includes(draft))
  const checked = translation(first, 'pl', 'Telefon {{number:police}} {{law:§ 59 AufenthG}}.', { checked: 'true' })
  assert.ok(!page('/pl/rights/', build([...all.slice(0, -1), checked])).includes(draft))
})

test('a page that should have been looked at again says so from the day after', () => {
  const note = /sollte bis zum .*22\. Mai 2027/
  assert.doesNotMatch(page('/de/rights/', build(all, { today: '2027-05-22' })), note)
  assert.match(page('/de/rights/', build(all, { today: '2027-05-23' })), note)
})

test('a hidden language has no page, no link and no mention', () => {
  const less = build(all, { hidden: ['pl', 'uk'] })
  for (const [path, text] of less) {
    assert.doesNotMatch(path, /^\/(?:pl|uk)\/|search-(?:pl|uk)/)
    assert.doesNotMatch(text, /(?:href="|zop\.example)\/(?:pl|uk)\/|hreflang="(?:pl|uk)"/, path)
  }
  assert.ok(less.has('/de/index.html'))
  assert.ok(build(all, { hidden: [...languages] }).has('/de/index.html'))
})

test('a copy that stands elsewhere leads home for the conversation, and for nothing else', () => {
  const copy = build(all, { home: 'https://home.example' })
  for (const [path, text] of copy) assert.doesNotMatch(text, /href="\/n\//, path)
  assert.match(page('/de/rights/', copy), /href="https:\/\/home\.example\/n\/" data-language="de"/)
  assert.match(page('/de/rights/', copy), /href="\/de\/numbers\/"/)
  assert.match(page('/de/rights/'), /href="\/n\/" data-language="de"/)
})

test('who comes from a page for professionals or relatives is asked accordingly, wherever the link stands', () => {
  const links = (audience: string): readonly string[] => {
    const changed = masterPage('safe', '[Chat](chat:) [Brief](letter:)', { order: '20', audience })
    const text = page('/de/safe/', build([...all.filter(({ id }) => id !== second.id), changed]))
    return Array.from(text.matchAll(/href="\/n\/" data-language="de"([^>]*)>/g), ([, rest = '']) => rest.trim())
  }
  const [person, relative, professional] = ['person', 'relative', 'professional'].map(links)
  assert.deepEqual(person, ['', 'data-wish="letter"', '', 'data-wish="letter"'])
  assert.deepEqual(relative, [
    'data-audience="relative"',
    'data-wish="letter" data-audience="relative"',
    'data-audience="relative"',
    'data-wish="letter" data-audience="relative"',
  ])
  assert.deepEqual(new Set(professional), new Set(['data-wish="consult" data-audience="professional"', 'data-wish="letter" data-audience="professional"']))
  assert.equal(professional?.length, 4)
})

test('a page that endangers somebody can be taken off the site at once, with its translations and whatever leads there', () => {
  const without = all.filter(({ id }) => id !== first.id)
  const linked = masterPage('me-too', '[Rechte](page:rights) und [Wege](page:safe)', { order: '30' })
  const documents = [...without, linked]
  assert.equal(buildSite(documents, options).kind, 'unfit')
  const after = build(documents, { withdrawn: [first.id] })
  assert.match(page('/de/me-too/', after), /<p>Rechte und <a href="\/de\/safe\/">Wege<\/a><\/p>/)
  for (const [path, text] of after) {
    assert.doesNotMatch(path, /\/rights\//)
    assert.doesNotMatch(text, /\/rights\//, path)
  }
})

test('a number that rings with somebody else can be taken off the site at once', () => {
  const after = build(
    all.filter(({ id }) => id !== 'number.police'),
    { withdrawn: ['number.police'] },
  )
  assert.match(page('/de/rights/', after), /<p>Anruf <a href="\/de\/numbers\/">Nummern zum Anrufen<\/a> nach /)
  assert.match(page('/de/rights/card/', after), /<ul class="wallet"><li>&lt;b&gt;<\/li><\/ul>/)
  // The bar at the foot has its own: help in danger stays on every page.
  for (const [path, text] of after) assert.equal(text.match(/tel:110/g)?.length ?? 0, path.endsWith('.html') ? 1 : 0, path)
})

test('a demo says so on every page and is found by no search engine', () => {
  const demo = build(all, { demo: true })
  for (const [path, text] of demo) if (path.endsWith('.html')) assert.match(text, /<aside class="demo">/, path)
  assert.equal(demo.get('/robots.txt'), 'User-agent: *\nDisallow: /\n')
  assert.doesNotMatch(page('/de/'), /<aside class="demo">/)
})

test('a page has its way back, the next page, its sources with the day, and says when it was looked at', () => {
  const text = page('/de/rights/')
  assert.match(text, /<nav class="path".*href="\/de\/".*href="\/de\/me\/"/)
  assert.match(text, /<p class="next">.*href="\/de\/safe\/"/)
  assert.match(text, /href="https:\/\/law\.example\/1" rel="noreferrer external">.*20\. November 2026/)
  assert.match(text, /<section class="standing".*22\. November 2026/)
  assert.doesNotMatch(page('/de/safe/'), /class="next"/)
})

test('a number is dialled and never turned round, and a law is never broken', () => {
  assert.match(
    page('/ar/rights/'),
    /<a class="call" href="tel:110"><svg.*?<\/svg><bdi dir="ltr">110<\/bdi><\/a> by <span class="bound"><bdi class="law" lang="de" dir="ltr">§ 59 AufenthG<\/bdi>\.<\/span>/,
  )
})

test('a question opens in the browser alone, with what follows it up to the next heading', () => {
  assert.match(
    page('/de/safe/'),
    /<h2>Fragen<\/h2><details class="question"><summary><h3>Sind Sie allein\?<\/h3><\/summary><p>Dann <strong>bleiben<\/strong> Sie ruhig\.<\/p><\/details><h2>Danach<\/h2><div class="note care">/,
  )
})

test('a star inside a word belongs to the word, however many there are, and emphasis stays emphasis', () => {
  const changed = masterPage('safe', 'Ärzt*innen, **Berater*innen** und *alle* Psycholog*innen', { order: '20' })
  const made = build([...all.filter(({ id }) => id !== second.id), changed])
  assert.match(page('/de/safe/', made), /<p>Ärzt\*innen, <strong>Berater\*innen<\/strong> und <em>alle<\/em> Psycholog\*innen<\/p>/)
})

test('a card has its lines and nothing that was meant as markup', () => {
  assert.match(page('/de/rights/card/'), /<ul class="wallet"><li>Hilfe: <a class="call" href="tel:110">.*<li>&lt;b&gt;<\/li><\/ul>/)
  assert.match(page('/de/rights/'), /href="\/de\/rights\/card\/"/)
  // A translation without a card of its own leads to that of its master.
  assert.match(page('/en/rights/card/'), /<ul class="wallet" lang="de" dir="ltr"><li>Hilfe: /)
  assert.ok(!site.has('/de/safe/card/index.html'))
})

test('a film or a text to listen to is shown where there is one', () => {
  const media = '[{ kind: sign, url: /media/rights.mp4 }, { kind: audio, url: "https://voices.example/a" }]'
  const changed = masterPage('safe', 'Text', { order: '20', media })
  const text = page('/de/safe/', build([...all.filter(({ id }) => id !== second.id), changed]))
  assert.match(text, /<video controls preload="none" src="\/media\/rights\.mp4"><\/video>/)
  assert.match(text, /href="https:\/\/voices\.example\/a" rel="noreferrer external"/)
  assert.doesNotMatch(page('/de/safe/'), /class="media"/)
})

test('what is written into a title stays a title', () => {
  const title = '\'</title><script src="https://evil.example/">"\''
  const text = page(
    '/de/safe/',
    build([...all.filter(({ id }) => id !== second.id), masterPage('safe', 'Text', { order: '20', title, heading: title, description: title })]),
  )
  assert.doesNotMatch(text, /<script(?! type="module" src="\/page\.js"><\/script>)/)
  assert.match(text, /<title>&lt;\/title&gt;&lt;script/)
})

test('the search of a language knows each page once, by what it says there', () => {
  const entries = JSON.parse(site.get('/data/search-en.json') ?? '') as { p: string; t: string; w: string; l?: string }[]
  assert.deepEqual(
    entries.map(({ p, t, l }) => [p, t, l]),
    [
      ['/en/rights/', 'rights en', undefined],
      ['/en/safe/', 'safe', 'de'],
    ],
  )
  assert.match(entries[0]?.w ?? '', /\bcall\b.*\baufenthg\b/)
})

test('the map of the site names whole addresses of pages that are written in their language, where the address is known', () => {
  const map = site.get('/sitemap.xml') ?? ''
  assert.match(map, /<loc>https:\/\/zop\.example\/pl\/rights\/<\/loc>/)
  assert.doesNotMatch(map, /\/ro\/rights\/|\/n\/|card/)
  assert.ok(!build(all, { origin: null }).has('/sitemap.xml'))
})

test('whoever writes a translation sees it, also where it does not hold yet', () => {
  const pending = { ...polish, text: polish.text.replace(/translates: .*/, 'translates: pending') }
  const seen = previewPage('page.pl.rights', [number('police'), first, second, pending], options)
  assert.match(seen.kind === 'made' ? seen.html : '', /<h1>rights pl<\/h1>/)
  const words = previewPage('words.site.en', all, options)
  assert.match(words.kind === 'made' ? words.html : '', /You are not alone/)
})

test('a preview tells the faults of its own document, and those of others do not stand in its way', () => {
  const broken = masterPage('broken', '<b>', { order: '30' })
  assert.equal(previewPage('page.de.rights', [...all, broken], options).kind, 'made')
  const own = previewPage('page.de.broken', [...all, broken], options)
  assert.deepEqual(own.kind === 'unfit' && own.faults.map(({ document, code }) => `${document} ${code}`), ['page.de.broken html'])
})
