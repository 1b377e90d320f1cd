import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { pathOf } from '@zop/wire'
import { openSqlite } from '../../store/sqlite/store.ts'
import type { Store } from '../../store/store.ts'
import { checkedEvents } from '../../testing/calendar.ts'
import { call, ok, signInAt } from '../../testing/client.ts'
import { ManualClock } from '../../testing/clock.ts'
import { dutyAt, minuteOf, type Name, openDuties } from '../../testing/duty.ts'
import { filesWith } from '../../testing/folder.ts'
import { raw } from '../../testing/http.ts'
import { random } from '../../testing/keys.ts'
import { makePlace, type Place, runRelay } from '../../testing/running.ts'
import { secretHash } from './feed.ts'

type Test = Parameters<typeof openDuties>[0]

const slot = dutyAt('2027-05-03T16:00Z')

/** A relay with calendars; `place` to start it again. */
const openCalendars = async (t: Test, given: { clock?: ManualClock; place?: Place } = {}) => {
  const clock = given.clock ?? new ManualClock(Date.parse('2027-05-01T08:00Z'))
  const place = given.place ?? makePlace({ clock })
  if (!given.place) t.after(async () => place.remove())
  const duties = await openDuties(t, { clock, place })
  const { desk, as } = duties
  const subscribe = async (name: Name) => (await ok(call(desk, 'openCalendar', { params: {}, token: as(name), body: {} }))).secret
  const pathTo = (secret: string) => pathOf('calendar', { feed: `${secret}.ics` })
  const fetched = (secret: string, headers: Record<string, string> = {}) => raw(desk, { path: pathTo(secret), headers })
  const events = async (secret: string) => {
    const { status, text } = await fetched(secret)
    assert.equal(status, 200)
    return checkedEvents(text)
  }
  return { ...duties, clock, place, subscribe, fetched, events }
}

describe('the address of a calendar', () => {
  test('shows the duties of its owner in plans that hold, and the dates of everybody; what the plan changes, it changes', async (t) => {
    const { bind, assign, idOf, putSlots, subscribe, events } = await openCalendars(t)
    const others = dutyAt('2027-05-04T16:00Z')
    const secret = await subscribe('anna')
    assert.deepEqual(await events(secret), [])
    await bind([
      [slot, 'anna'],
      [others, 'bela'],
    ])
    const [first, ...more] = await events(secret)
    assert.deepEqual([first?.['DTSTART'], first?.['SEQUENCE'], more], ['20270503T160000Z', '0', []])
    const moved = { ...slot, start: slot.start + 60, end: slot.end + 60 }
    const team = { id: random(16), kind: 'team', start: slot.start - 600, end: slot.start - 540, title: 'Team', centre: null } as const
    const theirs = { ...team, id: random(16), centre: 'south', start: slot.start - 800, end: slot.start - 740 }
    await ok(putSlots([moved, others, team, theirs]))
    assert.deepEqual(
      (await events(secret)).map(({ UID, SEQUENCE, SUMMARY, DTSTART }) => [UID === first?.['UID'], SEQUENCE, SUMMARY, DTSTART]),
      [
        [false, '0', 'Termin', '20270503T060000Z'],
        [true, '1', 'Dienst', '20270503T170000Z'],
      ],
    )
    await ok(assign([{ slot: slot.id, off: idOf('anna'), on: null }]))
    const off = (await events(secret)).find(({ UID }) => UID === first?.['UID'])
    assert.deepEqual([off?.['STATUS'], off?.['SEQUENCE']], ['CANCELLED', '2'])
  })

  test('a draft, and a plan in consultation, is nobody’s calendar', async (t) => {
    const { putSlots, assign, turn, idOf, subscribe, events } = await openCalendars(t)
    const secret = await subscribe('anna')
    await ok(putSlots([slot]))
    await ok(assign([{ slot: slot.id, off: null, on: idOf('anna') }]))
    assert.deepEqual(await events(secret), [])
    await ok(turn('consultation'))
    assert.deepEqual(await events(secret), [])
    await ok(turn('binding'))
    assert.equal((await events(secret)).length, 1)
  })

  test('is answered as a calendar that others do not keep, and with 304 to who has it already', async (t) => {
    const { bind, subscribe, fetched } = await openCalendars(t)
    await bind([[slot, 'anna']])
    const secret = await subscribe('anna')
    const { status, headers } = await fetched(secret)
    assert.equal(status, 200)
    assert.deepEqual(
      [headers['content-type'], headers['cache-control'], headers['set-cookie'], headers['x-content-type-options']],
      ['text/calendar; charset=utf-8', 'private, no-cache', undefined, 'nosniff'],
    )
    const etag = String(headers.etag)
    const again = await fetched(secret, { 'if-none-match': etag })
    assert.deepEqual([again.status, again.text], [304, ''])
    assert.equal((await fetched(secret, { 'if-none-match': '"another"' })).status, 200)
  })

  test('that is unknown, replaced, switched off or no address at all is not found, alike to the byte', async (t) => {
    const { desk, as, subscribe, fetched } = await openCalendars(t)
    const first = await subscribe('anna')
    const second = await subscribe('anna')
    assert.equal((await fetched(second)).status, 200)
    await ok(call(desk, 'closeCalendar', { params: {}, token: as('anna'), body: {} }))
    const asked = [first, second, random(32), 'x', 'A'.repeat(43), `${'A'.repeat(42)}%00`, 'A'.repeat(400)]
    const answers = await Promise.all(asked.map((secret) => raw(desk, { path: `/api/calendar/${secret}.ics` })))
    const bare = await raw(desk, { path: `/api/calendar/${second}` })
    const shapes = [...answers, bare].map(({ status, text, headers: { date: _, ...headers } }) => JSON.stringify([status, text, headers]))
    assert.equal(new Set(shapes).size, 1, [...new Set(shapes)].join('\n'))
    assert.match(shapes[0] ?? '', /^\[404,/)
  })

  test('lies in no file: the store has only its hash, and that sealed', async (t) => {
    const { place, subscribe } = await openCalendars(t)
    const secret = await subscribe('anna')
    for (const bytes of [Buffer.from(secret), Buffer.from(secret, 'base64url'), Buffer.from(secretHash(secret))])
      assert.deepEqual(filesWith(place.config.data, bytes), [])
  })

  test('of somebody who has left is gone at once, and no file holds a word of what they had', async (t) => {
    const { desk, as, idOf, bind, subscribe, fetched, events, place } = await openCalendars(t)
    await bind([[slot, 'anna']])
    const secret = await subscribe('anna')
    const [event] = await events(secret)
    const uid = Buffer.from(event?.['UID'] ?? 'none')
    assert.notDeepEqual(filesWith(place.config.data, uid), [])
    await ok(call(desk, 'removePerson', { params: { account: idOf('anna') }, token: as('lena'), body: {} }))
    assert.equal((await fetched(secret)).status, 404)
    assert.deepEqual(filesWith(place.config.data, uid), [])
  })

  test('that was replaced stays shut when an older backup comes back; one that was not goes on', async (t) => {
    const first = await openCalendars(t)
    const { place, clock } = first
    const data = join(place.config.data, 'relay.sqlite')
    const [gone, stays] = [await first.subscribe('anna'), await first.subscribe('bela')]
    await first.stop()
    copyFileSync(data, join(place.folder, 'backup'))
    const second = await openCalendars(t, { clock, place })
    const fresh = await second.subscribe('anna')
    assert.deepEqual([(await second.fetched(gone)).status, (await second.fetched(fresh)).status], [404, 200])
    await second.stop()
    copyFileSync(join(place.folder, 'backup'), data)
    const third = await openCalendars(t, { clock, place })
    assert.deepEqual([(await third.fetched(gone)).status, (await third.fetched(stays)).status], [404, 200])
  })
})

test('a duty in the past is kept for 62 days', async (t) => {
  const { clock, bind, subscribe, fetched } = await openCalendars(t, { clock: new ManualClock(Date.parse('2027-05-01T08:00Z')) })
  await bind([[slot, 'anna']])
  const secret = await subscribe('anna')
  const shown = async (minute: number) => {
    clock.leap(minute * 60_000 - clock.now())
    return checkedEvents((await fetched(secret)).text).length
  }
  assert.equal(await shown(slot.end + 62 * 1440 - 1), 1)
  assert.equal(await shown(slot.end + 62 * 1440), 0)
  assert.ok(minuteOf('2027-07-04T19:00Z') === slot.end + 62 * 1440)
})

test('an address that is asked again and again reads the plans once, as long as nothing can have changed', async (t) => {
  let reads = 0
  const openStore = (path: string): Store => {
    const store = openSqlite(path)
    const feedEvents: Store['feedEvents'] = (account) => {
      reads++
      return store.feedEvents(account)
    }
    return { ...store, feedEvents }
  }
  const { desk, umbrella } = await runRelay(t, { clock: new ManualClock(Date.parse('2027-05-01T08:00Z')), openStore })
  const { session } = await signInAt(desk, umbrella.members.anna)
  const { secret } = await ok(call(desk, 'openCalendar', { params: {}, token: session, body: {} }))
  for (let time = 0; time < 5; time++) assert.equal((await raw(desk, { path: pathOf('calendar', { feed: `${secret}.ics` }) })).status, 200)
  assert.equal(reads, 1)
})
