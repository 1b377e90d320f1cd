import { Trash2 } from 'lucide'
import { Checkbox } from '../../look/checkbox.tsx'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { words } from '../../words/language.ts'
import { languageName } from '../../words/spoken.ts'
import { LanguagePicks, toggled } from './language-picks.tsx'
import type { Line } from './pattern.ts'

interface Props {
  readonly line: Line
  readonly change: (to: Partial<Line>) => void
  readonly remove: () => void
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const Days = ({ line, change }: Omit<Props, 'remove'>) => {
  const { slots } = words.value
  return (
    <fieldset class="languages">
      <legend>{slots.days}</legend>
      {weekdays.map((day) => (
        <button
          key={day}
          type="button"
          class="button plain"
          aria-pressed={line.weekdays.includes(day)}
          onClick={() => change({ weekdays: toggled(line.weekdays, day).toSorted() })}
        >
          {slots.weekdays[day]}
        </button>
      ))}
    </fieldset>
  )
}

const Languages = ({ line, change }: Omit<Props, 'remove'>) => {
  const { slots } = words.value
  return (
    <details class="line-languages">
      <summary>
        {slots.languages}: {line.languages.map((tag) => languageName(words.value, tag)).join(', ') || '–'}
      </summary>
      <LanguagePicks languages={line.languages} change={(languages) => change({ languages })} />
    </details>
  )
}

const Count = ({ label, value, change }: { label: string; value: number; change: (to: number) => void }) => (
  <label>
    {label}
    <input {...unaided} class="box" type="number" min={1} max={20} value={value} onChange={(event) => change(event.currentTarget.valueAsNumber)} />
  </label>
)

/** One time of the week: its days, hours, channel, and who it needs. */
export const LineForm = ({ line, change, remove }: Props) => {
  const { slots, plan } = words.value
  const title = `${slots.row(Number(line.name))}: ${plan.channels[line.channel]} ${line.from}–${line.to}`
  return (
    <section class="sheet" aria-label={title}>
      <div class="row-text-and-button">
        <h3>{title}</h3>
        <button type="button" class="button plain" aria-label={slots.remove(title)} onClick={remove}>
          <Icon of={Trash2} />
          {slots.delete}
        </button>
      </div>
      <Days line={line} change={change} />
      <div class="line-fields">
        <label>
          {slots.from}
          <input {...unaided} class="box" type="time" value={line.from} onChange={(event) => change({ from: event.currentTarget.value })} />
        </label>
        <label>
          {slots.to}
          <input {...unaided} class="box" type="time" value={line.to} onChange={(event) => change({ to: event.currentTarget.value })} />
        </label>
        <label>
          {slots.channel}
          <select
            autocomplete="off"
            class="box"
            value={line.channel}
            onChange={(event) => change({ channel: event.currentTarget.value === 'mail' ? 'mail' : 'chat' })}
          >
            <option value="chat">{plan.channels.chat}</option>
            <option value="mail">{plan.channels.mail}</option>
          </select>
        </label>
        <Count label={slots.minimum} value={line.minimum} change={(minimum) => change({ minimum, wanted: Math.max(minimum, line.wanted) })} />
        <Count label={slots.wanted} value={line.wanted} change={(wanted) => change({ wanted })} />
      </div>
      <Languages line={line} change={change} />
      <Checkbox text={slots.experienced} on={line.experienced} set={(experienced) => change({ experienced })} />
      <Checkbox text={slots.onePerCentre} on={line.onePerCentre} set={(onePerCentre) => change({ onePerCentre })} />
    </section>
  )
}
