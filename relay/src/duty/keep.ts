import { every, hourLength } from '../clock.ts'
import { placesOf } from '../log.ts'
import type { World } from '../world.ts'
import { leaveDuties } from './absence/leaving.ts'
import { monthBefore, monthOf } from './calendar.ts'
import { keepNow } from './now/keep.ts'
import { nowOf } from './plan/open.ts'
import { PromiseKeeper } from './promise/keeper.ts'
import { keepReach } from './reach/staffing.ts'
import { keepWatch } from './watch/keep.ts'

/** Minutes for which an absence that is over is still shown on the board. */
const absencesFor = 62 * 24 * 60

/** Months for which a month that is over keeps its names (decision 029). */
const namesFor = 24

/** Days have gone by: the timetable goes on. */
const goOn = async ({ timetable, service }: World): Promise<void> => {
  await timetable.read()
  await service.read()
}

/** Old absences and the names of old months go, and so do duties that somebody still has whose leaving was cut short. */
const tidy = async (world: World): Promise<void> => {
  await world.store.sweepAbsences(nowOf(world) - absencesFor)
  if ((await world.store.forgetMonths(monthBefore(monthOf(nowOf(world)), namesFor))) > 0) await world.news.read()
  for (const { id } of world.roster.leaving()) await leaveDuties(world, id)
}

/** What happens by itself: duties begin and end, whoever is missing is missed, promises and gaps are watched; at the process that leads staffed minutes are counted, and hourly it is tidied up. The answer ends it. */
export const keepDuty = (world: World): (() => void) => {
  const hourly = (act: (world: World) => Promise<void>) => () => {
    const attempt = () => {
      act(world).catch((error: unknown) => world.log.line('error', { msg: 'the duty plan could not be tidied up yet', stack: placesOf(error) }))
    }
    attempt()
    return every(world.clock, hourLength, attempt)
  }
  const once = [() => keepReach(world), hourly(tidy)].map((act) => world.peers.leading(act))
  const stops = [keepNow(world), ...once, new PromiseKeeper(world).keep(), keepWatch(world), hourly(goOn)()]
  return () => {
    for (const stop of stops) stop()
  }
}
