import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceOf } from '@zop/pages'
import type { DocumentStanding } from '@zop/wire'
import { editor, page, revision, standing, translation } from '../standing.fixture.ts'
import { entriesOf, pictureOf } from './entries.ts'
import { narrowed, wide } from './filter.ts'

const german = page('Rufen Sie {{number:police}} an.')

/** The entries of documents whose texts are known. */
const entries = (documents: readonly (readonly [DocumentStanding, string])[], today = '2026-11-22') => {
  const texts = new Map(documents.map(([{ id }, text]) => [id as string, text]))
  const given = {
    who: editor({ content: true }),
    today,
    newest: ({ id }: DocumentStanding) => texts.get(id) ?? null,
    listingTitle: () => null,
    unsaved: (id: string) => id === 'page.ro.typed',
    catalogue: (name: string) => name,
  }
  return entriesOf(
    documents.map(([one]) => one),
    given,
  )
}

const groupsOf = (today: string) => entries([[standing('page.de.rights'), german]], today)[0]?.groups

test('a page is due thirty days before its day of review, and overdue the day after it', () => {
  assert.deepEqual(
    [groupsOf('2027-03-31'), groupsOf('2027-04-01'), groupsOf('2027-05-01'), groupsOf('2027-05-02')],
    [[], ['due-soon'], ['due-soon'], ['overdue']],
  )
})

test('a translation is outdated when the German has changed since, and not where the German keeps what was made from it', () => {
  const made = translation('Call {{number:police}}.', sourceOf(german))
  const outdated = (master: string) =>
    entries([
      [standing('page.de.rights'), master],
      [standing('page.en.rights'), made],
    ])[1]?.groups.includes('outdated')
  const reworded = page('Sie können {{number:police}} anrufen.')
  assert.equal(outdated(german), false)
  assert.equal(outdated(reworded), true)
  assert.equal(outdated(page('Sie können {{number:police}} anrufen.', [`keeps: ["${sourceOf(german)}"]`])), false)
  assert.equal(outdated(page('Sie können {{number:rescue}} anrufen.', [`keeps: ["${sourceOf(german)}"]`])), true)
})

test('the picture says of every page in every language whether it holds, has fallen behind, is being worked on or is missing', () => {
  const documents = [
    [standing('page.de.rights'), german],
    [standing('page.en.rights'), translation('Call.', sourceOf(german))],
    [standing('page.ro.rights'), translation('Sunați.', '0123456789abcdef-0123456789abcdef')],
    [standing('page.pl.rights', { open: revision() }), translation('Dzwoń.', sourceOf(german))],
    [standing('page.bg.rights', { withdrawn: true, published: null }), translation('x', sourceOf(german))],
  ] as const
  assert.deepEqual(pictureOf(entries(documents), ['de', 'en', 'ro', 'pl', 'uk', 'bg']), [
    { name: 'rights', title: 'Ihre Rechte', cells: ['holds', 'holds', 'outdated', 'open', 'missing', 'missing'] },
  ])
})

test('every number in the overview is a way to exactly what it counts', () => {
  const all = entries([
    [standing('page.de.rights', { open: revision() }), german],
    [standing('page.de.cost', { open: revision({ state: 'approved' }) }), page('Nichts.')],
    [standing('page.en.rights'), translation('Call.', '0123456789abcdef-0123456789abcdef')],
    [standing('number.police', { open: revision({ state: 'draft', mine: true, remark: 'Falsch.' }) }), '{}'],
  ])
  for (const group of ['to-sign', 'sent-back', 'drafts', 'in-review', 'approved', 'outdated'] as const) {
    const counted = all.filter((entry) => entry.groups.includes(group)).length
    assert.equal(counted, 1, group)
    assert.equal(narrowed(all, { ...wide, group }).length, counted, group)
  }
})

test('a text is found by its title without its accents, by its kind and by its language', () => {
  const all = entries([
    [standing('page.de.rights'), german.replace('Ihre Rechte', 'Prüfung')],
    [standing('words.site.de'), '{}'],
    [standing('page.ro.rights'), translation('x', sourceOf(german))],
  ])
  const ids = (found: typeof all) => found.map(({ standing: { id } }) => id)
  assert.deepEqual(ids(narrowed(all, { ...wide, text: 'prufung' })), ['page.de.rights'])
  assert.deepEqual(ids(narrowed(all, { ...wide, kind: 'words' })), ['words.site.de'])
  assert.deepEqual(ids(narrowed(all, { ...wide, language: 'ro' })), ['page.ro.rights'])
})

test('what has been typed and not kept is the first thing that is told, also of a text that is not there yet', () => {
  assert.deepEqual(entries([[standing('page.ro.typed', { published: null }), '']])[0]?.groups, ['unsaved'])
})
