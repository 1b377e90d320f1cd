import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hourOf } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { call, ok } from '../testing/client.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { joinAsPeer } from '../testing/peer.ts'
import { makeMessage } from '../testing/seeker.ts'
import { beginAt, type House, makeHouse } from '../testing/together.ts'

/** A store whose write lasts until it is closed, which waits for it. */
const slowStore = () => {
  const open = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  let writing: Promise<unknown> = Promise.resolve()
  const wrap = (store: Store): Store => ({
    ...store,
    append: (...of) => {
      const done = open.promise.then(() => store.append(...of))
      writing = done
      asked.resolve()
      return done
    },
    close: async () => {
      open.resolve()
      await writing
      await store.close()
    },
  })
  return { wrap, asked: asked.promise }
}

const begin = async (house: House, at: { readonly site: string }) => {
  const { token, params, start } = await beginAt(house, at)
  return { token, params, message: makeMessage(start.hash) }
}

const hears = async (house: House, page: Awaited<ReturnType<typeof listenAsSeeker>>, order: number) => {
  const { id } = await house.until(page.next((one) => one.kind === 'item' && one.item.order === order))
  assert.equal(id, String(order))
}

describe('a process that is stopped', () => {
  test('says goodbye when all that it writes is written: the others know it', async (t) => {
    const house = await makeHouse(t)
    const slow = slowStore()
    const a = await house.start()
    const b = await house.start({ store: slow.wrap })
    await house.pass(2000)
    const { token, params, message } = await begin(house, a)
    const page = await listenAsSeeker(a.site, params.conversation, { token })
    await hears(house, page, 2)
    await house.pass(2000)
    const sent = call(b.site, 'send', { params, body: message as never, token }).catch(() => null)
    await slow.asked
    await house.until(b.stop())
    await hears(house, page, 3)
    await sent
    page.close()
  })

  test('is not taken at its word: what it has written and nobody was told of is read from the store', async (t) => {
    const house = await makeHouse(t)
    const a = await house.start()
    await house.pass(2000)
    const { token, params, message } = await begin(house, a)
    const page = await listenAsSeeker(a.site, params.conversation, { token })
    const other = await joinAsPeer(house, 'other')
    await hears(house, page, 2)
    await house.pass(2000)
    await house.store.append(params.conversation, message, { by: 'seeker', hour: hourOf(house.clock), sender: 'nobody' })
    other.send({ told: [], is: 'bye' })
    await hears(house, page, 3)
    page.close()
  })

  test('may have written what was refused: sent once more, it is heard at every process', async (t) => {
    const house = await makeHouse(t)
    const [a, b] = [await house.start(), await house.start()]
    await house.pass(2000)
    const { token, params, message } = await begin(house, a)
    const page = await listenAsSeeker(a.site, params.conversation, { token })
    await hears(house, page, 2)
    await house.pass(2000)
    // Written by a process that could not say so.
    const said = { by: 'seeker', hour: hourOf(house.clock), sender: 'nobody' } as const
    await house.store.append(params.conversation, message, said)
    await house.until(ok(call(b.site, 'send', { params, body: message as never, token })))
    await hears(house, page, 3)
    page.close()
  })
})
