import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Editorial as Told } from '@zop/wire'
import { ok, refuse, scriptedLine, unreachable } from '../people/line.fixture.ts'
import { createEditorial } from './editorial.ts'
import { standing } from './standing.fixture.ts'
import { createUnsaved } from './unsaved.ts'

const told: Told = { documents: [standing('page.de.rights')], rights: { content: true, safety: false, languages: [] }, editions: [], publishing: null }

const editorialOf = (script: Parameters<typeof scriptedLine>[0]) => {
  const made = scriptedLine(script)
  const editorial = createEditorial({
    ground: { line: made.line, now: () => Date.parse('2026-11-22T23:59Z') },
    role: 'counsellor',
    centre: () => 'nord',
    unsaved: createUnsaved(),
    fault: (error) => assert.fail(String(error)),
  })
  return { ...made, editorial }
}

test('who has nothing to write or to look at has no such room; who cannot be answered is told so', async () => {
  const { editorial, script } = editorialOf({})
  await editorial.load()
  assert.equal(editorial.state.value, 'unreachable')
  script.editorial = () => refuse('not-found')
  await editorial.load()
  assert.deepEqual([editorial.state.value, editorial.told.value], ['none', null])
  script.editorial = () => ok(told)
  await editorial.load()
  assert.deepEqual([editorial.state.value, editorial.who().rights.content, editorial.today()], ['read', true, '2026-11-22'])
})

test('what was read stays while the line is away', async () => {
  const { editorial, script } = editorialOf({ editorial: () => ok(told) })
  await editorial.load()
  script.editorial = () => unreachable
  await editorial.load()
  assert.equal(editorial.state.value, 'read')
})

test('what was done shows at once, and what was refused says why', async () => {
  const { editorial, script, names } = editorialOf({ editorial: () => ok(told), signDraft: () => ok({}) })
  assert.equal(await editorial.sign('page.de.rights', 'hash', 'content'), null)
  assert.deepEqual(names(), ['signDraft', 'editorial'])
  script.publishContent = () => refuse('taken')
  assert.equal(await editorial.publish(['page.de.rights'], []), 'taken')
  assert.deepEqual(names().slice(2), ['publishContent'])
})

test('how far the site is shows as it is told, and the newest answer wins over one that was asked for before', async () => {
  const running = { run: 1, done: 3, of: 9, ended: null, faults: [] }
  const late = Promise.withResolvers<ReturnType<typeof ok<Told>>>()
  const { editorial, script } = editorialOf({ editorial: () => late.promise })
  const first = editorial.load()
  script.editorial = () => ok({ ...told, publishing: running })
  await editorial.load()
  late.resolve(ok(told))
  await first
  assert.deepEqual(editorial.publishing.value, running)
})

test('a site that was done before anybody looked is not told as news; one that is asked for here is', async () => {
  const done = { run: 1, done: 9, of: 9, ended: 'published' as const, faults: [] }
  const { editorial, script } = editorialOf({ editorial: () => ok({ ...told, publishing: done }), publishContent: () => ok({}) })
  await editorial.load()
  assert.deepEqual([editorial.state.value, editorial.publishing.value], ['read', null])
  script.editorial = () => ok({ ...told, publishing: { ...done, run: 2 } })
  await editorial.publish(['page.de.rights'], [])
  assert.deepEqual(editorial.publishing.value, { ...done, run: 2 })
})

test('texts are asked for in portions, and a text that is known is not asked for again', async () => {
  const { editorial, bodies } = editorialOf({
    documentTexts: (_, { wanted }) => ok({ texts: wanted.map(({ document, hash }) => ({ id: document, hash, text: `text of ${document}` })) }),
  })
  const many = Array.from({ length: 750 }, (_, at) => standing(`page.de.a${at}`))
  await editorial.texts.fetch(many)
  await editorial.texts.fetch(many)
  assert.deepEqual(
    bodies('documentTexts').map((body) => (body as { wanted: unknown[] }).wanted.length),
    [500, 250],
  )
  const [first] = many
  assert.equal(first && editorial.texts.newest(first), 'text of page.de.a0')
  assert.ok(first)
  assert.equal(editorial.texts.document(first), editorial.texts.document(first), 'one object, so that it is read once')
})

test('texts that one answer has no room for are asked for again, and one that nobody has ends it', async () => {
  const documents = ['page.de.rights', 'page.de.cost', 'page.de.me'].map((id) => standing(id))
  const wanted = documents.flatMap(({ id, published, open }) => [open, published].flatMap((one) => (one ? [{ id, hash: one.hash }] : [])))
  const { editorial, names, script } = editorialOf({ editorial: () => ok({ ...told, documents }) })
  script.documentTexts = (_params, body) =>
    ok({ texts: body.wanted.slice(0, 1).map(({ document, hash }) => ({ id: document, hash, text: `text of ${document}` })) })
  await editorial.load()
  await editorial.texts.fetch(documents)
  assert.deepEqual(
    documents.map(editorial.texts.newest),
    documents.map(({ id }) => `text of ${id}`),
  )
  assert.equal(names().filter((name) => name === 'documentTexts').length, wanted.length)
  script.documentTexts = () => ok({ texts: [] })
  const unknown = standing('page.de.about')
  await editorial.texts.fetch([unknown])
  assert.deepEqual([editorial.texts.newest(unknown), editorial.texts.state.value], [null, 'read'])
})
