import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContentDocument } from '@zop/wire'
import { buildSite } from '../build.ts'
import { masterPage, number, options } from '../site.fixture.ts'

const page = (...documents: readonly ContentDocument[]): string => {
  const built = buildSite([number('police'), number('violence-against-women', '116016', 20), number('rescue', '112', 30), ...documents], options)
  assert.equal(built.kind, 'made', JSON.stringify(built))
  const file = built.kind === 'made' ? built.files.find(({ path }) => path === '/de/rights/index.html') : undefined
  return file?.text ?? assert.fail('no page')
}
const article = (body: string): string => /<article>.*<\/article>/.exec(page(masterPage('rights', body)))?.[0] ?? ''
const law = '<bdi class="law" dir="ltr">§ 1 X</bdi>'

test('a bracket and a full stop go with the law or the number that they stand beside: no line ends or begins with them', () => {
  assert.match(article('Hilfe ({{law:§ 1 X}}). Mehr.'), new RegExp(`<p>Hilfe <span class="bound">\\(${law}\\)\\.</span> Mehr\\.</p>`))
  assert.match(article('Nach „{{law:§ 1 X}}“, ja'), new RegExp(`<p>Nach <span class="bound">„${law}“,</span> ja</p>`))
  assert.match(article('Nach {{law:§ 1 X}} und'), new RegExp(`<p>Nach ${law} und</p>`))
  assert.match(article('Rat ({{number:police}})'), /<p>Rat <span class="bound">\(<a class="call" href="tel:110">.*?<\/a>\)<\/span><\/p>/)
})

test('where two stand side by side every sign is there once', () => {
  const words = (html: string) => html.replace(/<svg.*?<\/svg>|<[^>]*>/g, '')
  for (const body of [
    'a ({{law:§ 1 X}}, {{law:§ 2 Y}}) b',
    'a ({{law:§ 1 X}})({{number:police}}). b',
    '{{law:§ 1 X}}({{law:§ 2 Y}}',
    '({{law:§ 1 X}}).({{law:§ 2 Y}}!',
  ]) {
    const read = body.replaceAll(/\{\{law:(.*?)\}\}/g, '$1').replace('{{number:police}}', '110')
    assert.ok(words(article(body)).includes(read), `${read} in ${words(article(body))}`)
  }
})

test('a note warns where it keeps somebody from harm: for whoever is affected, on a page that needs a look at safety, and beside a number to call', () => {
  const note = (text: string, front: Readonly<Record<string, string>>) => /<div class="(note[^"]*)">/.exec(page(masterPage('rights', `> ${text}`, front)))?.[1]
  assert.equal(note('Gehen Sie nicht allein.', {}), 'note care')
  assert.equal(note('Ein Zeichen sagt wenig.', { audience: 'relative' }), 'note')
  assert.equal(note('Ein Zeichen sagt wenig.', { audience: 'relative', safety: 'true' }), 'note care')
  assert.equal(note('In Gefahr **sofort** {{number:police}}.', { audience: 'relative' }), 'note care')
})

test('on paper, where a link leads nowhere, the police and the line for women stand with their numbers', () => {
  const printed = /<ul class="printed">.*?<\/ul>/.exec(page(masterPage('rights', 'Text')))?.[0] ?? ''
  assert.equal(
    printed,
    '<ul class="printed"><li>police de: <b><bdi dir="ltr">110</bdi></b></li><li>violence-against-women de: <b><bdi dir="ltr">116 016</bdi></b></li></ul>',
  )
})
