import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { Directories } from '../directory/known.ts'
import { call, refusedWith } from '../testing/client.ts'
import { makePlace } from '../testing/running.ts'
import { beginAt, makeHouse } from '../testing/together.ts'
import type { World } from '../world.ts'
import { readShelf } from './anew.ts'

test('B3 a certificate that comes while the store is asked for all of them is not forgotten', async (t) => {
  const { umbrella, remove } = makePlace()
  t.after(async () => remove())
  const { founding, directory } = umbrella
  const newest = { hash: directory.hash, number: directory.directory.number, published: { roots: founding.roots, directory: founding.directories[0] } }
  const stored = founding.accounts.flatMap(({ certificate }) => certificate ?? []).map((hash, at) => ({ hash, certificate: founding.certificates[at] }))
  const [late, ...rest] = stored
  assert.ok(late?.certificate)
  const directories = new Directories([newest] as never, rest as never)
  let now = rest
  const answers: (() => void)[] = []
  const certificates = async () => {
    const then = now
    await new Promise<void>((resolve) => answers.push(resolve))
    return then
  }
  const nothing = async () => undefined
  const world = {
    directories,
    store: { certificates, directories: async () => [newest] },
    roster: { read: nothing, present: () => [] },
    queue: { judge: () => undefined },
    wakes: { tell: () => undefined },
  } as unknown as World
  const followed = readShelf(world, 'directory')
  await setImmediate()
  now = stored
  directories.addCertificate(late as never)
  answers[0]?.()
  await setImmediate()
  answers[1]?.()
  await followed
  assert.notEqual(directories.certificate(late.hash), null)
})

test('F1 a chat that begins while everything is read anew goes on', async (t) => {
  const house = await makeHouse(t)
  await house.start()
  const { conversations } = house.store
  let gate: Promise<void> | null = null
  const asked = Promise.withResolvers<void>()
  Object.assign(house.store, {
    conversations: async () => {
      const all = await conversations()
      if (gate) asked.resolve()
      await gate
      return all
    },
  })
  const b = await house.start()
  const { promise, resolve } = Promise.withResolvers<void>()
  gate = promise
  b.bus.cut()
  b.bus.mend()
  await house.until(asked.promise)
  const { params, token } = await beginAt(house, b)
  resolve()
  await house.pass(2000)
  assert.equal(await refusedWith(call(b.site, 'stored', { params, token })), 'ok')
})
