import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { House } from '../house/house.ts'
import { entersOffice, whoIs } from '../people/counsellor/team.ts'
import { Stage } from '../stage/stage.ts'
import { entersPeople, nextMonth, planOf, plans, setsTimes } from './office.ts'

/** Processes that this one has started, by Linux's own table. */
const childrenOf = async (parent: number): Promise<number[]> => {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(
    ids.map(async (id) => {
      const status = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
      return { id: Number(id), of: Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]) }
    }),
  )
  return parents.filter(({ of }) => of === parent).map(({ id }) => id)
}

/** The planner at work: the relay starts it for each job. */
const plannerOf = async (house: House): Promise<number> => {
  for (;;) {
    const [planner] = await childrenOf(house.relay.child.pid ?? 0)
    if (planner !== undefined) return planner
  }
}

test('a planner that is killed in mid-run, and one that is stopped, leave the plan as it was and say so; the next one plans', async () => {
  await using stage = await Stage.open({ house: { dutyDays: null } })
  const { house } = stage
  const month = nextMonth()
  const office = await stage.anotherDesk()
  await entersOffice(office, house, whoIs(house, 'coordinator'))
  const { session } = await entersPeople(office, month)
  const { page } = office
  await page.getByRole('button', { name: /^Nächster Monat/ }).click()
  await setsTimes(office)
  await plans(office)
  const good = await planOf(office, { session, month })
  assert.ok(good.assignments.length > 0)

  const again = page.getByRole('button', { name: 'Neu berechnen' })
  await again.click()
  process.kill(await plannerOf(house), 'SIGKILL')
  await page.getByText('Das Berechnen ist gescheitert. Der Plan ist wie vorher.', { exact: false }).waitFor()
  assert.deepEqual(await planOf(office, { session, month }), good)

  await again.click()
  // It stands still, so that there is time to stop it.
  process.kill(await plannerOf(house), 'SIGSTOP')
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('button', { name: 'Anhalten' }).click()
  await page.getByText('Angehalten. Der Plan ist wie vorher.').waitFor()
  assert.deepEqual(await planOf(office, { session, month }), good)

  await again.click()
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  const next = await planOf(office, { session, month })
  assert.deepEqual([next.version, next.assignments.length], [good.version + 1, good.assignments.length])
  assert.deepEqual(office.troubles, [])
})
