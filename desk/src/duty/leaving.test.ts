import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signal } from '@preact/signals'
import { leftWaiting, wouldLose } from './leaving.ts'

type Inside = Parameters<typeof wouldLose>[0]
type Standing = { kind: 'moving'; percent: number; cut: boolean } | { kind: 'refused'; why: 'early' }

const inside = ({ draft = '', unsent = false, note = false, parcel = null as Standing | null, shown = false, page = '' } = {}): Inside => {
  const conversation = { draft: signal(draft), outbox: { unsent: signal(unsent) } }
  const invitation = { name: 'Mara', link: '', code: [], expires: 0 }
  return {
    mine: { open: signal(new Map([['a', conversation]])) },
    notes: { unsent: () => note },
    parcels: { of: () => signal(parcel ? [{ standing: signal(parcel) }] : []) },
    editorial: { unsaved: { all: signal(new Map(page === '' ? [] : [['page.de.rights', { text: page, base: null }]])) } },
    people: { team: { shown: signal(shown ? invitation : null) } },
  } as unknown as Inside
}

test('the browser asks before a text, a file on its way, or an invitation shown once, or a text of the website is lost', () => {
  const moving = { kind: 'moving', percent: 3, cut: true } as const
  for (const given of [{ draft: 'Guten' }, { unsent: true }, { note: true }, { parcel: moving }, { shown: true }, { page: 'neu' }])
    assert.ok(wouldLose(inside(given)), JSON.stringify(given))
})

test('where nothing is lost nobody is asked', () => {
  assert.ok(!wouldLose(inside()))
  assert.ok(!wouldLose(inside({ parcel: { kind: 'refused', why: 'early' } })))
})

test('whoever leaves is shown the conversations in which somebody waits, not those that are kept', () => {
  const kept = { number: 1, days: 30, until: 720 } as const
  const desk = {
    mine: { open: signal(new Map(['live', 'kept', 'unlisted'].map((id) => [id, {}]))) },
    lanes: { find: (id: string) => (id === 'unlisted' ? undefined : { kept: id === 'kept' ? kept : null }) },
  } as unknown as Parameters<typeof leftWaiting>[0]
  assert.deepEqual(leftWaiting(desk), ['live', 'unlisted'])
})
