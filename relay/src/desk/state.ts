import type { DeskEvent } from '@zop/wire'
import { incomingFor, outgoingFor } from '../hand-over/events.ts'
import { tasksOf } from '../people/tasks.ts'
import { lanesOf } from '../queue/lanes.ts'
import type { PersonCaller } from '../serve/handler.ts'
import type { World } from '../world.ts'

/** Everything that is true for this desk now, apart from the items. Each kind is said again only where it has changed. */
export const statesOf = (world: World, { account }: PersonCaller): DeskEvent[] => {
  const events: DeskEvent[] = [
    { kind: 'lanes', lanes: lanesOf(world, account) },
    { kind: 'duty', people: [...world.duty.people()], me: world.duty.isCheckedIn(account.signing) },
    { kind: 'directory', number: world.directories.newest.directory.number },
    { kind: 'tasks', tasks: [...tasksOf(world, account)] },
  ]
  if (account.role === 'counsellor') events.push({ kind: 'proposals', incoming: incomingFor(world, account), outgoing: outgoingFor(world, account) })
  else events.push({ kind: 'devices', requests: world.directories.leads(account) ? [...world.devices.for(account)] : [] })
  return events
}
