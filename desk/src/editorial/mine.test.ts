import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mine, waitingFor } from './mine.ts'
import { editor, revision, standing } from './standing.fixture.ts'

test('whoever wrote any of it is never asked to sign it off, whatever their rights', () => {
  const open = revision({ needs: ['content', 'safety'] })
  const all = { ...editor({ content: true, safety: true }), role: 'coordinator' as const }
  assert.deepEqual(mine(all, standing('page.de.rights', { open })), ['content', 'safety'])
  assert.deepEqual(mine(all, standing('page.de.rights', { open: { ...open, mine: true } })), [])
})

test('only what still lacks and what their rights allow is asked for, and only while it is in review', () => {
  const open = revision({ needs: ['language', 'safety'], signed: [{ signOff: 'safety', by: 'Yara' }] })
  assert.deepEqual(mine(editor({ languages: ['ro'], safety: true }), standing('page.ro.rights', { open })), ['language'])
  assert.deepEqual(mine(editor({ languages: ['pl'] }), standing('page.ro.rights', { open })), [])
  for (const state of ['draft', 'approved'] as const)
    assert.deepEqual(mine(editor({ languages: ['ro'] }), standing('page.ro.rights', { open: { ...open, state } })), [])
})

test('the number at the door counts what is to be signed off and what was sent back, nothing else', () => {
  const documents = [
    standing('page.de.a', { open: revision() }),
    standing('page.de.b', { open: revision({ state: 'draft', mine: true, remark: 'Bitte kürzer.' }) }),
    standing('page.de.c', { open: revision({ state: 'draft', remark: 'Bitte kürzer.' }) }),
    standing('page.de.d', { open: revision({ state: 'draft', mine: true }) }),
    standing('page.de.e'),
  ]
  assert.equal(waitingFor(editor({ content: true }), documents), 2)
  assert.equal(waitingFor(editor(), documents), 1)
})
