import type { DutyNow, DutySlot } from '@zop/wire'
import { hourOf } from '../../clock.ts'
import type { Account } from '../../store/account.ts'
import type { World } from '../../world.ts'
import { isExpected } from './awaited.ts'
import { endOf } from './shift.ts'

type Sources = Pick<World, 'now' | 'duty' | 'timetable' | 'directories' | 'clock'>

const shiftOf = ({ id, start, end, channel }: DutySlot) => ({ slot: id, start, end, channel })

/** Who can do something about it: nobody else is told which duty somebody has not come to. */
const mayStepIn = ({ directories, clock }: Sources, { role, certificate }: Account): boolean =>
  role === 'coordinator' || directories.inPool(certificate, { hour: hourOf(clock) })

const missingFor = (world: Sources, account: Account): DutyNow['missing'] => {
  if (!mayStepIn(world, account)) return []
  const { minute, missing } = world.now.state()
  // Whoever is away, for whatever reason, is not asked to step in.
  const here = missing.filter(({ slot }) => !world.timetable.isAway(account, slot))
  return here.map(({ slot, lacks, since, people }) => ({
    ...shiftOf(slot),
    languages: slot.languages,
    lacks,
    late: minute - since,
    expected: people.some((one) => isExpected(one, minute)),
  }))
}

/** What one desk is told of who is there and who should be: how many are missing, never who. */
export const nowFor = (world: Sources, account: Account): DutyNow => {
  const { duty, timetable } = world
  const { id, signing } = account
  const { minute, there, opens, gap, speaking } = world.now.state()
  const mine = timetable.ofPerson(id, minute)
  return {
    people: there.map(({ certificate }) => certificate),
    me: duty.isCheckedIn(signing),
    mine: mine && { ...shiftOf(mine.slot), end: mine.slot.start <= minute ? endOf(timetable.allOf(id), mine) : mine.slot.end },
    missing: missingFor(world, account),
    next: opens,
    gap: gap && shiftOf(gap),
    speaks: [...timetable.speaks(id)],
    speaking: speaking.map(({ language, there, next, centres }) => ({ language, there: there.some((account) => account !== id), next, centres: [...centres] })),
  }
}
