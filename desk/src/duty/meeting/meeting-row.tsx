import type { MeetingSlot } from '@zop/wire'
import { words } from '../../words/language.ts'
import { spanOf } from '../plan/calendar.ts'
import { byDay } from './meeting.ts'

/** The dates of a month as the first line of its board; nothing where there are none. */
export const MeetingRow = ({ days, meetings }: { days: readonly string[]; meetings: readonly MeetingSlot[] }) => {
  if (meetings.length === 0) return null
  const onDay = byDay(meetings)
  return (
    <tr class="meeting-row">
      <th scope="row">{words.value.meeting.mine}</th>
      {days.map((day) => (
        <td key={day} data-state="none">
          {(onDay.get(day) ?? []).map((slot) => (
            <span key={slot.id} class="chip meeting" title={`${slot.title}, ${spanOf(slot)}`}>
              {slot.title} <i>{spanOf(slot)}</i>
            </span>
          ))}
        </td>
      ))}
    </tr>
  )
}
