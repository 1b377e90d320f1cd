import { useSignal } from '@preact/signals'
import { type MeetingSlot, meetingKinds } from '@zop/wire'
import { Check } from 'lucide'
import { useId } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { useAttempt } from '../../notice/attempt.ts'
import { Complaint } from '../../notice/complaint.tsx'
import type { Sentence } from '../../notice/notices.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayOf, timeOf } from '../plan/calendar.ts'
import { calledIn } from '../plan/called.ts'
import { freshId } from '../plan/fresh.ts'
import { clashing, type Draft, dayOffered, isFull, meetingIn, withMeeting } from './meeting.ts'
import { putMeetings } from './put.ts'

const draftOf = (slot: MeetingSlot | null, offered: string): Draft =>
  slot
    ? { kind: slot.kind, title: slot.title, day: dayOf(slot.start), from: timeOf(slot.start), to: timeOf(slot.end), centre: slot.centre ?? '' }
    : { kind: 'team', title: '', day: offered, from: '10:00', to: '12:00', centre: '' }

/** A new date (`slot` null), or one that changes. */
export const MeetingForm = ({ desk, slot, close }: { desk: Workspace; slot: MeetingSlot | null; close: () => void }) => {
  const { meeting: say, plan } = words.value
  const month = desk.plans.month.value
  const saving = useAttempt()
  const fields = useId()
  const told = desk.plans.told.value
  const now = (): number => Math.floor(desk.ground.now() / 60_000)
  const draft = useSignal(
    draftOf(
      slot,
      dayOffered(month, dayOf(now()), (day) => told?.holidays.some((one) => one.day === day) ?? false),
    ),
  )
  const centres = [...new Set(told?.people.map(({ centre }) => centre))].toSorted()
  const change = (to: Partial<Draft>) => {
    draft.value = { ...draft.peek(), ...to }
  }
  const time = (name: 'day' | 'from' | 'to') => (
    <label for={`${fields}-${name}`}>
      {say[name]}
      <input
        {...unaided}
        id={`${fields}-${name}`}
        class="box"
        type={name === 'day' ? 'date' : 'time'}
        required
        value={draft.value[name]}
        onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
      />
    </label>
  )
  const save = () =>
    saving.run(async (): Promise<Sentence | null> => {
      const made = meetingIn(draft.peek(), { id: slot?.id ?? freshId(), month, binding: told?.plan?.status === 'binding', now: now() })
      if (made.kind === 'wrong') return (words) => words.meeting.failed[made.wrong]
      const before = desk.plans.told.peek()
      const slots = withMeeting(before?.plan?.slots ?? [], made.slot)
      if (isFull(slots)) return (words) => words.meeting.failed.many
      const wrong = await putMeetings(desk, slots)
      if (wrong) return wrong
      const busy = before ? clashing(before, made.slot) : []
      if (busy.length > 0) desk.notices.tell((words) => words.meeting.clash(busy.join(', ')))
      else desk.notices.confirm((words) => words.meeting.saved(made.slot.title))
      close()
      return null
    })
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save().catch(desk.fault)
      }}
    >
      <label for={`${fields}-kind`}>
        {say.kind}
        <select
          autocomplete="off"
          id={`${fields}-kind`}
          class="box"
          value={draft.value.kind}
          onChange={({ currentTarget }) => change({ kind: meetingKinds.find((one) => one === currentTarget.value) ?? 'team' })}
        >
          {meetingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {plan.meetings[kind]}
            </option>
          ))}
        </select>
      </label>
      <label for={`${fields}-title`}>
        {say.name}
        <input
          {...unaided}
          id={`${fields}-title`}
          class="box"
          required
          maxLength={80}
          aria-describedby={`${fields}-hint`}
          value={draft.value.title}
          onInput={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </label>
      <p id={`${fields}-hint`} class="soft">
        {say.nameHint}
      </p>
      <div class="line-fields meeting-times">
        {time('day')}
        {time('from')}
        {time('to')}
      </div>
      <label for={`${fields}-centre`}>
        {say.whose}
        <select
          autocomplete="off"
          id={`${fields}-centre`}
          class="box"
          value={draft.value.centre}
          onChange={({ currentTarget }) => change({ centre: currentTarget.value })}
        >
          <option value="">{say.everybody}</option>
          {centres.map((centre) => (
            <option key={centre} value={centre}>
              {calledIn(desk, centre)}
            </option>
          ))}
        </select>
      </label>
      <Complaint text={saving.wrong.value?.(words.value)} />
      <div class="row-of-buttons">
        <button type="submit" class="button" disabled={saving.busy.value}>
          <Icon of={Check} />
          {say.save}
        </button>
        <button type="button" class="button quiet" onClick={close}>
          {say.cancel}
        </button>
      </div>
    </form>
  )
}
