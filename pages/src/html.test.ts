import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Html, html, type Value } from './html.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const read = (text: string): string => text.replace(/&([a-z]+|#39);/g, (_, name: string) => named[name] ?? '')

/** What people might write to leave the place that a value was put in. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[<>"'&;#a-z/= ]{0,40}$/),
  fc.constantFrom('</title><script>', '" onload="x', "' x='", '&lt;', '&amp;lt;'),
)

test('whatever is put into text or an attribute stays there, and is read back as it was', () => {
  fc.assert(
    fc.property(hostile, hostile, (attribute, text) => {
      const made = html`<p title="${attribute}">${text}</p>`.toString()
      const parts = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(made)
      assert.ok(parts)
      assert.deepEqual([read(parts[1] ?? ''), read(parts[2] ?? '')], [attribute, text])
    }),
  )
})

test('only what a template made passes as it is', () => {
  assert.equal(html`<p>${html`<b>${'<'}</b>`}${[html`<i></i>`, 'a', 1]}${null}${undefined}${false}</p>`.toString(), '<p><b>&lt;</b><i></i>a1</p>')
  const forged: readonly unknown[] = [
    { toString: () => '<script>' },
    Object.create(Html.prototype),
    JSON.parse('{"text":"<script>","__proto__":{"text":"<b>"}}'),
    () => '<b>',
    true,
    Symbol('b'),
  ]
  for (const one of forged) assert.throws(() => html`<p>${one as Value}</p>`, TypeError)
})

test('an address leads to our own paths, places, calls and the web, and nowhere else', () => {
  for (const address of ['/de/', '#phone', 'tel:110', 'tel:+49301234', 'https://a.example/b?c', 'http://localhost:1/n/']) {
    assert.match(html`<a href="${address}">a</a>`.toString(), /^<a href="/)
  }
  for (const address of [
    'javascript:alert(1)',
    ' javascript:x',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'tel:1;x',
    'n/',
    '',
    'vbscript:x',
  ]) {
    assert.throws(() => html`<a href="${address}">a</a>`, TypeError, address)
    assert.throws(() => html`<script src="${address}"></script>`, TypeError, address)
  }
})

test('a value outside quotes is refused where it is written', () => {
  assert.throws(() => html`<p title=${'a b'}>`, SyntaxError)
})

test('the indentation of a template is not in the page, and white space in a value is', () => {
  assert.equal(
    html`
      <p>
        ${'a\n  b'}
      </p>`.toString(),
    '<p>a\n  b</p>',
  )
})
