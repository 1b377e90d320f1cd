import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DeskEvent, Directory, DutyNow, DutyProfile, Status } from '@zop/wire'
import { hourOf, minute } from '../../clock.ts'
import { roomLimits } from '../../conversation/room.ts'
import { call, ok, startBody } from '../../testing/client.ts'
import { ManualClock } from '../../testing/clock.ts'
import { type Duties, dutyAt, minuteOf, type Name, openDuties } from '../../testing/duty.ts'
import { type Listening, listenAsDesk, listenAsSeeker } from '../../testing/events.ts'
import { nextOf } from '../../testing/people.ts'
import { makePlace } from '../../testing/running.ts'
import { makeSeeker, makeStart } from '../../testing/seeker.ts'
import type { Umbrella } from '../../testing/umbrella.ts'

const statusOf = ({ site }: Duties): Promise<Status> => ok(call(site, 'status', { params: {} }))

const speaks = (duties: Duties, name: Name, ...languages: string[]) => {
  const profile: DutyProfile = { account: duties.idOf(name), languages, experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200 }
  return ok(call(duties.desk, 'putDutyProfile', { params: {}, token: duties.as('cora'), body: profile }))
}

/** Opens a desk and checks in; the answer is its stream. */
const comesIn = async (duties: Duties, name: Name): Promise<Listening<DeskEvent>> => {
  const stream = await listenAsDesk(duties.desk, duties.as(name))
  await ok(call(duties.desk, 'checkIn', { params: {}, token: duties.as(name) }))
  await told(duties, stream, ({ me }) => me)
  return stream
}

const told = async ({ clock }: Duties, stream: Listening<DeskEvent>, wanted: (now: DutyNow) => boolean): Promise<DutyNow> => {
  const { event } = await clock.until(stream.next((event) => event.kind === 'duty' && wanted(event.now)))
  return event.kind === 'duty' ? event.now : assert.fail()
}

/** Saturday, the first of May 2027, 08:00Z. */
const today = (time: string) => minuteOf(`2027-05-01T${time}Z`)

describe('the public state', () => {
  test('P9 of a house without a plan is closed, promises a letter’s answer and no hour, no language, no week', async (t) => {
    const duties = await openDuties(t)
    const { answerBy, ...rest } = await statusOf(duties)
    assert.deepEqual(rest, {
      version: 1,
      at: Math.floor(duties.clock.now() / 60_000),
      chat: 'closed',
      until: null,
      languages: [],
      opens: null,
      spoken: [],
      missing: null,
      lastWeek: null,
    })
    assert.ok((answerBy ?? 0) >= hourOf(duties.clock) + 48)
  })

  test('P9 promises nothing and announces nobody where nobody could read a word: the pool empty, or the directory run out, whoever is on duty', async (t) => {
    const duties = await openDuties(t)
    const { umbrella, desk, clock } = duties
    await duties.bind([
      [dutyAt('2027-05-01T07:00Z'), 'anna'],
      [dutyAt('2027-05-02T14:00Z'), 'bela'],
    ])
    const anna = await comesIn(duties, 'anna')
    const { chat, answerBy } = await statusOf(duties)
    assert.deepEqual([chat, typeof answerBy], ['open', 'number'])
    const nothing = { version: 1, chat: 'keyless', until: null, languages: [], opens: null, spoken: [], missing: null, answerBy: null }
    const said = async () => {
      const { at: _, lastWeek: __, ...rest } = await statusOf(duties)
      return rest
    }
    const publish = (of: Pick<Umbrella, 'signers' | 'directory'>, pool: Partial<Directory['pool']>) => {
      const { envelope, ...directory } = nextOf(of, { pool: { ...umbrella.directory.directory.pool, ...pool } })
      return ok(call(desk, 'publish', { params: {}, token: duties.as('cora'), body: { directory: envelope } })).then(() => directory)
    }
    const emptied = await publish(umbrella, { members: [] })
    assert.deepEqual(await said(), nothing)
    await publish({ ...umbrella, directory: emptied }, {})
    assert.deepEqual([(await said()).chat, typeof (await said()).answerBy], ['open', 'number'], 'whoever is back in the pool reads')
    anna.close()
    await duties.leap(umbrella.directory.directory.expires - hourOf(clock) - 1)
    assert.equal((await said()).chat, 'closed')
    await duties.leap(1)
    assert.deepEqual(await said(), nothing)
  })

  test('names the next duty that somebody has, the languages of those who have one and from when on, and forgets both with an absence', async (t) => {
    const duties = await openDuties(t)
    await speaks(duties, 'anna', 'de', 'ar')
    await speaks(duties, 'bela', 'de', 'tr')
    await speaks(duties, 'alex', 'vi')
    const [gap, first, second] = [dutyAt('2027-05-01T10:00Z'), dutyAt('2027-05-01T14:00Z'), dutyAt('2027-05-02T14:00Z')]
    const mail = dutyAt('2027-05-01T11:00Z', { channel: 'mail' })
    await duties.bind([[gap], [first, 'anna'], [second, 'bela'], [mail, 'alex']])
    const before = await statusOf(duties)
    assert.deepEqual(
      [before.opens, before.spoken],
      [
        first.start,
        [
          { language: 'de', from: first.start },
          { language: 'ar', from: first.start },
          { language: 'tr', from: second.start },
        ],
      ],
    )
    const absence = { id: 'A'.repeat(22), account: duties.idOf('anna'), centre: 'north', start: first.start, end: first.end }
    await ok(call(duties.desk, 'reportAbsence', { params: {}, token: duties.as('anna'), body: absence }))
    const after = await statusOf(duties)
    assert.deepEqual(
      [after.opens, after.spoken],
      [
        second.start,
        [
          { language: 'de', from: second.start },
          { language: 'tr', from: second.start },
        ],
      ],
    )
  })

  test('while it is open says to when somebody is planned without a break, and the languages of those who are there', async (t) => {
    const duties = await openDuties(t)
    await speaks(duties, 'anna', 'en', 'de')
    await speaks(duties, 'bela', 'tr', 'de')
    const [first, second, later] = [dutyAt('2027-05-01T07:00Z'), dutyAt('2027-05-01T09:30Z'), dutyAt('2027-05-01T13:00Z')]
    await duties.bind([
      [first, 'anna'],
      [second, 'bela'],
      [later, 'alex'],
    ])
    const anna = await comesIn(duties, 'anna')
    const { chat, until, languages, opens, missing } = await statusOf(duties)
    assert.deepEqual([chat, until, languages, opens, missing], ['open', second.end, ['de', 'en'], second.start, null])
    await duties.clock.live((today('09:30') - today('08:00')) * minute)
    assert.deepEqual(
      [(await statusOf(duties)).chat, (await statusOf(duties)).missing],
      ['open', null],
      'Bela is missing, Anna is there: nobody outside has to know',
    )
    anna.close()
  })

  test('P9 nobody checks in: closed, since when, and after a quarter of an hour that nobody is expected; whoever comes late opens it', async (t) => {
    const duties = await openDuties(t)
    await speaks(duties, 'anna', 'ar')
    const slot = dutyAt('2027-05-01T08:10Z')
    const tomorrow = dutyAt('2027-05-02T08:00Z')
    await duties.bind([
      [slot, 'anna'],
      [tomorrow, 'bela'],
    ])
    const at = async (time: string) => {
      await duties.clock.live(today(time) * minute - duties.clock.now())
      const { chat, missing, opens, spoken } = await statusOf(duties)
      return [chat, missing, opens, spoken.map(({ language, from }) => [language, from])]
    }
    const german = ['de', tomorrow.start]
    assert.deepEqual(await at('08:09'), ['closed', null, slot.start, [german, ['ar', slot.start]]])
    assert.deepEqual(await at('08:24'), ['closed', { since: slot.start, given: false }, tomorrow.start, [german, ['ar', slot.start]]])
    assert.deepEqual(await at('08:25'), ['closed', { since: slot.start, given: true }, tomorrow.start, [german]])
    const anna = await comesIn(duties, 'anna')
    assert.deepEqual(await at('08:30'), ['open', null, tomorrow.start, [german, ['ar', slot.start]]])
    anna.close()
  })

  test('P9 of a gap says nothing: it was never announced', async (t) => {
    const duties = await openDuties(t)
    await duties.bind([[dutyAt('2027-05-01T07:00Z')]])
    await duties.clock.live(20 * minute)
    const { chat, missing, spoken } = await statusOf(duties)
    assert.deepEqual([chat, missing, spoken], ['closed', null, []])
  })

  test('P9 whoever gets a duty that runs is awaited from then on, and is expected for a quarter of an hour', async (t) => {
    const duties = await openDuties(t)
    const slot = dutyAt('2027-05-01T07:00Z')
    await duties.bind([[slot]])
    await duties.clock.live(21 * minute)
    await ok(duties.assign([{ slot: slot.id, off: null, on: duties.idOf('anna') }]))
    const { missing, spoken } = await statusOf(duties)
    assert.deepEqual([missing, spoken], [{ since: today('08:21'), given: false }, [{ language: 'de', from: slot.start }]])
    await duties.clock.live(15 * minute)
    assert.deepEqual((await statusOf(duties)).missing, { since: today('08:21'), given: true })
  })

  test('P9 is closed where nobody is there, also while there is no room, and full where somebody is', async (t) => {
    const place = makePlace({ clock: new ManualClock(Date.parse('2027-05-01T08:00Z')) })
    t.after(async () => place.remove())
    const clock = new ManualClock(Date.parse('2027-05-01T08:00Z'))
    const duties = await openDuties(t, { clock, place: { ...place, config: { ...place.config, room: { ...roomLimits, unanswered: 0 } } } })
    await duties.bind([[dutyAt('2027-05-01T07:00Z'), 'anna']])
    assert.equal((await statusOf(duties)).chat, 'closed')
    const anna = await comesIn(duties, 'anna')
    assert.equal((await statusOf(duties)).chat, 'full')
    anna.close()
  })

  test('P9 whoever was there and leaves is missing from then on, and after a restart from then', async (t) => {
    const duties = await openDuties(t)
    const slot = dutyAt('2027-05-01T07:00Z')
    await duties.bind([[slot, 'anna']])
    const anna = await comesIn(duties, 'anna')
    await duties.clock.live(20 * minute)
    const left = Math.floor(duties.clock.now() / minute)
    await ok(call(duties.desk, 'checkOut', { params: {}, token: duties.as('anna') }))
    assert.deepEqual((await statusOf(duties)).missing, { since: left, given: false })
    await duties.clock.live(15 * minute)
    assert.deepEqual((await statusOf(duties)).missing, { since: left, given: true })
    anna.close()
    await duties.stop()
    const again = await openDuties(t, { place: duties.place, clock: duties.clock })
    assert.deepEqual((await statusOf(again)).missing, { since: Math.floor(again.clock.now() / minute), given: false }, 'everybody has time to come back')
  })

  test('says of the last whole week on how many days the chat was there for four hours, and of a week without a plan nothing', async (t) => {
    const duties = await openDuties(t, { at: Date.parse('2027-05-03T07:00Z') })
    const days = ['2027-05-03', '2027-05-04', '2027-05-05'].map((day) => dutyAt(`${day}T08:00Z`, { end: minuteOf(`${day}T13:00Z`) }))
    await duties.bind(days.map((slot) => [slot, 'anna'] as const))
    assert.equal((await statusOf(duties)).lastWeek, null)
    for (const [at, slot] of days.entries()) {
      await duties.leap((slot.start * minute - duties.clock.now()) / 3_600_000)
      const anna = await comesIn(duties, 'anna')
      await duties.clock.live((at === 1 ? 239 : 241) * minute)
      anna.close()
      await ok(call(duties.desk, 'checkOut', { params: {}, token: duties.as('anna') }))
    }
    await duties.leap(24 * 7)
    assert.deepEqual((await statusOf(duties)).lastWeek, { days: 2, of: 5 })
    await duties.leap(24 * 7)
    assert.deepEqual((await statusOf(duties)).lastWeek, { days: 0, of: 5 }, 'a plan holds: that nobody had a duty is no excuse')
  })
})

describe('somebody who waits', () => {
  test('is told how many are there who speak the language asked for, and otherwise when one of them is planned or still expected', async (t) => {
    const duties = await openDuties(t)
    const { site, umbrella, clock } = duties
    await speaks(duties, 'bela', 'tr')
    const [now, later] = [dutyAt('2027-05-01T07:00Z'), dutyAt('2027-05-01T08:10Z')]
    await duties.bind([
      [now, 'anna'],
      [later, 'bela'],
    ])
    const anna = await comesIn(duties, 'anna')
    const page = async (language: 'de' | 'tr' | 'vi') => {
      const seeker = makeSeeker()
      const body = await startBody(site, seeker, makeStart(seeker, umbrella, hourOf(clock)))
      const { session: token } = await ok(call(site, 'start', { params: {}, body: { ...body, opening: { ...body.opening, language } } }))
      return listenAsSeeker(site, seeker.conversation, { token })
    }
    const heard = async (stream: Awaited<ReturnType<typeof page>>, wanted = (_: number, __: number | null) => true) => {
      const { event } = await clock.until(stream.next((event) => event.kind === 'waiting' && wanted(event.onDuty, event.opens)))
      return event.kind === 'waiting' ? [event.onDuty, event.opens] : assert.fail()
    }
    const [german, turkish, vietnamese] = [await page('de'), await page('tr'), await page('vi')]
    assert.deepEqual(
      [await heard(german), await heard(turkish), await heard(vietnamese)],
      [
        [1, null],
        [0, later.start],
        [0, null],
      ],
    )
    await clock.live(12 * minute)
    const second = await page('tr')
    assert.deepEqual(await heard(second), [0, later.start], 'Bela should be there already, and is still expected')
    const bela = await comesIn(duties, 'bela')
    assert.deepEqual(await heard(turkish, (onDuty) => onDuty === 1), [1, null])
    for (const stream of [anna, bela, german, turkish, second, vietnamese]) stream.close()
  })

  test('is told when the next one comes where whoever was there has gone early, and the public state says the same', async (t) => {
    const duties = await openDuties(t)
    const { site, umbrella, clock } = duties
    const [now, later] = [dutyAt('2027-05-01T07:00Z'), dutyAt('2027-05-01T10:00Z')]
    await duties.bind([
      [now, 'anna'],
      [later, 'bela'],
    ])
    const anna = await comesIn(duties, 'anna')
    const seeker = makeSeeker()
    const { session: token } = await ok(call(site, 'start', { params: {}, body: await startBody(site, seeker, makeStart(seeker, umbrella, hourOf(clock))) }))
    const page = await listenAsSeeker(site, seeker.conversation, { token })
    const waits = async (onDuty: number) => {
      const { event } = await clock.until(page.next((event) => event.kind === 'waiting' && event.onDuty === onDuty))
      return event.kind === 'waiting' ? event.opens : assert.fail()
    }
    assert.equal(await waits(1), null)
    await ok(call(duties.desk, 'checkOut', { params: {}, token: duties.as('anna') }))
    assert.equal(await waits(0), later.start)
    const { missing, opens, spoken } = await statusOf(duties)
    assert.deepEqual(
      [missing, opens, spoken],
      [{ since: Math.floor(clock.now() / minute), given: false }, later.start, [{ language: 'de', from: later.start }]],
    )
    for (const stream of [anna, page]) stream.close()
  })
})
