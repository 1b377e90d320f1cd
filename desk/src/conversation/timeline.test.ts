import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '@zop/sealing'
import { blank, type Content, unshown, withEntry, withMessage } from './timeline.ts'

const seeker = { role: 'seeker', id: 's' } as const
const counsellor = (id: string) => ({ role: 'counsellor', id }) as const

const put = (content: Content, order: number, message: Omit<Message, 'sent' | 'missing'> & { missing?: readonly string[] }): Content =>
  withMessage(content, { message: { sent: 0, missing: [], ...message }, digest: `digest ${message.id}`, order, me: 'me' })

const text = (id: string, from: Message['from'] = seeker) => ({ id, from, body: { kind: 'text', text: id } }) as const
const received = (ids: string[], from: Message['from']) => ({ id: `r ${ids}`, from, body: { kind: 'received', ids } as Message['body'] })

test('messages stand in the relay’s order whatever order they are read in', () => {
  const content = put(put(put(blank, 3, text('c')), 1, text('a')), 2, text('b', counsellor('me')))
  assert.deepEqual(
    content.entries.map((entry) => entry.kind === 'text' && [entry.id, entry.from]),
    [
      ['a', 'seeker'],
      ['b', 'me'],
      ['c', 'seeker'],
    ],
  )
})

test('D3 a message given twice is shown once', () => {
  const content = put(put(blank, 1, text('a')), 2, text('a'))
  assert.equal(content.entries.length, 1)
  assert.equal(content.digests.length, 1)
})

test('D1 a dropped message is said once, not with every message after it', () => {
  const first = put(blank, 2, { ...text('b'), missing: ['digest a'] })
  assert.equal(first.entries[0]?.kind === 'text' && first.entries[0].missing, 1)
  assert.deepEqual(first.missed, ['digest a'])
})

test('what the person’s page has shown counts as arrived, what a desk has shown as acknowledged', () => {
  const content = put(put(put(blank, 1, text('a')), 2, text('b', counsellor('me'))), 3, received(['b'], seeker))
  assert.deepEqual([...content.arrived], ['b'])
  assert.deepEqual(unshown(content), ['a'])
  assert.deepEqual(unshown(put(content, 4, received(['a'], counsellor('me')))), [])
})

test('another person’s messages are neither mine nor the seeker’s', () => {
  const [entry] = put(blank, 1, text('a', counsellor('other'))).entries
  assert.equal(entry?.kind === 'text' && entry.from, 'colleague')
})

test('something damaged keeps its place and is said once', () => {
  const damaged = { kind: 'damaged', order: 2, id: 'x' } as const
  const content = withEntry(withEntry(put(blank, 3, text('c')), damaged), damaged)
  assert.deepEqual(
    content.entries.map(({ kind }) => kind),
    ['damaged', 'text'],
  )
})
