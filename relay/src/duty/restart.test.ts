import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openSqlite } from '../store/sqlite/store.ts'
import { call, ok, signInAt } from '../testing/client.ts'
import { ManualClock } from '../testing/clock.ts'
import { dutyAt } from '../testing/duty.ts'
import { listenAsDesk } from '../testing/events.ts'
import { random } from '../testing/keys.ts'
import { makePlace, runRelay } from '../testing/running.ts'

const state = { month: '2027-05', status: 'binding', version: 3, made: null, changed: 0 } as const

test('after a restart desks are told the same months and notices, and who left in between has no duty that is to come', async (t) => {
  const clock = new ManualClock(Date.parse('2027-05-01T08:00Z'))
  const place = makePlace({ clock })
  const { anna, alex, cora } = place.umbrella.members
  const slot = dutyAt('2027-05-03T16:00Z', { wanted: 2 })
  const first = await runRelay(t, { clock, place })
  await first.stop()
  const store = openSqlite(join(place.config.data, 'relay.sqlite'))
  const on = [anna, alex].map(({ account }) => ({ id: random(16), slot: slot.id, account, origin: 'plan' as const }))
  const notice = { id: random(16), account: anna.account, month: '2027-05', hour: 0, kind: 'binding', old: null, new: null } as const
  await store.changeDuty({ plans: [{ version: null, plan: { ...state, slots: [slot], assignments: on } }], notices: [notice] })
  await store.closeAccount(alex.account, 0)
  await store.close()

  const { desk } = await runRelay(t, { clock, place })
  t.after(() => place.remove())
  const { session } = await signInAt(desk, anna)
  const plan = await listenAsDesk(desk, session)
  await clock.until(plan.next((event) => event.kind === 'duty-plan' && event.version === 4))
  plan.close()
  const stream = await listenAsDesk(desk, session)
  const { event } = await stream.next(({ kind }) => kind === 'notices')
  const { account: _, ...told } = notice
  assert.deepEqual(event, { kind: 'notices', notices: [told] })
  stream.close()
  const coordinator = (await signInAt(desk, cora)).session
  const month = await ok(call(desk, 'dutyMonth', { params: { month: '2027-05' }, token: coordinator }))
  assert.deepEqual(
    month.plan?.assignments.map(({ account }) => account),
    [anna.account],
  )
})
