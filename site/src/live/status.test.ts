import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Now } from './now.ts'
import { watchLive } from './status.ts'

const minute = 60_000

/** An answer of a relay where nothing is planned. */
const status = { version: 1, at: 0, until: null, languages: [], opens: null, spoken: [], missing: null, answerBy: 500_000, lastWeek: null }

/** A page that is shown or hidden as the test says, and a relay that answers at once, late, or not. */
const page = (t: TestContext, said: object = {}) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
  const document = Object.assign(new EventTarget(), { hidden: false })
  const window = new EventTarget()
  const answers: ((chat: string) => void)[] = []
  const globals = { document, addEventListener: window.addEventListener.bind(window) }
  Object.assign(globalThis, globals)
  t.mock.method(globalThis, 'fetch', () => new Promise((resolve) => answers.push((chat) => resolve(Response.json({ ...status, ...said, chat })))))
  const shown: Now['live'][] = []
  const times: (number | null)[] = []
  watchLive(({ live, opens }) => {
    shown.push(live)
    times.push(opens)
  })
  t.after(() => {
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name)
  })
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return {
    shown,
    times,
    answers,
    async answer(chat: string) {
      answers.shift()?.(chat)
      await turn()
    },
    see(hidden: boolean) {
      document.hidden = hidden
      document.dispatchEvent(new Event('visibilitychange'))
    },
    back: () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  }
}

test('P9 while the page is seen it asks every 15 seconds', async (t) => {
  const { shown, answers, answer } = page(t)
  await answer('open')
  t.mock.timers.tick(15_000)
  assert.equal(answers.length, 1)
  await answer('closed')
  assert.deepEqual(shown, ['open', 'closed'])
})

test('P9 a page that comes back into sight asks at once, and drops an old answer when the new one is slow', async (t) => {
  const { shown, answers, answer, see } = page(t)
  await answer('open')
  see(true)
  t.mock.timers.tick(60 * minute)
  assert.equal(answers.length, 0)
  see(false)
  assert.equal(answers.length, 1)
  t.mock.timers.tick(1_500)
  assert.deepEqual(shown, ['open', 'unknown'])
  await answer('closed')
  assert.deepEqual(shown, ['open', 'unknown', 'closed'])
})

test('P9 a page that comes back from the history asks at once', async (t) => {
  const { answers, answer, back } = page(t)
  await answer('open')
  back()
  assert.equal(answers.length, 1)
})

test('P9 an opening that passed while the page slept is gone as soon as it is seen again, before any answer', async (t) => {
  const { times, shown, answer, see } = page(t, { opens: 30 })
  await answer('closed')
  see(true)
  t.mock.timers.tick(45 * minute)
  see(false)
  assert.deepEqual(
    [shown, times],
    [
      ['closed', 'unknown'],
      [30, null],
    ],
  )
})
