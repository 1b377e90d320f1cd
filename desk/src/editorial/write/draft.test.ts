import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentStanding, OpenedDocument } from '@zop/wire'
import { ok, refuse, scriptedLine, unreachable } from '../../people/line.fixture.ts'
import { createEditorial } from '../editorial.ts'
import { createUnsaved } from '../unsaved.ts'
import { createDraft, hashOf } from './draft.ts'

const id = 'page.de.rights'

const standingOf = (published: string | null, open: string | null): DocumentStanding => ({
  id,
  published: published === null ? null : { hash: published, hour: 1 },
  withdrawn: false,
  open: open === null ? null : { hash: open, state: 'draft', hour: 2, by: ['Koralie'], mine: false, needs: ['content'], signed: [], remark: '' },
  newerShipped: false,
})

/** A document that has been opened, on a relay that keeps what it is sent unless the test says otherwise. */
const opening = async (published: string, open: string | null = null) => {
  const kept = { open }
  const toldNow = async (): Promise<OpenedDocument> => ({
    standing: standingOf(await hashOf(published), kept.open === null ? null : await hashOf(kept.open)),
    published,
    open: kept.open,
    shipped: null,
    history: [],
  })
  const { line, script, bodies } = scriptedLine({
    openDocument: async () => ok(await toldNow()),
    saveDrafts: (_, { drafts }) => {
      kept.open = drafts[0]?.text ?? null
      return ok({})
    },
  })
  const editorial = createEditorial({
    ground: { line, now: () => 0 },
    role: 'coordinator',
    centre: () => null,
    unsaved: createUnsaved(),
    fault: (error) => assert.fail(String(error)),
  })
  const draft = createDraft(line, editorial, id)
  await draft.load()
  return { draft, kept, script, editorial, line, saved: () => bodies('saveDrafts') as { drafts: { text: string; base: string | null }[]; submit: boolean }[] }
}

test('what is kept names the text it was changed from: the public one first, then one’s own', async () => {
  const { draft, saved } = await opening('alt')
  draft.set('neu')
  assert.equal(await draft.save(false), null)
  assert.equal(draft.unsaved.value, false)
  draft.set('neuer')
  assert.equal(await draft.save(true), null)
  assert.deepEqual(
    saved().map(({ drafts, submit }) => [drafts[0]?.text, drafts[0]?.base, submit]),
    [
      ['neu', await hashOf('alt'), false],
      ['neuer', await hashOf('neu'), true],
    ],
  )
})

test('without a line nothing typed is lost, and it goes out by itself when the line is back', async () => {
  const { draft, script, kept } = await opening('alt')
  const keeps = script.saveDrafts
  script.saveDrafts = () => unreachable
  draft.set('unterwegs')
  assert.equal(await draft.save(true), 'unreachable')
  assert.deepEqual([draft.text.value, draft.unsaved.value, draft.waits.value], ['unterwegs', true, true])
  if (keeps) script.saveDrafts = keeps
  assert.equal(await draft.again(), null)
  assert.deepEqual([kept.open, draft.unsaved.value, draft.waits.value], ['unterwegs', false, false])
})

test('where somebody else was first both texts are there, and neither is written over unasked', async () => {
  const { draft, script, kept, saved } = await opening('alt')
  const keeps = script.saveDrafts
  draft.set('meins')
  kept.open = 'ihres'
  script.saveDrafts = () => refuse('newer-version')
  assert.equal(await draft.save(false), 'newer-version')
  assert.deepEqual([draft.text.value, draft.conflict.value?.theirs], ['meins', 'ihres'])
  if (keeps) script.saveDrafts = keeps
  draft.settle('mine')
  assert.equal(draft.conflict.value, null)
  await draft.save(false)
  assert.equal(saved().at(-1)?.drafts[0]?.base, await hashOf('ihres'))
})

test('whoever takes the other text has it, and nothing of theirs is left to keep', async () => {
  const { draft, script, kept } = await opening('alt')
  draft.set('meins')
  kept.open = 'ihres'
  script.saveDrafts = () => refuse('newer-version')
  await draft.save(false)
  draft.settle('theirs')
  assert.deepEqual([draft.text.value, draft.unsaved.value], ['ihres', false])
})

test('what was typed is there again after looking at something else', async () => {
  const { draft, editorial, line } = await opening('alt')
  draft.set('angefangen')
  const later = createDraft(line, editorial, id)
  await later.load()
  assert.deepEqual([later.text.value, later.conflict.value], ['angefangen', null])
})

test('what was typed while it was being kept stays unsaved, over what was kept', async () => {
  const { draft, script, saved } = await opening('alt')
  const keeps = script.saveDrafts
  script.saveDrafts = (params, body) => {
    draft.set('eins zwei')
    return keeps?.(params, body) ?? unreachable
  }
  draft.set('eins')
  await draft.save(false)
  assert.deepEqual([draft.text.value, draft.unsaved.value, draft.conflict.value], ['eins zwei', true, null])
  if (keeps) script.saveDrafts = keeps
  await draft.save(false)
  assert.equal(saved().at(-1)?.drafts[0]?.base, await hashOf('eins'))
})

test('a text typed back to what it was is nothing to keep', async () => {
  const { draft } = await opening('alt')
  draft.set('al')
  draft.set('alt')
  assert.equal(draft.unsaved.value, false)
})

test('a document that is not there yet begins empty, and is kept as changed from nothing', async () => {
  const { draft, script, saved } = await opening('alt')
  script.openDocument = () => refuse('not-found')
  await draft.load()
  assert.deepEqual([draft.state.value, draft.text.value], ['read', ''])
  draft.set('der erste Satz')
  await draft.save(false)
  assert.equal(saved().at(-1)?.drafts[0]?.base, null)
})

test('while nothing can be read nothing can be typed over it: the state says so', async () => {
  const { line } = scriptedLine({})
  const editorial = createEditorial({
    ground: { line, now: () => 0 },
    role: 'coordinator',
    centre: () => null,
    unsaved: createUnsaved(),
    fault: (error) => assert.fail(String(error)),
  })
  const draft = createDraft(line, editorial, id)
  await draft.load()
  assert.deepEqual([draft.state.value, draft.opened.value], ['unreachable', null])
})
