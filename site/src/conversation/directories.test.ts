import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { connect } from '@zop/line'
import { Directories } from './directories.ts'
import { routes } from './routes.ts'
import { ScriptedRelay } from './scripted/relay.ts'
import { umbrella } from './scripted/umbrella.ts'

const seen = async (t: TestContext) => {
  const made = await umbrella()
  const relay = new ScriptedRelay(made)
  const origin = await relay.listen()
  t.after(() => relay.close())
  const rests: { milliseconds: number; end: () => void }[] = []
  let told = () => {}
  const directories = new Directories(
    { line: connect(origin, routes), anchor: made.anchor, origin: 'http://localhost:8080', audience: 'person' },
    {
      saw: async () => {},
      wait: () => Promise.reject(new Error('the relay is there')),
      rest: (milliseconds) =>
        new Promise((end) => {
          rests.push({ milliseconds, end })
          told()
        }),
    },
  )
  const rested = () =>
    new Promise<void>((resolve) => {
      told = resolve
    })
  return { made, relay, directories, rests, rested }
}

test('B5 the page asks again every ten minutes who may read, and never goes back in number', async (t) => {
  const { made, relay, directories, rests, rested } = await seen(t)
  void directories.watch()
  await rested()
  assert.equal(directories.known?.directory.number, 0)
  relay.published = await made.later({ revoked: [made.counsellor.certificate?.hash ?? ''] })
  rests[0]?.end()
  await rested()
  assert.equal(directories.known?.directory.number, 1)
  relay.published = made.published
  rests[1]?.end()
  await rested()
  assert.deepEqual([directories.known?.directory.number, directories.known?.directory.revoked.length], [1, 1])
  assert.deepEqual(
    rests.map(({ milliseconds }) => milliseconds),
    [600_000, 600_000, 600_000],
  )
})
