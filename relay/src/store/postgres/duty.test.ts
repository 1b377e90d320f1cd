import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type pg from 'pg'
import { random } from '../../testing/keys.ts'
import { clientAt, databaseFor } from '../../testing/postgres/databases.ts'
import { monday, planWith, slotAt } from '../conformance/duty-given.ts'
import { umbrella } from '../conformance/given.ts'
import { openPostgres } from './store.ts'

const { anna } = umbrella.members
const insert = 'insert into duty_assignment (id, slot, account, origin) values ($1, $2, $3, $4)'
const move = 'update duty_slot set begins = $2, ends = $3 where id = $1'

/** Three duties: two at the same time, one after them; and two programs that know nothing of the relay's rules. */
const opened = async (t: { after(act: () => Promise<void>): void }) => {
  const urls = await databaseFor(t)
  const store = await openPostgres(urls)
  await store.foundAccounts(umbrella.founding.accounts)
  const slots = [slotAt(monday), slotAt(monday + 60), slotAt(monday + 600)] as const
  await store.changeDuty({ plans: [{ version: null, plan: planWith([...slots]) }] })
  t.after(() => store.close())
  return { slots, one: await clientAt(t, urls.url), two: await clientAt(t, urls.url) }
}

/** Both in their own transaction, neither waits for the other's end before it asks; how many got through. */
const together = async (one: pg.Client, two: pg.Client, acts: readonly [(client: pg.Client) => Promise<unknown>, (client: pg.Client) => Promise<unknown>]) => {
  const clients = [one, two] as const
  await Promise.all(clients.map((client) => client.query('begin')))
  const done = await Promise.all(
    clients.map(async (client, at) => {
      try {
        await acts[at === 0 ? 0 : 1](client)
        await client.query('commit')
        return 'done'
      } catch (error) {
        await client.query('rollback')
        return (error as Error).message
      }
    }),
  )
  return done.toSorted()
}

describe('the duty plan in PostgreSQL', () => {
  test('holds nobody in two places at once, whatever programs write it at the same moment', async (t) => {
    const { slots, one, two } = await opened(t)
    const put = (slot: string) => (client: pg.Client) => client.query(insert, [random(16), slot, anna.account, 'plan'])
    for (let round = 0; round < 10; round++) {
      assert.deepEqual(await together(one, two, [put(slots[0].id), put(slots[1].id)]), ['booked', 'done'])
      await one.query('delete from duty_assignment')
    }
  })

  test('nor does a duty move over another one of somebody who is being put there', async (t) => {
    const { slots, one, two } = await opened(t)
    const [first, , late] = slots
    await one.query(insert, [random(16), first.id, anna.account, 'plan'])
    for (let round = 0; round < 10; round++) {
      const onto = (client: pg.Client) => client.query(move, [late.id, first.start, first.end])
      const put = (client: pg.Client) => client.query(insert, [random(16), late.id, anna.account, 'plan'])
      assert.deepEqual(await together(one, two, [onto, put]), ['booked', 'done'])
      await one.query('delete from duty_assignment where slot = $1', [late.id])
      await one.query(move, [late.id, late.start, late.end])
    }
  })

  test('and an assignment comes and goes, but does not change', async (t) => {
    const { slots, one } = await opened(t)
    await one.query(insert, [random(16), slots[0].id, anna.account, 'plan'])
    await assert.rejects(one.query('update duty_assignment set slot = $1', [slots[2].id]), /an assignment does not change/)
    await assert.rejects(one.query(insert, [random(16), random(16), anna.account, 'plan']), /foreign key/)
  })
})
