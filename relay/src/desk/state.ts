import type { DeskEvent } from '@zop/wire'
import { nowFor } from '../duty/now/told.ts'
import { nowOf } from '../duty/plan/open.ts'
import { maySee } from '../duty/plan/shown.ts'
import { alarmsOf } from '../duty/watch/alarm.ts'
import { incomingFor, outgoingFor } from '../hand-over/events.ts'
import { tasksOf } from '../people/tasks.ts'
import { lanesOf } from '../queue/lanes.ts'
import { publishingFor } from '../review/publishing.ts'
import type { PersonCaller } from '../serve/handler.ts'
import type { World } from '../world.ts'

/** A month that this desk may not see (any more) has no version. */
const monthsFor = ({ news }: World, { account }: PersonCaller): DeskEvent[] =>
  news.months.map(({ month, status, version }) => ({ kind: 'duty-plan', month, version: maySee(account, status) ? version : null, beside: news.beside(month) }))

/** Everything that is true for this desk now, apart from the items. Each is said again only where it has changed. */
export const statesOf = (world: World, person: PersonCaller): DeskEvent[] => {
  const { account } = person
  const events: DeskEvent[] = [
    { kind: 'lanes', lanes: lanesOf(world, account) },
    { kind: 'duty', now: nowFor(world, account) },
    { kind: 'directory', number: world.directories.newest.directory.number },
    ...monthsFor(world, person),
    { kind: 'notices', notices: world.news.noticesOf(account.id) },
    { kind: 'tasks', tasks: [...tasksOf(world, account)] },
    { kind: 'editorial', version: world.review.version, publishing: publishingFor(world, world.review.who(account)) },
  ]
  const planning = account.role === 'coordinator' ? world.planning.state : null
  if (planning) events.push({ kind: 'planning', planning })
  if (account.role === 'coordinator') events.push({ kind: 'alarms', alarms: alarmsOf(world.timetable.shifts, nowOf(world)) })
  if (account.role === 'counsellor') events.push({ kind: 'proposals', incoming: incomingFor(world, account), outgoing: outgoingFor(world, account) })
  else events.push({ kind: 'devices', requests: world.directories.leads(account) ? [...world.devices.for(account)] : [] })
  return events
}
