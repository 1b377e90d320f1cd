import type { DutyNow, DutySlot } from '@zop/wire'
import type { Account } from '../../store/account.ts'
import type { World } from '../../world.ts'
import { endOf } from './shift.ts'

const shiftOf = ({ id, start, end, channel }: DutySlot) => ({ slot: id, start, end, channel })

/** What one desk is told of who is there and who should be: how many are missing, never who. */
export const nowFor = ({ now, duty, timetable }: Pick<World, 'now' | 'duty' | 'timetable'>, { id, signing }: Account): DutyNow => {
  const { minute, there, missing, opens, gap, speaking } = now.state()
  const mine = timetable.ofPerson(id, minute)
  return {
    people: there.map(({ certificate }) => certificate),
    me: duty.isCheckedIn(signing),
    mine: mine && { ...shiftOf(mine.slot), end: mine.slot.start <= minute ? endOf(timetable.allOf(id), mine) : mine.slot.end },
    missing: missing.map(({ slot, lacks, since }) => ({ ...shiftOf(slot), languages: slot.languages, lacks, late: minute - since })),
    next: opens,
    gap: gap && shiftOf(gap),
    speaks: [...timetable.speaks(id)],
    speaking: speaking.map(({ language, there, next, centres }) => ({ language, there: there.some((account) => account !== id), next, centres: [...centres] })),
  }
}
