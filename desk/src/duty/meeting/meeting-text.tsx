import type { MeetingSlot } from '@zop/wire'
import { language, words } from '../../words/language.ts'
import { whenOf } from '../plan/calendar.ts'

/** One date in words. */
export const MeetingText = ({ slot }: { slot: MeetingSlot }) => {
  const { meeting, plan } = words.value
  return (
    <span class="row-text">
      <b>{slot.title}</b>
      <span>{whenOf(slot, language.value)}</span>
      <span class="soft">
        {plan.meetings[slot.kind]} · {slot.centre ?? meeting.everybody}
      </span>
    </span>
  )
}
