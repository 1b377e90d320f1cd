import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContentDocument } from '@zop/wire'
import fc from 'fast-check'
import { buildSite } from './build.ts'
import { checkDocument } from './document/read.ts'
import { sourceOf } from './document/source.ts'
import { masterPage, number, options } from './site.fixture.ts'

const pieces = fc.constantFrom(
  ...[
    '---\n',
    'title: a\n',
    '<script>',
    '<!--',
    ']]>',
    '[a](page:b)',
    '[a](javascript:b)',
    '{{number:police}}',
    '{{law:',
    '}}',
    '> ',
    '- ',
    '1. ',
    '### ? ',
    '## ',
    '**',
    '*',
    '_',
    '`',
    '```\n',
  ],
  ...[
    '\n\n',
    '    ',
    '\t',
    '&#x202e;',
    '&amp;',
    '\u202e',
    '\u0000',
    '\ud800',
    '💡',
    'ß',
    'مرحبا',
    '"',
    "'",
    '\\',
    '|',
    '![',
    '](',
    '<a href="',
    '110',
    '§ 59',
    '{',
    '}',
    '[',
    ']',
    ': ',
    ', ',
    '*a',
    '&a ',
  ],
)
const mess = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 40 })
  .map((all) => all.join(''))
const ids = fc.constantFrom('page.de.a', 'page.ar.a', 'words.site.de', 'words.live.ar', 'number.police', 'listing.a')

test('whatever stands in a document, it is a page or has faults with their lines: nothing is thrown', () => {
  fc.assert(
    fc.property(ids, mess, (id, text) => {
      for (const { line } of checkDocument({ id, text })) assert.ok(line === null || (line >= 1 && line <= text.split('\n').length + 1))
      assert.match(sourceOf(text), /^[0-9a-f]{16}-[0-9a-f]{16}$/)
    }),
    { numRuns: 600 },
  )
})

test('whatever is written into a page that is fit, no script, no style and no address of elsewhere comes into the site by it', () => {
  let made = 0
  fc.assert(
    fc.property(mess, fc.string({ unit: 'binary', maxLength: 40 }), (body, title) => {
      const documents: readonly ContentDocument[] = [
        number('police'),
        masterPage('b', 'Text', { order: '5' }),
        masterPage('a', `Text ${body}`, { title: JSON.stringify(title), heading: JSON.stringify(title) }),
      ]
      const built = buildSite(documents, { ...options, hidden: ['en', 'de-simple', 'bg', 'pl', 'ro', 'uk'] })
      if (built.kind === 'unfit') return
      made++
      for (const { path, text } of built.files.filter((file) => file.path.endsWith('.html'))) {
        const bare = text.replaceAll(/<script type="module" src="\/(?:page|finder|search)\.js"><\/script>/g, '')
        assert.doesNotMatch(bare, /<(?:script|style|iframe|object|embed|img|form|base)\b|<[^<>]* (?:on[a-z]+|style)=/i, path)
        assert.doesNotMatch(bare, /<(?!\/?[a-z]|!doctype html>)/, path)
        assert.doesNotMatch(bare, /(?:href|src)="(?!\/(?!\/)|#|tel:\d+"|https:\/\/(?:weather|law|police)\.example)/, path)
      }
    }),
    { numRuns: 250 },
  )
  assert.ok(made > 20, `${made} were fit`)
})
