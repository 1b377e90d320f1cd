import type { MeetingSlot } from '@zop/wire'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { whenOf } from '../plan/calendar.ts'
import { calledIn } from '../plan/called.ts'

/** One date in words. */
export const MeetingText = ({ desk, slot }: { desk: Workspace; slot: MeetingSlot }) => {
  const { meeting, plan } = words.value
  return (
    <span class="row-text">
      <b>{slot.title}</b>
      <span>{whenOf(slot, language.value)}</span>
      <span class="soft">
        {plan.meetings[slot.kind]} · {slot.centre === null ? meeting.everybody : calledIn(desk, slot.centre)}
      </span>
    </span>
  )
}
