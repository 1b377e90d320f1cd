import type { Slot } from '@zop/wire'
import type { Sentence } from '../../notice/notices.ts'
import type { Workspace } from '../../workspace.ts'

/** Stores the slots of the month that is looked at; what is wrong where they were not. */
export const putMeetings = async ({ plans }: Workspace, slots: readonly Slot[]): Promise<Sentence | null> => {
  const came = await plans.putSlots(slots)
  if (came === null) return null
  const why = came === 'newer-version' ? 'version' : came === 'duty-rule' ? 'past' : 'other'
  return (words) => words.meeting.failed[why]
}
