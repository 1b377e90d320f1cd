import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { bodyOf, frontMatterOf } from '@zop/pages'
import { type DocumentId, documentLanguageOf } from '@zop/wire'
import { shippedDocuments } from './documents.ts'

interface Page {
  readonly id: DocumentId
  readonly language: string
  /** What people read of it, line by line; names of sources are not ours. */
  readonly lines: readonly string[]
}

let pages: readonly Page[]

before(async () => {
  pages = (await shippedDocuments(false)).flatMap(({ id, text }) => {
    const front = id.startsWith('page.') ? frontMatterOf(text) : null
    if (!front) return []
    const { title, heading = '', description, card = [] } = front
    return [{ id, language: documentLanguageOf(id) ?? '', lines: [title, heading, description, ...card, ...bodyOf(text).split('\n')] }]
  })
  assert.ok(pages.length > 100)
})

const readable = (line: string): string => line.replace(/\]\([^)]*\)/g, ']').replace(/\{\{[^}]*\}\}/g, '')

test('no page calls a person by a word for victims, and none uses a dash for a pause', () => {
  for (const { id, lines } of pages)
    for (const line of lines) assert.doesNotMatch(readable(line), /opfer|victim|ofiar|(?<!\p{L})жертв|ضحي|ضحاي|\s[–—]\s|\S\s-\s/iu, id)
})

test('every page ends with where to go on: a link, a number to call, or an address', () => {
  for (const { id, lines } of pages) {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('## ')))
    assert.match(last.join('\n'), /\]\((?:page|chat|letter|finder|numbers):|\{\{number:/, id)
  }
})

/** Sentences as they are heard: a colon, a question mark and the end of a line end one, too. */
const sentencesOf = ({ lines }: Page): readonly string[] =>
  lines
    .map((line) => readable(line).replace(/\(\s*(?:,\s*)*\)/g, ''))
    .flatMap((line) => line.split(/(?<=[.!?:])[*“]*\s/))
    .map((sentence) => sentence.replace(/^[#>\-\d.\s?]+/, '').trim())
    .filter((sentence) => sentence !== '')

test('plain German is plain: 19 of 20 sentences have at most 12 words, none has more than 20, and none says how something would be', () => {
  const sentences = pages.filter(({ language }) => language === 'de-simple').flatMap((page) => sentencesOf(page).map((text) => ({ id: page.id, text })))
  const lengths = sentences.map(({ text }) => text.split(/\s+/).length).toSorted((a, b) => a - b)
  assert.ok((lengths[Math.floor(lengths.length * 0.95)] ?? 0) <= 12, `19 of 20 have at most ${lengths[Math.floor(lengths.length * 0.95)]}`)
  for (const { id, text } of sentences) {
    assert.ok(text.split(/\s+/).length <= 20, `${id}: ${text}`)
    assert.doesNotMatch(text, /\b(?:würd|könnt|hätt|wär|müsst|dürft|sollt)e\w*\b/i, `${id}: ${text}`)
  }
})
