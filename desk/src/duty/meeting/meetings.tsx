import { useSignal } from '@preact/signals'
import type { MeetingSlot } from '@zop/wire'
import { CalendarPlus, Pencil, Trash2 } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { meetingsOf } from './meeting.ts'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingText } from './meeting-text.tsx'
import { putMeetings } from './put.ts'

const Remove = ({ desk, slot, close }: { desk: Workspace; slot: MeetingSlot; close: () => void }) => {
  const { meeting: say } = words.value
  const remove = async () => {
    const slots = desk.plans.told.peek()?.plan?.slots ?? []
    close()
    const wrong = await putMeetings(
      desk,
      slots.filter(({ id }) => id !== slot.id),
    )
    if (wrong) desk.notices.warn(wrong)
    else desk.notices.confirm((words) => words.meeting.removed(slot.title))
  }
  return (
    <>
      <p>{say.sureHint}</p>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={() => void remove().catch(desk.fault)}>
          {say.yes}
        </button>
        <button type="button" class="button quiet" onClick={close}>
          {say.cancel}
        </button>
      </div>
    </>
  )
}

/** The dates of a month: everybody reads them, coordinators enter, move and delete them. */
export const Meetings = ({ desk }: { desk: Workspace }) => {
  const { meeting: say } = words.value
  const editing = useSignal<{ readonly slot: MeetingSlot | null } | null>(null)
  const removing = useSignal<MeetingSlot | null>(null)
  const plan = desk.plans.told.value?.plan
  if (!plan) return null
  const enters = desk.signedIn.role === 'coordinator' && plan.status !== 'closed'
  const meetings = meetingsOf(plan.slots)
  const close = () => {
    editing.value = null
    removing.value = null
  }
  return (
    <section class="sheet">
      <h3>{say.title}</h3>
      {enters ? <p class="soft">{say.hint}</p> : null}
      {meetings.length === 0 ? <p class="soft">{enters ? say.none : say.noneToRead}</p> : null}
      <ul class="rows">
        {meetings.map((slot) => (
          <li key={slot.id} class="row">
            <MeetingText desk={desk} slot={slot} />
            {enters ? (
              <span class="row-of-buttons">
                <button
                  type="button"
                  class="button plain"
                  aria-label={say.edit(slot.title)}
                  onClick={() => {
                    editing.value = { slot }
                  }}
                >
                  <Icon of={Pencil} />
                  {say.change}
                </button>
                <button
                  type="button"
                  class="button plain"
                  aria-label={say.remove(slot.title)}
                  onClick={() => {
                    removing.value = slot
                  }}
                >
                  <Icon of={Trash2} />
                  {say.yes}
                </button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {enters ? (
        <div class="row-of-buttons">
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              editing.value = { slot: null }
            }}
          >
            <Icon of={CalendarPlus} />
            {say.add}
          </button>
        </div>
      ) : null}
      <Dialog title={editing.value?.slot ? say.edit(editing.value.slot.title) : say.add} shown={editing.value !== null} close={close}>
        {editing.value ? <MeetingForm desk={desk} slot={editing.value.slot} close={close} /> : null}
      </Dialog>
      <Dialog title={say.sure(removing.value?.title ?? '')} shown={removing.value !== null} close={close}>
        {removing.value ? <Remove desk={desk} slot={removing.value} close={close} /> : null}
      </Dialog>
    </section>
  )
}
