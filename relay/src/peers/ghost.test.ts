import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { minute } from '../clock.ts'
import { call, ok, signInAt } from '../testing/client.ts'
import { listenAsSeeker } from '../testing/events.ts'
import { beginAt, type House, makeHouse } from '../testing/together.ts'

/** Two processes, somebody with an open page at the first, and all that the first has told, sealed as the bus has carried it. */
const overheard = async (t: { after(act: () => Promise<void>): void }) => {
  const house = await makeHouse(t)
  const nobody = house.bus.member()
  const texts: { readonly from: unknown; readonly text: string }[] = []
  const carry = house.bus.carry.bind(house.bus)
  house.bus.carry = (from, text) => {
    texts.push({ from, text })
    carry(from, text)
  }
  const a = await house.start()
  await house.pass(1500)
  const b = await house.start()
  const { seeker, token } = await beginAt(house, a)
  const page = await listenAsSeeker(a.site, seeker.conversation, { token })
  await page.next()
  await house.pass(2000)
  const of = ({ bus }: typeof a) => texts.filter(({ from }) => from === bus).map(({ text }) => text)
  return { house, a, b, seeker, of, again: (text: string) => carry(nobody, text) }
}

/** Who waits, and whether they are there. */
const shownAt = async (house: House, { desk }: { readonly desk: string }) => {
  const { session } = await house.until(signInAt(desk, house.place.umbrella.members.anna))
  const { cards } = await ok(call(desk, 'lane', { params: { lane: 'waiting', after: '0' }, token: session }))
  return cards.map(({ conversation, seekerThere }) => [conversation, seekerThere])
}

describe('what was told once and is carried again', () => {
  test('keeps no dead process alive, and nobody there: the chat of whoever left goes after half an hour (F1, P9)', async (t) => {
    const { house, a, b, seeker, of, again } = await overheard(t)
    const told = of(a)
    await a.kill()
    for (let at = 0; at < 40 * minute; at += 3000) {
      for (const text of at === 0 ? told : told.slice(-3)) again(text)
      await house.pass(3000)
      if (at !== minute) continue
      assert.deepEqual(await shownAt(house, b), [[seeker.conversation, false]])
    }
    assert.equal(await house.store.standing(seeker.conversation), null)
  })

  test('is a stranger also to a process that began later', async (t) => {
    const { house, a, seeker, of, again } = await overheard(t)
    const told = of(a)
    await a.kill()
    await house.pass(20_000)
    const c = await house.start()
    await house.pass(2000)
    for (const text of told) again(text)
    await house.pass(2000)
    assert.deepEqual(await shownAt(house, c), [[seeker.conversation, false]])
  })
})

test('every process seals under a key of its own: what one has sealed is nothing under the name of another', async (t) => {
  const { house, b, of, again } = await overheard(t)
  const toldWithin = async (milliseconds: number): Promise<number> => {
    const before = house.bus.told
    await house.pass(milliseconds)
    return house.bus.told - before
  }
  const usual = await toldWithin(3000)
  again(`another.${of(b).at(-1)?.split('.')[1]}`)
  assert.equal(await toldWithin(3000), usual, 'nobody answers it')
})
