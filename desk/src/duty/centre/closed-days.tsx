import { useSignal } from '@preact/signals'
import { type DutyCentre, lands } from '@zop/wire'
import { Plus, Trash2 } from 'lucide'
import { useId } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { dayName } from '../plan/calendar.ts'
import { saved } from './save.ts'

/** Where the centre is, and on which days it is closed beside the holidays of its Land. */
export const ClosedDays = ({ desk, centre }: { desk: Workspace; centre: string }) => {
  const { centreDuty } = words.value
  const known = desk.plans.told.value?.centres.find((one) => one.centre === centre)
  const day = useSignal('')
  const name = useSignal('')
  const fields = useId()
  const put = (to: Partial<DutyCentre>) =>
    saved(desk, desk.ground.line.call('putDutyCentre', {}, { centre, land: known?.land ?? 'BE', closed: known?.closed ?? [], ...to }), 'saved')
  const closed = known?.closed ?? []
  const add = async (event: Event) => {
    event.preventDefault()
    const others = closed.filter((one) => one.day !== day.peek())
    if (!(await put({ closed: [...others, { day: day.peek(), name: name.peek().trim() }].toSorted((a, b) => a.day.localeCompare(b.day)) }))) return
    day.value = ''
    name.value = ''
  }
  return (
    <section class="sheet">
      <h3>{centreDuty.days}</h3>
      <p class="soft">{centreDuty.daysHint}</p>
      <label for={`${fields}-land`}>{centreDuty.land}</label>
      <select
        autocomplete="off"
        id={`${fields}-land`}
        class="box"
        value={known?.land ?? ''}
        onChange={(event) => {
          const land = lands.find((one) => one === event.currentTarget.value)
          if (land) void put({ land }).catch(desk.fault)
        }}
      >
        {known ? null : <option value="">–</option>}
        {lands.map((land) => (
          <option key={land} value={land}>
            {centreDuty.lands[land]}
          </option>
        ))}
      </select>
      <ul class="rows">
        {closed.map((one) => (
          <li key={one.day} class="row">
            <span class="row-text">
              {dayName(one.day, language.value)} {one.day.slice(0, 4)}: {one.name}
            </span>
            <button
              type="button"
              class="button plain"
              aria-label={centreDuty.remove(dayName(one.day, language.value))}
              onClick={() => void put({ closed: closed.filter((other) => other.day !== one.day) }).catch(desk.fault)}
            >
              <Icon of={Trash2} />
              {centreDuty.delete}
            </button>
          </li>
        ))}
      </ul>
      <form class="line-fields" onSubmit={(event) => void add(event).catch(desk.fault)}>
        <label for={`${fields}-day`}>
          {centreDuty.day}
          <input
            {...unaided}
            id={`${fields}-day`}
            class="box"
            type="date"
            required
            value={day.value}
            onInput={(event) => {
              day.value = event.currentTarget.value
            }}
          />
        </label>
        <label for={`${fields}-name`}>
          {centreDuty.name}
          <input
            {...unaided}
            id={`${fields}-name`}
            class="box"
            required
            maxLength={80}
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value
            }}
          />
        </label>
        <button type="submit" class="button quiet">
          <Icon of={Plus} />
          {centreDuty.add}
        </button>
      </form>
    </section>
  )
}
