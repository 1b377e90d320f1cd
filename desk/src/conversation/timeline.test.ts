import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '@zop/sealing'
import { blank, type Content, digestsOf, unshown, withMessages } from './timeline.ts'

const seeker = { role: 'seeker', id: 's' } as const
const counsellor = (id: string) => ({ role: 'counsellor', id }) as const
const mine = (id: string): boolean => id === 'me'

const put = (content: Content, order: number, message: Omit<Message, 'sent' | 'missing' | 'seen'>): Content =>
  withMessages(content, [{ kind: 'opened', message: { sent: 0, missing: [], seen: [], ...message }, digest: `digest ${message.id}`, order }], mine)

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
  assert.deepEqual(digestsOf(content), ['digest a', 'digest b', 'digest c'])
})

test('D3 a message given twice is shown once', () => {
  const content = put(put(blank, 1, text('a')), 2, text('a'))
  assert.equal(content.entries.length, 1)
  assert.equal(digestsOf(content).length, 1)
})

test('what the person’s page has shown counts as arrived, what a desk has shown as acknowledged', () => {
  const content = put(put(put(blank, 1, text('a')), 2, text('b', counsellor('me'))), 3, received(['b'], seeker))
  assert.deepEqual([...content.arrived], ['b'])
  assert.deepEqual(unshown(content), ['a'])
  assert.deepEqual(unshown(put(content, 4, received(['a'], counsellor('me')))), [])
})

test('a file of the person is shown to them as received too, an answer of ours is not', () => {
  const file = { id: 'f', name: 'a.jpg', type: 'image/jpeg', size: 9, key: 'k' }
  const content = put(put(blank, 1, { id: 'f', from: seeker, body: { kind: 'file', file, seconds: null } }), 2, text('b', counsellor('me')))
  assert.deepEqual(unshown(content), ['f'])
})

test('another person’s messages are neither mine nor the seeker’s', () => {
  const [entry] = put(blank, 1, text('a', counsellor('other'))).entries
  assert.equal(entry?.kind === 'text' && entry.from, 'colleague')
})

test('something damaged keeps its place and is said once', () => {
  const damaged = { kind: 'damaged', order: 2, id: 'x' } as const
  const content = withMessages(withMessages(put(blank, 3, text('c')), [damaged], mine), [damaged], mine)
  assert.deepEqual(
    content.entries.map(({ kind }) => kind),
    ['damaged', 'text'],
  )
})
