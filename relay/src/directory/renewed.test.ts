import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { CoordinatorList, Envelope, Founding } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { call, loginBy, ok, refusedWith } from '../testing/client.ts'
import { makeKeys, random, statement } from '../testing/keys.ts'
import { nextOf } from '../testing/people.ts'
import { makeHouse } from '../testing/together.ts'
import type { Umbrella } from '../testing/umbrella.ts'

test('B1 a coordinator whom the roots have removed at one process counts at none, and the new one at all', async (t) => {
  const house = await makeHouse(t)
  const { umbrella, folder, config } = house.place
  const { cora } = umbrella.members
  const [keys, recovery] = [makeKeys(), makeKeys()]
  const account: Founding['accounts'][number] = {
    account: { account: random(16), generation: 0, box: random(200), wraps: [{ credential: 'recovery', generation: 0, box: random(60) }] },
    role: 'coordinator',
    name: 'Bela',
    centre: null,
    certificate: null,
    signing: keys.public,
    recovery: recovery.public,
    pool: [],
  }
  const takes = async (number: number, coordinators: readonly string[]) => {
    const { envelope } = statement('roots', { number, deployment: umbrella.deployment, coordinators }, [makeKeys()])
    const list: CoordinatorList = { roots: envelope, accounts: [account] }
    const file = join(folder, `coordinators-${number}.json`)
    writeFileSync(file, JSON.stringify(list))
    Object.assign(config, { coordinators: file })
    const one = await house.start()
    await house.pass(1000)
    return one
  }
  const shown = async (site: string): Promise<{ list: number; directory: number }> => {
    const { roots, directory } = await ok(call(site, 'directory', { params: {} }))
    const [list, { number }] = [roots, directory].map(({ payload }) => JSON.parse(Buffer.from(payload, 'base64url').toString()))
    return { list: list.number, directory: number }
  }
  const publish = (desk: string, token: string, directory: Envelope) =>
    house.until(refusedWith(call(desk, 'publish', { params: {}, token, body: { directory } })))

  const runsOn = await house.start()
  const { number } = umbrella.directory.directory
  const first = await takes(1, [cora.keys.public, keys.public])
  assert.deepEqual(await shown(runsOn.site), { list: 1, directory: number })
  const { challenge } = await ok(call(runsOn.desk, 'challenge', { params: {} }))
  const login = loginBy(recovery, { origin: runsOn.desk, subject: 'recovery', challenge })
  const { session: token } = await ok(call(runsOn.desk, 'recoverySignIn', { params: {}, body: { login } }))
  const next = nextOf(umbrella, { issued: hourOf(house.clock) }, [keys])
  assert.equal(await publish(runsOn.desk, token, next.envelope), 'ok')
  assert.deepEqual(await shown(first.site), { list: 1, directory: number + 1 })

  const then: Umbrella = { ...umbrella, directory: next }
  house.bus.fate = () => ({ times: 0, behind: 0 })
  const second = await takes(2, [keys.public])
  assert.deepEqual(await shown(runsOn.site), { list: 1, directory: number + 1 }, 'it has not heard of it')
  assert.equal(await publish(runsOn.desk, token, nextOf(then, {}, [cora.keys]).envelope), 'newer-epoch')
  assert.deepEqual(await shown(runsOn.site), { list: 2, directory: number + 1 })
  assert.equal(await publish(runsOn.desk, token, nextOf(then, {}, [cora.keys]).envelope), 'bad-signature')
  house.bus.fate = () => ({ times: 1, behind: 0 })
  await house.pass(3000)
  assert.equal(await publish(runsOn.desk, token, nextOf(then, {}, [keys]).envelope), 'ok')
  for (const one of [runsOn, first, second]) assert.deepEqual(await shown(one.site), { list: 2, directory: number + 2 })
})
