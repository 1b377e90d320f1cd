import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Tickets } from '../account/tickets.ts'
import type { Clock } from '../clock.ts'
import { spentNames } from '../store/spent-names.ts'
import { solve } from '../testing/client.ts'
import { ManualClock, setAhead } from '../testing/clock.ts'
import { Work } from './work.ts'

/** The number that a solved challenge was looking for. */
const counterOf = (payload: string): number => JSON.parse(Buffer.from(payload, 'base64').toString()).solution.counter

test('work may be as short as it may be long: nobody can begin to look in the middle', async () => {
  const clock = new ManualClock()
  const spent = spentNames()
  const tickets = new Tickets(clock, { store: { spend: async (name, expires) => spent(name, expires) } })
  const work = new Work({ clock, tickets, effort: { most: 239 } })
  const counters: number[] = []
  // One in three lies below 80; that none of 60 does is rarer than one in ten thousand million.
  while (counters.length < 60 && !counters.some((counter) => counter < 80)) {
    const payload = await solve(await work.issue())
    assert.ok(await work.spend(payload))
    counters.push(counterOf(payload))
  }
  assert.ok(counters.some((counter) => counter < 80))
  assert.ok(counters.every((counter) => counter >= 1 && counter <= 239))
})

test('of challenges that were bought in calm only fresh ones are taken where many wait, and the others are not spent by that', async () => {
  const clock = new ManualClock()
  const spent = spentNames()
  const tickets = new Tickets(clock, { store: { spend: async (name, expires) => spent(name, expires) } })
  const work = new Work({ clock, tickets, effort: { most: 2 } })
  const [old, kept] = [await solve(await work.issue()), await solve(await work.issue())]
  clock.pass(2 * 60_000 + 1000)
  assert.equal(await work.spend(old, 2 * 60_000), false)
  assert.equal(await work.spend(await solve(await work.issue()), 2 * 60_000), true)
  assert.equal(await work.spend(old), true)
  clock.pass(8 * 60_000)
  assert.equal(await work.spend(kept), false)
})

test('where many wait, a challenge of another process of the house is taken too, though the clocks of the two machines differ by minutes', async () => {
  const clock = new ManualClock()
  const spent = spentNames()
  const secret = new Uint8Array(32).fill(7)
  const of = (machine: Clock, apart: number) =>
    new Work({
      ...{ clock: machine, secret, apart, effort: { most: 2 } },
      tickets: new Tickets(machine, { store: { spend: async (name, expires) => spent(name, expires) } }),
    })
  const behind = of(setAhead(clock, -3 * 60_000), 0)
  const fresh = await solve(await behind.issue())
  assert.equal(await of(clock, 0).spend(fresh, 2 * 60_000), false, 'a relay alone has one clock')
  assert.equal(await of(clock, 5 * 60_000).spend(fresh, 2 * 60_000), true)
  const old = await solve(await behind.issue())
  clock.pass(4 * 60_000 + 1000)
  assert.equal(await of(clock, 5 * 60_000).spend(old, 2 * 60_000), false)
})
