import { useSignal } from '@preact/signals'
import type { PlanChange } from '@zop/wire'
import { RefreshCw } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayName } from '../plan/calendar.ts'
import { daysOf } from './sentence.ts'

/** Lines of one page, and the most that the relay tells. */
const page = 30
const most = 1000

const Lines = ({ desk, changes }: { desk: Workspace; changes: readonly PlanChange[] }) => {
  const { history } = words.value
  const shown = useSignal(page)
  const slots = desk.plans.told.value?.plan?.slots ?? []
  const days = daysOf(words.value, changes.slice(0, shown.value), { slots, language: language.value })
  const left = changes.length - shown.value
  return (
    <>
      {changes.length === 0 ? <p class="soft">{history.none}</p> : null}
      {days.map(({ day, told }) => (
        <section key={day}>
          <h4>{dayName(day, language.value)}</h4>
          <ol class="history" reversed>
            {told.map(({ key, time, text }) => (
              <li key={key}>
                <span class="soft">{time}</span> {text}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {left > 0 ? (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            shown.value += page
          }}
        >
          {history.more(Math.min(page, left))}
        </button>
      ) : null}
      {left <= 0 && changes.length >= most ? <p class="soft">{history.oldest}</p> : null}
    </>
  )
}

/** Who changed what in the month that is looked at, as far as the relay tells it to this person. */
const Read = ({ desk }: { desk: Workspace }) => {
  const { history } = words.value
  const changes = useSignal<readonly PlanChange[] | 'reading' | 'unreachable'>('reading')
  const month = desk.plans.month.value
  const version = desk.plans.told.value?.plan?.version
  const read = async () => {
    const answer = await desk.ground.line.call('dutyHistory', { month })
    if (month !== desk.plans.month.peek()) return
    if (answer.kind === 'ok') changes.value = answer.value.changes
    else if (typeof changes.peek() === 'string') changes.value = 'unreachable'
  }
  useEffect(() => void read().catch(desk.fault), [month, version])
  const now = changes.value
  if (now === 'reading') return <p role="status">{words.value.pages.reading}</p>
  if (now !== 'unreachable') return <Lines desk={desk} changes={now} />
  return (
    <>
      <p role="alert">{history.unreachable}</p>
      <button type="button" class="button quiet" onClick={() => void read().catch(desk.fault)}>
        <Icon of={RefreshCw} />
        {history.again}
      </button>
    </>
  )
}

/** The history, read only when somebody opens it. */
export const HistoryPanel = ({ desk }: { desk: Workspace }) => {
  const { history } = words.value
  const open = useSignal(false)
  return (
    <section class="sheet">
      <details
        onToggle={({ currentTarget }) => {
          open.value = currentTarget.open
        }}
      >
        <summary>
          <h3 class="in-line">{history.title}</h3>
        </summary>
        <p class="soft">{history.hint}</p>
        {open.value ? <Read desk={desk} /> : null}
      </details>
    </section>
  )
}
