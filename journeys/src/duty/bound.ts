import { randomBytes } from 'node:crypto'
import type { DutySlot, SpokenLanguage } from '@zop/wire'
import { asCoordinator, asked, type Door, minuteNow, monthOf } from '../house/duties.ts'

/** A duty of the story, in minutes from now. */
export interface Bound {
  readonly from: number
  readonly to: number
  readonly who: readonly string[]
  readonly minimum?: number
  readonly channel?: 'chat' | 'mail'
  readonly languages?: readonly SpokenLanguage[]
}

const slotOf = ({ from, to, minimum = 1, channel = 'chat', languages = [] }: Bound): DutySlot => ({
  id: randomBytes(16).toString('base64url'),
  kind: 'duty',
  start: minuteNow() + from,
  end: minuteNow() + to,
  channel,
  minimum,
  wanted: minimum,
  languages: [...languages],
  experienced: false,
  onePerCentre: false,
})

/** A binding plan of exactly these duties, and what people speak; whoever is not named speaks German. Gives back when each begins and ends, in minutes since 1970. */
export const bindsDuties = async (
  house: Door,
  duties: readonly Bound[],
  speaks: Readonly<Record<string, readonly SpokenLanguage[]>> = {},
): Promise<readonly DutySlot[]> => {
  const line = await asCoordinator(house)
  const slots = duties.map(slotOf)
  const all = duties.map((duty, at) => ({ duty, slot: slots[at] as DutySlot }))
  for (const [month, own] of Map.groupBy(all, ({ slot }) => monthOf(slot.start))) {
    const { people } = await asked(line.call('dutyMonth', { month }))
    for (const { account, name } of people) {
      const languages = [...(speaks[name] ?? ['de'])]
      await asked(line.call('putDutyProfile', {}, { account, languages, experienced: false, dutiesPerWeek: 7, hoursPerMonth: 200 }))
    }
    const accountOf = (name: string): string => people.find((one) => one.name === name)?.account ?? ''
    const moves = own.flatMap(({ duty, slot }) => duty.who.map((name) => ({ slot: slot.id, off: null, on: accountOf(name) })))
    let { version } = await asked(line.call('putSlots', { month }, { version: null, slots: own.map(({ slot }) => slot) }))
    if (moves.length > 0) version = (await asked(line.call('assign', { month }, { version, moves, although: true }))).version
    await asked(line.call('setPlanStatus', { month }, { version, status: 'consultation' }))
    await asked(line.call('setPlanStatus', { month }, { version: version + 1, status: 'binding' }))
  }
  await asked(line.call('signOut', {}, {}))
  return slots
}
