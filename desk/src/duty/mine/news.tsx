import type { DutyNotice } from '@zop/wire'
import { Check } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { monthName, whenOf } from '../plan/calendar.ts'

const lineOf = ({ old, new: now, month }: DutyNotice): string => {
  const { myDuty } = words.value
  const when = (duty: NonNullable<DutyNotice['old']>) => whenOf(duty, language.value)
  if (old && now) return myDuty.changed(when(old), when(now))
  if (now) return myDuty.gained(when(now))
  return old ? myDuty.lost(when(old)) : myDuty.binding(monthName(month, language.value))
}

/** What others have changed of one's own duties, old and new, until it has been seen. */
export const News = ({ desk }: { desk: Workspace }) => {
  const { myDuty } = words.value
  const notices = desk.ownDuties.notices.value
  if (notices.length === 0) return null
  return (
    <section class="sheet news" aria-label={myDuty.news}>
      <h3>{myDuty.news}</h3>
      <ul class="plain-list">
        {notices.map((notice) => (
          <li key={notice.id}>{lineOf(notice)}</li>
        ))}
      </ul>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={() => void desk.ownDuties.seen().catch(desk.fault)}>
          <Icon of={Check} />
          {myDuty.seen}
        </button>
      </div>
    </section>
  )
}
