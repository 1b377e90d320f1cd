import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { filesWith, folderFor } from '../../testing/folder.ts'
import { random } from '../../testing/keys.ts'
import { assigned, lineOf, monday, noticeFor, planWith, slotAt } from '../conformance/duty-given.ts'
import { umbrella } from '../conformance/given.ts'
import { Unavailable } from '../store.ts'
import { Connection } from './connection.ts'
import { openSqlite, sqliteStore } from './store.ts'

const { anna } = umbrella.members

const opened = async (t: { after(act: () => void): void }) => {
  const connection = new Connection(join(folderFor(t), 'relay.sqlite'))
  const store = sqliteStore(connection)
  await store.foundAccounts(umbrella.founding.accounts)
  const [one, two] = [slotAt(monday), slotAt(monday + 60)]
  const first = assigned(one, anna.account)
  const plan = planWith([one, two], [first])
  await store.changeDuty({ plans: [{ version: null, plan }] })
  return { connection, store, one, two, first, plan }
}

describe('the file of the duty plan', () => {
  test('holds nobody in two places at once, whatever program writes it', async (t) => {
    const { connection, store, one, two, first } = await opened(t)
    const { database } = connection
    const insert = database.prepare('insert into duty_assignment (id, slot, account, origin) values (?, ?, ?, ?)')
    assert.throws(() => insert.run(random(16), two.id, anna.account, 'plan'), /booked/)
    assert.throws(() => insert.run(random(16), one.id, anna.account, 'plan'), /UNIQUE|booked/)
    assert.throws(() => insert.run(random(16), random(16), anna.account, 'plan'), /FOREIGN KEY/)
    const elsewhere = database.prepare('update duty_assignment set slot = ? where id = ?')
    assert.throws(() => elsewhere.run(two.id, first.id), /an assignment does not change/)
    database.prepare('update duty_slot set begins = ?, ends = ? where id = ?').run(monday + 180, monday + 240, two.id)
    insert.run(random(16), two.id, anna.account, 'plan')
    const move = database.prepare('update duty_slot set begins = ? where id = ?')
    assert.throws(() => move.run(monday + 179, two.id), /booked/)
    assert.equal(database.prepare('select count(*) as n from duty_assignment').get()?.['n'], 2)
    await store.close()
  })

  test('a full disk in the middle of a change leaves the month as it was, and the change is taken when there is room', async (t) => {
    const { connection, store, one, two, plan, first } = await opened(t)
    const { page_count: pages } = connection.database.prepare('pragma page_count').get() as { page_count: number }
    connection.database.exec(`pragma max_page_count = ${pages}`)
    const more = Array.from({ length: 500 }, (_, at) => slotAt(monday + at, { languages: ['de', 'en', 'ar'] }))
    const change = {
      plans: [{ version: 1, plan: { ...plan, version: 2, slots: [one, two, ...more] } }],
      history: [lineOf()],
      notices: [noticeFor(anna.account)],
    }
    await assert.rejects(store.changeDuty(change), Unavailable)
    const before = await store.dutyPlan('2027-05')
    assert.deepEqual([before?.version, before?.slots.length, before?.assignments], [1, 2, [first]])
    assert.deepEqual([await store.dutyHistory('2027-05', 5), await store.dutyNotices()], [[], []])
    connection.database.exec('pragma max_page_count = 1073741823')
    assert.equal(await store.changeDuty(change), 'changed')
    assert.deepEqual([(await store.dutyPlan('2027-05'))?.slots.length, (await store.dutyNotices()).length], [502, 1])
    await store.close()
  })

  test('holds nothing any more of what somebody has said who has left', async (t) => {
    const folder = folderFor(t)
    const store = openSqlite(join(folder, 'relay.sqlite'))
    await store.foundAccounts(umbrella.founding.accounts)
    const said = [{ kind: 'weekly', word: 'can', since: '2027-05-17', from: '18:17', to: '21:17', rule: 'FREQ=WEEKLY;BYDAY=MO' }] as const
    await store.putSaid({ availabilities: [{ account: anna.account, version: 0, said: [...said] }] })
    await store.putDutyProfile({ account: anna.account, languages: ['de', 'eo'], experienced: true, dutiesPerWeek: 2, hoursPerMonth: 17 })
    const marks = ['"from":"18:17"', '"languages":["de","eo"]'].map((text) => new TextEncoder().encode(text))
    assert.ok(marks.every((mark) => filesWith(folder, mark).length > 0))
    await store.closeAccount(anna.account, 490_000)
    assert.deepEqual(
      marks.map((mark) => filesWith(folder, mark)),
      [[], []],
    )
    await store.close()
  })

  test('is there again after a restart, offers, notices and staffed minutes too', async (t) => {
    const path = join(folderFor(t), 'relay.sqlite')
    const store = openSqlite(path)
    await store.foundAccounts(umbrella.founding.accounts)
    const slot = slotAt(monday)
    const one = assigned(slot, anna.account)
    const offer = { id: random(16), assignment: one.id, from: anna.account, to: null, inReturn: null }
    await store.changeDuty({ plans: [{ version: null, plan: planWith([slot], [one]) }], notices: [noticeFor(anna.account)], offer })
    await store.staffed({ minute: monday, day: '2027-05-03', slots: [{ slot: slot.id, channel: 'chat' }] })
    const read = async (from: typeof store) => [
      await from.dutyPlan('2027-05'),
      await from.swaps('2027-05'),
      await from.dutyNotices(),
      await from.staffedSlots([slot.id]),
    ]
    const before = await read(store)
    await store.close()
    const again = openSqlite(path)
    assert.deepEqual(await read(again), before)
    await again.close()
  })
})
