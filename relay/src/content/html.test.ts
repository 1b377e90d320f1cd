import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { htmlFault as faultWith } from './html.ts'

const ways = { exits: ['https://weather.example/?a=1&b=2'], home: 'https://home.example' }
const htmlFault = (text: string): string | null => faultWith(text, ways)

const exit = '<a class="quiet exit" href="https://weather.example/?a=1&amp;b=2" rel="noreferrer">x</a>'
const page = (body: string, head = '', leave = exit): string =>
  `<!doctype html>\n<html lang="ar" dir="rtl"><head><title>x</title>${head}</head><body>${leave}${body}</body></html>`

test('what pages are made of may stand in them', () => {
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/page.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">' +
    '<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><link rel="alternate" hreflang="en" href="/en/"><script type="module" src="/page.js"></script><noscript><link rel="stylesheet" href="/unscripted.css"></noscript>'
  const body =
    '<a href="#main">x</a><nav aria-label="x"><a href="/de/me/" data-language="de">1 &lt; 2 &amp; 3 > 2</a></nav><main id="main"><details><summary>?</summary><p>x<br>y</p></details>' +
    '<a href="https://example.org/a?b=c&amp;d#d" rel="external noreferrer">x</a><a href="https://home.example/n/">x</a><a href="tel:+49301234">x</a><svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/><use href="#icon-x"/></svg>' +
    `<div id="live" hidden data-words='x'></div>`.replaceAll(`'`, '"') +
    '<label for="a">x</label><input id="a" type="checkbox" checked><button type="button" disabled>x</button></main>'
  assert.equal(htmlFault(page(body, head)), null)
})

const hostile = [
  '<meta name="referrer" content="unsafe-url">',
  '<meta name="robots" content="all">',
  '<meta name="google-site-verification" content="x">',
  '<meta property="og:url" content="x">',
  '<meta charset="utf-7">',
  '<a href="https://evil.example/">x</a>',
  '<a href="https://home.example.evil.example/">x</a>',
  '<a class="exit" href="https://evil.example/" rel="noreferrer">x</a>',
  '<a class="exit" href="/de/">x</a>',
  '<a class="exit">x</a>',
  '<a class="exit" href="https://weather.example/?a=1&amp;b=2" rel="noreferrer">x</a><a class="a exit" href="https://weather.example/?a=1&amp;b=2" rel="noreferrer">x</a>',
  '<a href="/&sol;evil.example/">x</a>',
  '<a href="/&#47;evil.example/">x</a>',
  '<a href="/&Tab;/evil.example/">x</a>',
  '<link rel="canonical" href="https://evil.example/">',
  '<link rel="alternate" hreflang="de" href="//evil.example/">',
  '<script>alert(1)</script>',
  '<script src="/page.js">alert(1)</script>',
  '<script type="module" src="/page.js" async></script>',
  '<script type="module" src="//evil.example/page.js"></script>',
  '<script type="module" src="/page.js?x"></script>',
  '<script type="module" src="/assets/page.js"></script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload="alert(1)"></svg>',
  '<svg><animate href="#x" attributeName="href" to="javascript:alert(1)"></animate></svg>',
  '<math><mi></mi></math>',
  '<p OnClick="alert(1)">x</p>',
  '<p style="color:red">x</p>',
  '<style>p {}</style>',
  '<template><p>x</p></template>',
  '<iframe srcdoc="x"></iframe>',
  '<object data="/x"></object>',
  '<embed src="/x">',
  '<form action="/x"><input></form>',
  '<button formaction="/x">x</button>',
  '<meta http-equiv="refresh" content="0;url=/n/">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<link rel="preload" href="/x">',
  '<link rel="stylesheet" href="/n/x.css">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="data:text/html,x">x</a>',
  '<a href="//evil.example/">x</a>',
  '<a href="/\\evil.example/">x</a>',
  '<a href="/de/" ping="https://evil.example/">x</a>',
  '<a href="/de/" target="_blank">x</a>',
  '<img src="https://evil.example/x.png">',
  '<img src="//evil.example/x.png">',
  '<img src="/x.png" srcset="https://evil.example/x.png">',
  '<p src="/x">x</p>',
  '<video src="https://evil.example/x.mp4"></video>',
  '<video controls><source src="//evil.example/x.mp4"></video>',
  '<video controls poster="https://evil.example/x.png"></video>',
  '<use href="https://evil.example/x.svg#a"></use>',
  '<!-- x -->',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '< p>',
  '<p',
  '<p class=x>',
  "<p class='x'>",
  '<p class="a" class="b">',
  '<p title="<script>">',
  '<p/onclick="x">',
  '<p title="a"onclick="x">',
  '<x-element></x-element>',
  '<textarea><p></textarea>',
  '</p onclick="x">',
  '<a xlink:href="javascript:alert(1)">x</a>',
  '<plaintext>',
]
for (const body of hostile) {
  test(`may not stand in a public page: ${body}`, () => {
    assert.notEqual(htmlFault(page(body)), null)
    assert.notEqual(htmlFault(page('', body)), null)
  })
}

test('every page has one exit, and it leads where the release says', () => {
  for (const leave of [
    '',
    exit + exit,
    exit.replace('weather', 'evil'),
    exit.replace('https://weather.example/?a=1&amp;b=2', '/de/'),
    exit.replace('exit', '&#101;xit'),
    exit.replace('exit', 'EXIT'),
    exit.replace(/ href="[^"]*"/, ''),
  ])
    assert.notEqual(htmlFault(page('', '', leave)), null, leave)
  assert.equal(htmlFault(page('', '')), null)
  assert.equal(faultWith(page('', '', ''), { exits: [], home: null }), null, 'where the release names none, there is none')
})

test('a text that is no page at all is none', () => {
  for (const text of ['', 'x', '<html></html>', ' <!doctype html>', '<!doctype html SYSTEM "x">', '\ufeff<!doctype html>'])
    assert.notEqual(htmlFault(text), null, text)
})

test('however its parts are put together, a page that passes holds no word that runs or loads anything else', () => {
  const parts = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    ' ',
    '/',
    'p',
    'script',
    'style',
    'on',
    'onclick',
    'src',
    'href',
    'javascript:',
    '//',
    'a',
    'title',
    '&lt;',
    '<!--',
    '-->',
    'iframe',
    '</p>',
    '<p>',
    '<a href="/x">',
  )
  let passed = 0
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 14 }), (all) => {
      const text = page(all.join(''))
      if (htmlFault(text) !== null) return
      passed++
      const tags = [...text.matchAll(/<[^>]*>/g)].map(([tag]) => tag)
      for (const tag of tags) assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /script|style|iframe|\son|\ssrc=|javascript|'|<.*</i)
      for (const tag of tags) assert.doesNotMatch(tag, /href="(?:javascript|\/\/)/i)
    }),
    { numRuns: 3000 },
  )
  assert.ok(passed > 50, String(passed))
})
