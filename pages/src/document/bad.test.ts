import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '@zop/content'
import { type ContentDocument, documentFault } from '@zop/wire'
import { buildSite } from '../build.ts'
import { type FaultCode, faultCodes } from '../fault.ts'
import { bodyLine, masterPage, number, options, translation } from '../site.fixture.ts'
import { checkDocument } from './read.ts'
import { holds, sourceOf } from './source.ts'
import { frontMatterOf } from './view.ts'
import { shippedWords } from './words.ts'

/** What is told of one document alone, as `line code`. */
const told = (document: ContentDocument): readonly string[] => checkDocument(document).map(({ line, code }) => `${line ?? ''} ${code}`)

const page = (body: string) => masterPage('rights', body)
const words = (change: (text: string) => string, catalogue = 'site', language = 'en'): ContentDocument => ({
  id: `words.${catalogue}.${language}`,
  text: change(JSON.stringify(shippedWords.site.en, null, 2)),
})

test('a page as it should be has no fault', () => {
  const body =
    'Text mit **Stärke**, *Betonung* und [Weg](page:me).\n\n## Schritte\n\n1. Eins\n2. Zwei\n\n> Hinweis\n\n### ? Frage\n\n{{number:police}} {{law:§ 59 AufenthG}} [Gesetz](https://law.example/a) 110 Euro, 22.11.2026, 2011/36/EU, § 232, 3.000, Raum A110, 1.110 Euro, 2110'
  assert.deepEqual(told(page(body)), [])
})

test('front matter: missing, broken, unknown, missing and wrong keys are told with their lines', () => {
  assert.deepEqual(told({ id: 'page.de.a', text: 'Text ohne Kopf' }), ['1 front-matter-missing'])
  assert.deepEqual(told({ id: 'page.de.a', text: '---\ntitle: "a\n---\n\nText' })[0], '3 broken-front-matter')
  assert.deepEqual(told(masterPage('a', 'Text', { reviewer: 'wer' })), ['11 unknown-key'])
  assert.deepEqual(told({ ...page('Text'), text: page('Text').text.replace(/^owner: .*\n/m, '') }), ['2 missing-key'])
  assert.deepEqual(told(masterPage('a', 'Text', { audience: 'everybody' })), ['4 wrong-value'])
  for (const day of ['2026-02-30', '22.11.2026', '2026-1-1']) assert.deepEqual(told(masterPage('a', 'Text', { reviewed: day })), ['6 wrong-date'], day)
  assert.deepEqual(told(masterPage('a', 'Text', { sources: '[{ title: a, url: "http://law.example/" }]' })), ['10 wrong-value'])
  assert.deepEqual(told({ ...page('Text'), text: page('Text').text.replace('order: 10', 'order: 10\norder: 11') }), ['6 broken-front-matter'])
})

test('a key of front matter stands there as it is read: none in quotation marks, none escaped', () => {
  for (const key of ['"s\\x61fety"', '"safety"', "'safety'"])
    assert.deepEqual(told(masterPage('a', 'Text', { [key]: 'true' })), ['11 broken-front-matter'], key)
  assert.deepEqual(told(masterPage('a', 'Text', { safety: 'true' })), [])
})

test('front matter that stands for more than it says is refused before it is unfolded', () => {
  const bomb = `a: &a [1, 1]\n${Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} [*a, *a]`).join('\n')}`
  assert.deepEqual(told({ id: 'page.de.a', text: `---\n${bomb}\n---\n\nText` }).slice(0, 1), ['3 broken-front-matter'])
})

const inMarkdown: readonly (readonly [FaultCode, string])[] = [
  ['html', '<script>alert(1)</script>'],
  ['html', 'Text <img src=x onerror=alert(1)> Text'],
  ['html', '<!-- Notiz -->'],
  ['image', '![Bild](https://pictures.example/a.png)'],
  ['code', '    eingerückt'],
  ['code', 'ein `Wort`'],
  ['heading-level', '# Zu groß'],
  ['heading-level', '#### Zu klein'],
  ['heading-level', '### Ohne die darüber'],
  ['not-allowed', '***'],
  ['not-allowed', '[a]: https://law.example/'],
  ['too-deep', '> > > > > > Text'],
  ['link-target', '[hier](javascript:alert(1))'],
  ['link-target', '[hier](data:text/html,x)'],
  ['link-target', '[hier](//elsewhere.example/)'],
  ['link-target', '[hier](http://law.example/)'],
  ['link-target', '[hier](https://name:word@law.example/)'],
  ['link-target', '[hier](/de/rights/)'],
  ['link-target', '[hier](tel:110)'],
  ['bare-number', 'Rufen Sie 110 an.'],
  ['bare-number', 'Rufen Sie 116 016 an.'],
  ['bare-number', 'Rufen Sie 030 / 12 34 56 an.'],
  ['bare-number', 'Rufen Sie +49 30 123456 an.'],
  ['bare-number', 'Rufen Sie 0800\u2011116\u2011016 an.'],
  ['bare-number', 'Rufen Sie **11**0 an.'],
  ['bare-number', 'Rufen Sie ¹¹⁰ an.'],
  ['hidden-character', 'Rufen Sie 1\u034f10 an.'],
  ['bare-number', 'اتصل ١١٠'],
  ['bare-number', 'اتصل ۱۱۶۰۱۶'],
  ['unknown-atom', '{{phone:police}}'],
  ['unknown-atom', 'Text {{number:police'],
  ['hidden-character', 'Text \u202eenoz\u202c'],
  ['hidden-character', 'Text &#x202e;enoz'],
  ['hidden-character', 'Text\u200bText'],
  ['hidden-character', 'Text\rText'],
]

for (const [code, body] of inMarkdown) {
  test(`Markdown: ${JSON.stringify(body).slice(0, 50)} is the fault ${code}, with its line`, () => {
    assert.deepEqual(told(page(`Erst ein Satz.\n\n${body}`)), [`${bodyLine + 2} ${code}`])
  })
}

/** Texts of up to 128 KB that would take seconds or minutes to be read, by what is repeated in them. */
const endless: Readonly<Record<string, string>> = {
  'five megabytes of words': 'Wort '.repeat(1024 * 1024),
  'one paragraph of brackets': '[*_'.repeat(7_000),
  'many paragraphs of emphasis': `${'*a **b _c '.repeat(240)}\n\n`.repeat(50),
  quotations: '>'.repeat(20_000),
  'lists in one line': '- '.repeat(1_000),
  'lists in one line behind a lone carriage return': `a\r${'- '.repeat(1_000)}x\n\n`.repeat(10),
  'lists in lists': Array.from({ length: 100 }, (_, depth) => `${' '.repeat(2 * depth)}- a\n\n`).join(''),
  'paragraphs of one letter': 'a\n\n'.repeat(43_000),
  'lines that look empty': `${'[a](b '.repeat(400)}\n\u00a0\n`.repeat(9),
  'openings of atoms': '{{{{{{{{\n\n'.repeat(13_000),
  'halves of links': '](](](](\n\n'.repeat(13_000),
  definitions: '[a]: b\n\n'.repeat(16_000),
}

for (const [what, body] of Object.entries(endless)) {
  test(`${what}: refused before anybody waits for it, and marked, compared and shown to nobody meanwhile`, () => {
    const document = page(body)
    const begun = performance.now()
    assert.ok(checkDocument(document).some(({ code }) => code === 'too-large' || code === 'too-deep'))
    sourceOf(document.text)
    holds(document.text, document.text)
    frontMatterOf(document.text)
    assert.ok(performance.now() - begun < 2000, `${performance.now() - begun} ms`)
  })
}

test('front matter and JSON without end, or nested without end, are refused before anybody waits for them', () => {
  const nested = `${'['.repeat(60_000)}${']'.repeat(60_000)}`
  const fronts = [
    `title: ${nested}`,
    '- '.repeat(60_000),
    'k: \n'.repeat(16_000),
    '\ufeff---\n'.repeat(20_000),
    `a: &a [x]\n${'b: *a\n'.repeat(10_000)}`,
    '%\n@\n'.repeat(25_000),
    `title: "${'\\\n '.repeat(30_000)}"`,
  ]
  const keys = JSON.stringify(Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`k${at}`, 1])))
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
  const json = [deep, `{"name":${deep}}`, `["]",`.repeat(5_000), nested, `{"a":${nested}}`, keys, `[${'1,'.repeat(60_000)}1]`, '{"a":'.repeat(3_000)]
  const documents = [
    ...fronts.map((front) => ({ id: 'page.de.a', text: `---\n${front}\n---\n\nText` })),
    ...['words.site.de', 'number.a', 'listing.a'].flatMap((id) => json.map((text) => ({ id, text }))),
  ]
  assert.deepEqual(told({ id: 'words.site.de', text: `{"a":\n${deep}}` }), ['2 too-deep'])
  for (const document of documents) {
    const begun = performance.now()
    assert.ok(checkDocument(document).length > 0)
    assert.match(sourceOf(document.text), /^[0-9a-f]/)
    assert.ok(performance.now() - begun < 2000, `${document.id} ${document.text.slice(0, 20)} ${performance.now() - begun} ms`)
  }
})

test('the longest page that may be is read in no time that anybody notices', () => {
  const long = page(Array.from({ length: 9 }, () => `${'*a **b _c __d '.repeat(170)}\n`).join('\n'))
  const begun = performance.now()
  checkDocument(long)
  assert.ok(performance.now() - begun < 3000, `${performance.now() - begun} ms`)
})

test('direction marks in a title and in the name of a centre are found, also written as escapes', () => {
  assert.deepEqual(told(masterPage('a', 'Text', { title: '"Rechte \\u202etfig"' })), ['2 hidden-character'])
  assert.deepEqual(told(masterPage('a', 'Text', { title: 'Rechte \u2066a' })), ['2 hidden-character'])
  const name = (text: string): ContentDocument => ({ id: 'listing.a', text: `{\n  "name": "${text}"\n}` })
  assert.ok(told(name('Stelle \\u202eenoz')).includes('2 hidden-character'))
  assert.ok(told(name('Stelle \u200f')).includes('2 hidden-character'))
  assert.deepEqual(told({ id: 'listing.a', text: '{\n  "name": "x",\n  "name": "y\u200f"\n}' }), ['3 broken-json'])
})

test('a number in a wrong form, or shown otherwise than dialled, is told', () => {
  assert.deepEqual(checkDocument(number('police')), [])
  const wrong = (from: string, to: string) => told({ id: 'number.police', text: number('police').text.replace(from, to) })
  assert.deepEqual(wrong('"dial": "110"', '"dial": "11O"'), ['3 wrong-number'])
  assert.deepEqual(wrong('"dial": "110"', '"dial": "tel:110"'), ['3 wrong-number'])
  for (const dear of ['0900123456', '0137123456', '01805123456', '11880', '+41223456789'])
    assert.deepEqual(wrong('"dial": "110"', `"dial": "${dear}"`), ['3 wrong-number'], dear)
  assert.deepEqual(wrong('"shown": "110"', '"shown": "112"'), [' wrong-number'])
  assert.deepEqual(wrong('"order": 10,', ''), ['1 missing-key'])
  const hours = number('police').text.replaceAll('"hours": "b"', '"hours": "7 bis 22 Uhr"')
  assert.deepEqual(told({ id: 'number.police', text: hours.replace('7 bis 22 Uhr', '07:00 - 22:00') }), [])
  assert.deepEqual(told({ id: 'number.police', text: hours.replace('7 bis 22 Uhr', '24/7') }).length, languages.length - 1)
  assert.deepEqual(told({ id: 'number.police', text: hours.replace(/7 bis 22 Uhr(?![\s\S]*7 bis 22 Uhr)/, '7 bis 20 Uhr') }), [' differs-from-master'])
  assert.deepEqual(told({ id: 'number.police', text: '{ order: 10 }' }).map((one) => one.split(' ')[1])[0], 'broken-json')
})

test('words: a missing key, an unknown one, another shape, lost braces and broken JSON are told with their lines', () => {
  assert.deepEqual(told(words((text) => text)), [])
  assert.deepEqual(told(words((text) => text.replace(/ {2}"skip": .*\n/, ''))), ['1 missing-key'])
  assert.deepEqual(told(words((text) => text.replace('"skip"', '"skipp"'))).toSorted(), ['1 missing-key', '5 unknown-key'])
  assert.deepEqual(told(words((text) => text.replace(/"skip": .*/, '"skip": 1,'))), ['5 wrong-value'])
  assert.deepEqual(told(words((text) => text.replace('{date}', 'a date')))[0]?.endsWith(' placeholder'), true)
  assert.deepEqual(told(words((text) => text.slice(0, -5)))[0]?.endsWith(' broken-json'), true)
  assert.deepEqual(told(words((text) => text, 'desk')), [' unknown-catalogue'])
  assert.deepEqual(told(words((text) => text, 'site', 'tlh')), [' unknown-language'])
})

test('a plural has all forms of its language and no others', () => {
  const arabic = (change: (text: string) => string): ContentDocument => ({ id: 'words.pages.ar', text: change(JSON.stringify(shippedWords.pages.ar, null, 2)) })
  assert.deepEqual(told(arabic((text) => text)), [])
  assert.equal(told(arabic((text) => text.replace(/ +"two": .*\n/, '')))[0]?.endsWith(' missing-key'), true)
  assert.equal(
    told({ ...arabic((text) => text.replace('"zero"', '"none"')) }).some((one) => one.endsWith(' unknown-key')),
    true,
  )
})

const build = (...documents: readonly ContentDocument[]): readonly string[] => {
  const built = buildSite(documents, options)
  return built.kind === 'unfit' ? built.faults.map(({ document, line, code }) => `${document} ${line ?? ''} ${code}`) : []
}

test('between documents: unknown pages and numbers, no master, the same place twice, the same document twice, a name of the house', () => {
  const rights = page('Text')
  assert.deepEqual(build(page('[hier](page:wrongs)')), [`page.de.rights ${bodyLine} unknown-page`])
  assert.deepEqual(build(page('{{number:police}}')), [`page.de.rights ${bodyLine} unknown-number`])
  assert.deepEqual(build(masterPage('rights', 'Text', { card: '["{{number:police}}"]' })), ['page.de.rights 11 unknown-number'])
  assert.deepEqual(build(translation(rights, 'en', 'Text')), ['page.en.rights  no-master'])
  assert.deepEqual(build(rights, masterPage('safe', 'Text')), ['page.de.safe  duplicate-order'])
  assert.deepEqual(build(rights, rights), ['page.de.rights  duplicate-document'])
  assert.deepEqual(build(masterPage('finder', 'Text')), ['page.de.finder  reserved-name'])
  assert.deepEqual(build(rights, translation(rights, 'en', 'Text', { order: '20' })), ['page.en.rights  differs-from-master'])
})

test('a translation that does not ask to be looked at for safety, where its master does, is refused', () => {
  const rights = masterPage('rights', 'Text', { safety: 'true' })
  assert.deepEqual(build(rights, translation(rights, 'en', 'Text')), ['page.en.rights  differs-from-master'])
  assert.deepEqual(build(rights, translation(rights, 'en', 'Text', { safety: 'true' })), [])
})

test('a translation that holds names the same numbers and laws as its master', () => {
  const rights = page('Anruf: {{number:police}} nach {{law:§ 59 AufenthG}}.')
  const police = number('police')
  assert.deepEqual(build(police, rights, translation(rights, 'en', '{{law:§ 59 AufenthG}}: call {{number:police}}.')), [])
  assert.deepEqual(build(police, rights, translation(rights, 'en', 'Call {{number:police}}.')), ['page.en.rights  lacks-fact'])
  assert.deepEqual(build(police, rights, translation(rights, 'en', '{{law:§ 60 AufenthG}} {{number:police}}')), ['page.en.rights  lacks-fact'])
})

test('the faults of all documents are told at once, not those of the first alone, and none stands for a page that could not be read', () => {
  const broken = masterPage('rights', '# Zu groß\n\n<b>fett</b>\n\n[weg](page:nowhere)', { reviewed: 'gestern' })
  assert.deepEqual(
    build(
      broken,
      masterPage('safe', '![x](y)\n\n[hier](page:rights)', { order: '20' }),
      words((text) => text.replace('"skip"', '"skipp"')),
    ).toSorted(),
    [
      'page.de.rights 13 heading-level',
      'page.de.rights 15 html',
      'page.de.rights 15 html',
      'page.de.rights 6 wrong-date',
      'page.de.safe 13 image',
      'words.site.en 1 missing-key',
      'words.site.en 5 unknown-key',
    ],
  )
})

test('every fault keeps to the contract, and shows nothing that could turn the sentence around it', () => {
  const documents = inMarkdown.map(([, body], at) => masterPage(`p${at}`, body, { order: String(at) }))
  const built = buildSite(documents, options)
  assert.equal(built.kind, 'unfit')
  if (built.kind !== 'unfit') return
  assert.ok(built.faults.length >= inMarkdown.length)
  for (const fault of built.faults) {
    assert.deepEqual(documentFault['~standard'].validate(fault), { typed: true, value: fault })
    assert.ok((faultCodes as readonly string[]).includes(fault.code))
    assert.doesNotMatch(fault.detail, /[\u202a-\u202e\u2066-\u2069\u200b]/u)
  }
})
