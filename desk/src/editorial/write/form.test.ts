import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computed, signal } from '@preact/signals'
import { bodyOf, checkDocument, frontMatterOf } from '@zop/pages'
import { signOffsFor } from '@zop/wire'
import { page } from '../standing.fixture.ts'
import { createPageForm } from './form.ts'
import { written } from './front.ts'

const id = 'page.de.rights'

const formOf = (text: string, master = true) => {
  const held = signal(text)
  const draft = {
    text: computed(() => held.value),
    set: (next: string) => {
      held.value = next
    },
  }
  return { held, form: createPageForm(draft, { master, today: '2026-11-22' }) }
}

test('what is typed into a field comes out of the text again, whatever signs it has', () => {
  const { held, form } = formOf(page('Ein Satz.'))
  for (const title of ['Arbeit: was gilt', '- [x] "so" & \'so\'', '#1 {a}', 'ﺣﻖ', 'true', '2026']) {
    form.change({ title })
    assert.equal(frontMatterOf(held.value)?.title, title)
    assert.deepEqual(checkDocument({ id, text: held.value }), [])
  }
  assert.equal(bodyOf(held.value).trim(), 'Ein Satz.')
})

test('every field of a page survives being written and read', () => {
  const front = {
    title: 'Titel',
    heading: 'Überschrift',
    description: 'Satz.',
    audience: 'person' as const,
    order: 3,
    core: true,
    reviewed: '2026-11-01',
    reviewBy: '2027-05-01',
    owner: 'Koordination',
    checked: true,
    safety: true,
    sources: [
      { title: 'Gesetz: § 1', url: 'https://example.org/a', seen: '2026-11-01' },
      { title: 'Ohne Tag', url: 'https://example.org/b' },
    ],
    card: ['Zeile eins', 'Zeile: zwei'],
    media: [{ kind: 'audio' as const, url: '/media/a.mp3' }],
    keeps: ['0123456789abcdef-0123456789abcdef'],
  }
  assert.deepEqual(frontMatterOf(written(front, 'Text.\n')), front)
})

test('a page that asks for a look at its safety asks the relay for it too', () => {
  const { held, form } = formOf(page('Ein Satz.'))
  assert.deepEqual(signOffsFor(id, held.value), ['content'])
  form.change({ safety: true })
  assert.deepEqual(signOffsFor(id, held.value), ['content', 'safety'])
})

test('while a field is empty or wrong the form stays as it was typed, and the fault says where', () => {
  const { held, form } = formOf(page('Ein Satz.'))
  form.change({ title: '' })
  assert.equal(form.parts.value?.front.title, '')
  assert.deepEqual(
    checkDocument({ id, text: held.value }).map(({ code, detail }) => [code, detail]),
    [['missing-key', 'title']],
  )
  form.write('Zweiter Satz.')
  form.change({ title: 'Wieder da' })
  assert.deepEqual(checkDocument({ id, text: held.value }), [])
  assert.match(held.value, /Zweiter Satz\./)
})

test('a text whose front matter is broken is shown whole', () => {
  assert.equal(formOf('---\ntitle: [\n---\nText').form.parts.value, null)
})

test('a fault in the Markdown is at the line that the box shows', () => {
  const { held, form } = formOf(page('Gut.'))
  form.write('Gut.\n\nRufen Sie 030 12345678 an.')
  const [fault] = checkDocument({ id, text: held.value })
  assert.equal(fault?.code, 'bare-number')
  assert.equal((fault?.line ?? 0) - form.before.value, 3)
})

test('a new page has all that the master must say; a translation leaves it to the master', () => {
  const master = formOf('').form.parts.value?.front
  assert.deepEqual([master?.reviewed, master?.reviewBy, master?.checked], ['2026-11-22', '2027-11-22', false])
  assert.equal(formOf('', false).form.parts.value?.front.audience, undefined)
})
