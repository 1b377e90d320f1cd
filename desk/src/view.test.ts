import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createView } from './view.ts'

test('whoever turns to a conversation, a pane or a page comes back from the duty plan', () => {
  const ways: readonly ((view: ReturnType<typeof createView>) => void)[] = [
    (view) => view.show('a'),
    (view) => view.go('lanes'),
    (view) => view.turn('certificate'),
    (view) => view.toReply(),
    (view) => view.toNote(),
  ]
  for (const way of ways) {
    const view = createView()
    view.show('a')
    view.enter('plan')
    assert.equal(view.room.value, 'plan')
    way(view)
    assert.equal(view.room.value, 'conversations')
  }
})

test('what ends while somebody is in the duty plan leaves them there', () => {
  const view = createView()
  view.show('a')
  view.enter('plan')
  assert.equal(view.showEnded('a', { why: 'other', unsent: '' }), true)
  assert.equal(view.room.value, 'plan')
})
