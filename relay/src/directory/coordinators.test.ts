import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { CoordinatorList, Founding } from '@zop/wire'
import { hourOf, systemClock } from '../clock.ts'
import { call, loginBy, ok, refusedWith, signInAt } from '../testing/client.ts'
import { type Keys, makeKeys, random, statement } from '../testing/keys.ts'
import { nextOf } from '../testing/people.ts'
import { makePlace, runRelay } from '../testing/running.ts'

const accountFor = (name: string, keys: Keys, recovery: Keys): Founding['accounts'][number] => ({
  account: { account: random(16), generation: 0, box: random(200), wraps: [{ credential: 'recovery', generation: 0, box: random(60) }] },
  role: 'coordinator',
  name,
  centre: null,
  certificate: null,
  signing: keys.public,
  recovery: recovery.public,
  pool: [],
})

test('B1 a coordinator is followed by another in two steps, and nobody is without a directory in between', async (t) => {
  const place = makePlace()
  t.after(place.remove)
  const { umbrella, folder } = place
  const { cora } = umbrella.members
  const [keys, recovery] = [makeKeys(), makeKeys()]
  const accounts = [accountFor('Bela', keys, recovery)]
  const file = join(folder, 'coordinators.json')
  const startWith = async (number: number, coordinators: readonly string[], deployment = umbrella.deployment) => {
    const { envelope } = statement('roots', { number, deployment, coordinators }, [makeKeys()])
    const list: CoordinatorList = { roots: envelope, accounts }
    writeFileSync(file, JSON.stringify(list))
    return runRelay(t, { place: { ...place, config: { ...place.config, coordinators: file } } })
  }
  const numberOf = async (site: string): Promise<number> => {
    const { roots } = await ok(call(site, 'directory', { params: {} }))
    return JSON.parse(Buffer.from(roots.payload, 'base64url').toString()).number
  }
  const signIn = async (desk: string) => {
    const { challenge } = await ok(call(desk, 'challenge', { params: {} }))
    return call(desk, 'recoverySignIn', { params: {}, body: { login: loginBy(recovery, { origin: desk, subject: 'recovery', challenge }) } })
  }

  const first = await runRelay(t, { place })
  assert.equal(await refusedWith(signIn(first.desk)), 'bad-signature')
  await first.stop()
  // Whoever signed the directory of today is not dropped before somebody else has signed one.
  await assert.rejects(startWith(1, [keys.public]), /no longer has the coordinator who signed the directory of today/)
  await assert.rejects(startWith(1, [cora.keys.public], random(16)), /another deployment/)

  const second = await startWith(1, [cora.keys.public, keys.public])
  assert.equal(await numberOf(second.site), 1)
  await signInAt(second.desk, cora)
  const { session: token } = await ok(signIn(second.desk))
  const next = nextOf(umbrella, { issued: hourOf(systemClock) }, [keys])
  await ok(call(second.desk, 'publish', { params: {}, token, body: { directory: next.envelope } }))
  await second.stop()

  const third = await startWith(2, [keys.public])
  assert.equal(await numberOf(third.site), 2)
  await ok(signIn(third.desk))
  await assert.rejects(signInAt(third.desk, cora))
  assert.equal(
    await refusedWith(
      call(third.desk, 'publish', { params: {}, token, body: { directory: nextOf({ ...umbrella, directory: next }, {}, [cora.keys]).envelope } }),
    ),
    'bad-signature',
  )
  await third.stop()

  // An older list, or none at all, changes nothing any more.
  const fourth = await startWith(1, [cora.keys.public, keys.public])
  assert.equal(await numberOf(fourth.site), 2)
  await assert.rejects(signInAt(fourth.desk, cora))
})
