import { useSignal } from '@preact/signals'
import type { PatternFault } from '@zop/rota'
import { Check, Plus } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { useAttempt } from '../../notice/attempt.ts'
import { Complaint } from '../../notice/complaint.tsx'
import type { Sentence } from '../../notice/notices.ts'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { holidaysOf } from '../board/holidays.ts'
import { dayName } from '../plan/calendar.ts'
import type { Came } from '../plan/plans.ts'
import { LineForm } from './line-form.tsx'
import { type Line, type Made, slotsIn, usualWeek, weekOf } from './pattern.ts'

const faultOf =
  (fault: PatternFault): Sentence =>
  ({ slots }) =>
    fault.kind === 'missing-hour'
      ? slots.failed['missing-hour'](dayName(fault.day, language.value), fault.wall)
      : slots.failed['impossible-pattern'](slots.row(Number(fault.pattern)))

const refusal = (made: Exclude<Made, { kind: 'slots' }>): Sentence => {
  if (made.kind !== 'refused') return ({ slots }) => slots.failed[made.kind]
  return (say) => made.faults.map((fault) => faultOf(fault)(say)).join(' ')
}

const notStored = (came: Exclude<Came, null>): Sentence => {
  if (came === 'newer-version') return ({ slots }) => slots.failed.version
  return ({ slots }) => (came === 'duty-rule' ? slots.failed.past : slots.failed.other)
}

const Holidays = ({ desk }: { desk: Workspace }) => {
  const { slots, plan } = words.value
  const told = desk.plans.told.value
  const days = told ? [...holidaysOf(told)] : []
  return (
    <section class="sheet">
      <h3>{slots.holidays}</h3>
      {days.length === 0 ? <p class="soft">{slots.noHolidays}</p> : null}
      <ul class="plain-list">
        {days.map(([day, { name, lands }]) => (
          <li key={day}>
            <b>{dayName(day, language.value)}</b> {plan.holiday(name, lands)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The coordinator's week, from which the duties of a month are made. */
export const SlotsPage = ({ desk, toBoard }: { desk: Workspace; toBoard: () => void }) => {
  const { slots: say } = words.value
  const { plans, notices } = desk
  const plan = plans.told.value?.plan
  const week = useSignal<readonly Line[]>(plan ? weekOf(plan) : usualWeek)
  const saving = useAttempt()
  const change = (name: string, to: Partial<Line>) => {
    week.value = week.peek().map((line) => (line.name === name ? { ...line, ...to } : line))
  }
  const add = () => {
    const last = week.peek().at(-1) ?? usualWeek[0]
    const name = String(Math.max(0, ...week.peek().map((line) => Number(line.name))) + 1)
    if (last) week.value = [...week.peek(), { ...last, name }]
  }
  const save = () =>
    saving.run(async () => {
      const made = slotsIn(plans.month.peek(), week.peek(), plans.told.peek()?.plan?.slots ?? [])
      if (made.kind !== 'slots') return refusal(made)
      const came = await plans.putSlots(made.slots)
      if (came !== null) return notStored(came)
      notices.confirm((text) => text.slots.saved(made.slots.length))
      toBoard()
      return null
    })
  return (
    <div class="page-body plan-body">
      <h3>{say.title}</h3>
      <p class="soft">{say.intro}</p>
      {week.value.map((line) => (
        <LineForm
          key={line.name}
          line={line}
          change={(to) => change(line.name, to)}
          remove={() => {
            week.value = week.peek().filter(({ name }) => name !== line.name)
          }}
        />
      ))}
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={add}>
          <Icon of={Plus} />
          {say.add}
        </button>
      </div>
      <Holidays desk={desk} />
      {plan && plan.assignments.length > 0 ? <p class="soft">{say.replaces}</p> : null}
      <Complaint text={saving.wrong.value?.(words.value)} />
      <div class="row-of-buttons">
        <button type="button" class="button" disabled={saving.busy.value || week.value.length === 0} onClick={() => void save().catch(desk.fault)}>
          <Icon of={Check} />
          {say.save}
        </button>
      </div>
    </div>
  )
}
