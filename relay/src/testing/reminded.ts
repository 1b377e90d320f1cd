import { join } from 'node:path'
import type { ReminderChoice } from '@zop/wire'
import { openReminders } from '../duty/reminder/open.ts'
import { openLog } from '../log.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import { call, ok } from './client.ts'
import { ManualClock } from './clock.ts'
import { type Name, openDuties } from './duty.ts'
import { openPushService } from './push-service.ts'
import { makePlace, type Place } from './running.ts'

type Test = { after(act: () => Promise<void> | void): void }

/** Milliseconds of a pause. */
export const quarter = 15 * 60_000
const start = Date.parse('2027-05-01T08:00Z')
export const everything: ReminderChoice = { kinds: ['change', 'missing', 'gap', 'promise', 'week'], before: [] }

/** A relay whose pushes arrive here, over as many starts as asked for. */
export const openHouse = async (t: Test, { at = start }: { at?: number } = {}) => {
  const service = await openPushService(t as Parameters<typeof openPushService>[0])
  const clock = new ManualClock(at)
  const made = makePlace({ clock })
  t.after(made.remove)
  const place: Place = { ...made, config: { ...made.config, reminders: { push: [service.origin] } } }
  const open = async () => {
    const duties = await openDuties(t as Parameters<typeof openDuties>[0], { clock, place })
    const { desk, as } = duties
    const endpointOf = (name: Name): string => service.endpoint(name)
    /** Lets somebody be told on a browser named after them. */
    const choose = async (name: Name, choice: ReminderChoice = everything) => {
      await ok(call(desk, 'chooseReminders', { params: {}, token: as(name), body: choice }))
      await ok(call(desk, 'addDevice', { params: {}, token: as(name), body: { endpoint: endpointOf(name) } }))
    }
    return { ...duties, choose }
  }
  /** Reminders alone, on the store of a relay that has stopped. */
  const reopen = async () => {
    const store = openSqlite(join(place.config.data, 'relay.sqlite'))
    const log = openLog({ write: () => undefined })
    const start = () => openReminders({ store, clock, log, origins: { site: '', desk: 'http://localhost', more: [] }, shares: false }, place.config.reminders)
    return { store, start, reminders: await start() }
  }
  /** Whom a push has woken since. */
  const told = () => service.pushes.all.map(({ path }) => path.slice('/push/'.length)).toSorted()
  const nextTold = async () => (await service.pushes.next()).path.slice('/push/'.length)
  return { ...service, open, reopen, told, nextTold, ...(await open()) }
}
