import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { words } from '../../../words/language.ts'
import type { Hours, Word } from './week.ts'

interface Props {
  /** Names of the seven days. */
  readonly days: readonly string[]
  readonly hours: Hours
  /** What holds where nothing is said here; null where silence means no. */
  readonly under: Hours | null
  readonly paint: (at: { day: number; from: number; to: number }) => void
  /** Chooses the brush of this number. */
  readonly choose: (number: number) => void
}

const first = 6

/** Hours that are shown: the night too where something is said of it. */
const shownOf = (hours: Hours, under: Hours | null): readonly number[] => {
  const night = [...hours, ...(under ?? [])].some((day) => day.slice(0, first).some((word) => word !== null))
  return Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => night || hour >= first)
}

const wall = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`

const wordOf = (word: Word | null | undefined): string => {
  const { availability } = words.value
  return word ? availability.words[word] : availability.nothing
}

const ways: ReadonlyMap<string, { day: number; hour: number }> = new Map([
  ['ArrowUp', { day: 0, hour: -1 }],
  ['ArrowDown', { day: 0, hour: 1 }],
  ['ArrowLeft', { day: -1, hour: 0 }],
  ['ArrowRight', { day: 1, hour: 0 }],
])

/** A week of hours to paint: mouse and finger by drawing over them, keyboard by arrows and space. */
export const WeekGrid = ({ days, hours, under, paint, choose }: Props) => {
  const { availability } = words.value
  const at = useSignal({ day: 0, hour: 9 })
  const table = useRef<HTMLTableElement>(null)
  const painting = useRef(false)
  const shown = shownOf(hours, under)
  const cellAt = (day: number, hour: number) => table.current?.querySelector<HTMLElement>(`[data-day="${day}"][data-hour="${hour}"]`)
  const paintAt = (target: EventTarget | null) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-hour]') : null
    if (!cell) return
    const hour = Number(cell.dataset['hour'])
    paint({ day: Number(cell.dataset['day']), from: hour, to: hour + 1 })
  }
  const stroke = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl'
    const way = ways.get(event.key)
    const { day, hour } = at.peek()
    if (way) cellAt(day + (rtl ? -way.day : way.day), hour + way.hour)?.focus()
    else if (event.key === ' ' || event.key === 'Enter') paint({ day, from: hour, to: hour + 1 })
    else if (/^[1-5]$/.test(event.key)) choose(Number(event.key))
    else return
    event.preventDefault()
  }
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table may be a grid (ARIA in HTML), and this one keeps its rows and headers
      role="grid"
      class="hours"
      aria-label={availability.title}
      onKeyDown={stroke}
      onPointerDown={(event) => {
        if (event.pointerType === 'mouse' && event.button !== 0) return
        painting.current = true
        // A finger keeps its first target unless it is let go.
        if (event.target instanceof Element) event.target.releasePointerCapture(event.pointerId)
        paintAt(event.target)
      }}
      onPointerOver={(event) => painting.current && paintAt(event.target)}
      onPointerUp={() => {
        painting.current = false
      }}
      onPointerCancel={() => {
        painting.current = false
      }}
      onPointerLeave={() => {
        painting.current = false
      }}
    >
      <thead>
        <tr>
          <td />
          {days.map((day, index) => (
            <th key={day} scope="col">
              <button
                type="button"
                class="button plain"
                aria-label={availability.wholeDay(day)}
                onClick={() => paint({ day: index, from: shown[0] ?? 0, to: 24 })}
              >
                {day}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((hour) => (
          <tr key={hour}>
            <th scope="row">{wall(hour)}</th>
            {days.map((name, day) => {
              const own = hours[day]?.[hour] ?? null
              const word = own ?? under?.[day]?.[hour] ?? null
              const inherited = own === null && under !== null
              return (
                <td
                  key={name}
                  data-day={day}
                  data-hour={hour}
                  data-word={word ?? 'nothing'}
                  data-inherited={inherited}
                  tabIndex={at.value.day === day && at.value.hour === hour ? 0 : -1}
                  aria-label={availability.cell(name, wall(hour), wall(hour + 1), inherited ? `${wordOf(word)} (${availability.asEveryWeek})` : wordOf(word))}
                  onFocus={() => {
                    at.value = { day, hour }
                  }}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
