import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inserted, type Piece } from './insert.ts'

/** The text with `|` where the cursor is, or with `[` and `]` around what is selected. */
const put = (marked: string, piece: Piece): string => {
  const start = marked.search(/[|⟦]/)
  const end = marked.includes('⟧') ? marked.indexOf('⟧') - 1 : start
  const made = inserted(marked.replace(/[|⟦⟧]/g, ''), { start, end }, piece)
  return `${made.text.slice(0, made.start)}⟦${made.text.slice(made.start, made.end)}⟧${made.text.slice(made.end)}`
}

test('a heading, a list, a note and a question stand in lines of their own, and what is to be typed over is selected', () => {
  assert.equal(put('|', { kind: 'heading', sample: 'Titel' }), '## ⟦Titel⟧')
  assert.equal(put('Ein Satz.\n|\nNoch einer.', { kind: 'note', sample: 'Hinweis' }), 'Ein Satz.\n\n> ⟦Hinweis⟧\n\nNoch einer.')
  assert.equal(put('⟦eins\nzwei⟧', { kind: 'list', sample: 'x' }), '- ⟦eins\n- zwei⟧')
  assert.equal(put('Was ko|stet es?', { kind: 'question', sample: 'x' }), '### ? ⟦Was kostet es?⟧')
})

test('a link takes what is selected as its words, a number stands where the cursor is', () => {
  assert.equal(put('siehe ⟦hier⟧.', { kind: 'link', page: 'rights', sample: 'x' }), 'siehe [⟦hier⟧](page:rights).')
  assert.equal(put('Rufen Sie | an.', { kind: 'number', number: 'police' }), 'Rufen Sie {{number:police}}⟦⟧ an.')
})
