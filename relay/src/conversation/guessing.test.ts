import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf } from '../clock.ts'
import { call, loginBy, ok, refusedWith, reopenAt, signInAt, startAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { runRelay } from '../testing/running.ts'
import { makeSeeker, makeStart, type TestSeeker } from '../testing/seeker.ts'
import { watchedStore } from '../testing/watched.ts'

/** How many are tried: a few here, as many as a bench is given minutes for. */
const times = Number(process.env['ZOP_TIMES'] ?? 400)

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

test('A5 wrong codes open nothing, are answered alike, leave nothing behind, and lock nobody out', async (t) => {
  const clock = new ManualClock()
  const watched = watchedStore()
  const { site, desk, umbrella } = await runRelay(t, { clock, openStore: watched.openStore })
  const seeker = makeSeeker()
  await startAt(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
  const before = watched.dump()

  /** What a page does with a code: the keys behind it are all that the relay ever sees of it. */
  const tries = async ({ keys: pair, sealing, conversation }: TestSeeker) => {
    const { challenge } = await ok(call(site, 'challenge', { params: {} }))
    const login = loginBy(pair, { origin: site, subject: conversation, challenge })
    return ok(call(site, 'reopen', { params: {}, body: { login, keys: { signing: pair.public, sealing } } }))
  }
  const hits: string[] = []
  for (let done = 0; done < times; done += 20) {
    const guessed = Array.from({ length: Math.min(20, times - done) }, () => makeSeeker(seeker.sealing))
    const found = await Promise.all(guessed.map(tries))
    hits.push(...found.filter((one) => one.found).map(({ session }) => session))
    // A session that is none opens nothing either.
    const [none] = found
    const params = { conversation: guessed[0]?.conversation ?? '' }
    assert.equal(await refusedWith(call(site, 'stored', { params, token: none?.session })), 'not-signed-in')
  }
  assert.deepEqual(hits, [])
  assert.deepEqual(watched.dump(), before)
  assert.equal((await tries(seeker)).found, true, 'the right code opens at once')

  const { anna } = umbrella.members
  const wrong = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const { challenge } = await ok(call(desk, 'challenge', { params: {} }))
      return refusedWith(
        call(desk, 'recoverySignIn', { params: {}, body: { login: loginBy(makeSeeker().keys, { origin: desk, subject: 'recovery', challenge }) } }),
      )
    }),
  )
  assert.deepEqual(new Set(wrong), new Set(['bad-signature']))
  assert.equal((await signInAt(desk, anna)).scope, 'full')
  t.diagnostic(`figure: wrong codes ${times}, hits 0, locked out 0`)
})

test('A5 what is somebody else’s and what does not exist take the same time', async (t) => {
  const { site, umbrella } = await runRelay(t)
  const hour = Math.floor(Date.now() / 3_600_000)
  const [theirs, mine] = [makeSeeker(), makeSeeker()]
  await startAt(site, theirs, makeStart(theirs, umbrella, hour))
  await startAt(site, mine, makeStart(mine, umbrella, hour))
  const token = await reopenAt(site, mine)
  const spent = { there: [] as number[], missing: [] as number[] }
  const nobody = makeSeeker(mine.sealing).conversation
  const both = [
    ['there', theirs.conversation],
    ['missing', nobody],
  ] as const
  // Whichever comes first finds everything cold, so they take turns.
  for (let time = 0; time < times; time++)
    for (const [kind, conversation] of time % 2 === 0 ? both : both.toReversed()) {
      const before = performance.now()
      assert.equal(await refusedWith(call(site, 'records', { params: { conversation, after: '0' }, token })), 'not-found')
      spent[kind].push(performance.now() - before)
    }
  // What a clock sees is told and not judged here: foreign.test.ts holds both to the same steps.
  t.diagnostic(`figure: median of ${times} each, somebody else’s ${median(spent.there).toFixed(3)} ms, missing ${median(spent.missing).toFixed(3)} ms`)
})
