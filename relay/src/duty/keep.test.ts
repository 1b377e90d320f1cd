import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openSqlite } from '../store/sqlite/store.ts'
import { signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { dutyAt } from '../testing/duty.ts'
import { listenAsDesk } from '../testing/events.ts'
import { random } from '../testing/keys.ts'
import { makePlace, runRelay } from '../testing/running.ts'

const state = { status: 'binding', version: 3, made: null, changed: 0 } as const

test('a month keeps its names for twenty-four months and not one more: then no row says who was on duty or who changed what', async (t) => {
  const clock = new ManualClock(Date.parse('2029-05-31T21:59Z'))
  const place = makePlace({ clock })
  t.after(() => place.remove())
  const { anna, alex, cora } = place.umbrella.members
  const [old, coming] = [dutyAt('2027-05-03T16:00Z'), dutyAt('2029-06-04T16:00Z')]
  await (await runRelay(t, { clock, place })).stop()
  const file = join(place.config.data, 'relay.sqlite')
  const store = openSqlite(file)
  const on = (slot: typeof old, account: string) => [{ id: random(16), slot: slot.id, account, origin: 'plan' as const }]
  const line = {
    month: '2027-05',
    hour: 0,
    status: 'binding',
    kind: 'assigned',
    by: cora.account,
    forWhom: null,
    slot: old.id,
    from: null,
    rule: null,
  } as const
  await store.changeDuty({
    plans: [
      { version: null, plan: { ...state, month: '2027-05', slots: [old], assignments: on(old, anna.account) } },
      { version: null, plan: { ...state, month: '2029-06', slots: [coming], assignments: on(coming, alex.account) } },
    ],
    history: [{ ...line, to: anna.account }],
  })
  // What is tidied up after the names of old months: that alex is gone from a plan shows that their turn has come.
  await store.closeAccount(alex.account, 0)
  await store.close()

  const rows = (query: string) => {
    const database = new DatabaseSync(file, { readOnly: true })
    const found = database
      .prepare(query)
      .all()
      .map((row) => Object.values(row))
    database.close()
    return found
  }
  const people = () => rows('select account from duty_assignment').flat()
  const tidied = async (month: string) => {
    const relay = await runRelay(t, { clock, place })
    const { session } = await signInAt(relay.desk, cora)
    const stream = await listenAsDesk(relay.desk, session)
    await clock.until(stream.next((event) => event.kind === 'duty-plan' && event.month === month && event.version === 4))
    stream.close()
    await relay.stop()
  }
  const kept = () => [rows('select status from duty_month order by month'), rows("select author, came from duty_change where month = '2027-05'")]
  await tidied('2029-06')
  assert.deepEqual(people(), [anna.account])
  assert.deepEqual(kept(), [[['binding'], ['binding']], [[cora.account, anna.account]]])
  clock.leap(60_000)
  await tidied('2027-05')
  assert.deepEqual(people(), [])
  assert.deepEqual(kept(), [[['closed'], ['binding']], [[null, null]]])
  assert.deepEqual(rows('select id from duty_slot order by begins'), [[old.id], [coming.id]])
})
