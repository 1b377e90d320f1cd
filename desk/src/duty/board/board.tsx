import type { Signal } from '@preact/signals'
import type { Gap, MeetingSlot } from '@zop/wire'
import { useEffect, useRef } from 'preact/hooks'
import { present } from '../../look/clock.ts'
import { language, words } from '../../words/language.ts'
import { MeetingRow } from '../meeting/meeting-row.tsx'
import { dayOf, weekdayName, weekdayOf } from '../plan/calendar.ts'
import { type Cell, type Grid, isLacking, type Row } from './grid.ts'
import type { Holidays } from './holidays.ts'
import { type Place, type Wish, wishOf } from './keys.ts'
import { lackOf } from './lack.ts'
import { reasonsOf } from './reasons.ts'

interface Props {
  readonly grid: Grid
  readonly gaps: readonly Gap[]
  readonly holidays: Holidays
  readonly meetings: readonly MeetingSlot[]
  readonly at: Signal<Place>
  readonly wish: (wish: Wish) => void
}

const cellId = ({ row, column }: Place): string => `duty-${row}-${column}`

/** The cell of a place takes the focus. */
export const focusCell = (place: Place): void => document.getElementById(cellId(place))?.focus()

const DayHead = ({ day, name, idle }: { day: string; name: string | undefined; idle: boolean }) => (
  <th scope="col" data-idle={idle} data-monday={weekdayOf(day) === 1} data-today={day === dayOf(Math.floor(present.value / 60_000))}>
    <span class="day-week">{weekdayName(day, language.value)}</span> {Number(day.slice(8))}.{name ? <span class="day-holiday">{name}</span> : null}
  </th>
)

/** Why it stands as it does: seen on hover and focus, read out with the cell. */
const Why = ({ cell, gaps }: { cell: Cell; gaps: readonly Gap[] }) => {
  const say = words.value
  const lacks = lackOf(say, cell)
  if (lacks.length === 0) return null
  return (
    <span class="why" role="note">
      {lacks.map((text) => (
        <b key={text}>{text}</b>
      ))}
      {reasonsOf(say, gaps, cell.slot.id).map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  )
}

const CellBody = ({ cell, gaps }: { cell: Cell; gaps: readonly Gap[] }) => {
  const { plan } = words.value
  const { slot, chips, lack } = cell
  return (
    <>
      {chips.map(({ assignment, name, languages }) => (
        <span key={assignment.account} class="chip">
          {name} <i>{languages.join(' ')}</i>
        </span>
      ))}
      {lack.missing > 0 ? <b class="lacking">{plan.cell.gap}</b> : null}
      {isLacking(cell) ? (
        <span class="soft-count">{lack.missing > 0 || lack.thin > 0 ? plan.cell.of(chips.length, slot.wanted) : lackOf(words.value, cell)[0]}</span>
      ) : null}
      <Why cell={cell} gaps={gaps} />
    </>
  )
}

interface LineProps extends Omit<Props, 'wish' | 'meetings'> {
  readonly line: Row
  readonly row: number
}

const Line = ({ line, row, grid, gaps, holidays, at }: LineProps) => {
  const { plan } = words.value
  const late = grid.days.length * 0.7
  return (
    <tr>
      <th scope="row">
        {plan.channels[line.channel]}
        <span>{line.span}</span>
      </th>
      {line.cells.map((cell, column) => {
        const day = grid.days[column] ?? ''
        const state = cell === null ? 'none' : cell.lack.missing > 0 ? 'gap' : isLacking(cell) ? 'thin' : 'whole'
        return (
          <td
            key={day}
            id={cellId({ row, column })}
            tabIndex={cell === null ? undefined : at.value.row === row && at.value.column === column ? 0 : -1}
            data-state={state}
            data-side={column > late ? 'late' : undefined}
            data-monday={weekdayOf(day) === 1}
            data-holiday={holidays.has(day)}
            onFocus={() => {
              if (cell) at.value = { row, column }
            }}
          >
            {cell ? <CellBody cell={cell} gaps={gaps} /> : null}
          </td>
        )
      })}
    </tr>
  )
}

/** Days across, duties down; one stop for Tab, arrows inside. */
export const Board = ({ grid, gaps, holidays, meetings, at, wish }: Props) => {
  const frame = useRef<HTMLDivElement>(null)
  const idle = grid.days.map((_, column) => grid.rows.every(({ cells }) => cells[column] === null))
  useEffect(() => {
    const today = frame.current?.querySelector<HTMLElement>('[data-today="true"]')
    if (today && frame.current) frame.current.scrollLeft = today.offsetLeft - frame.current.clientWidth / 3
  }, [])
  const stroke = (event: KeyboardEvent) => {
    const found = wishOf(event, { grid, at: at.peek(), rtl: getComputedStyle(document.documentElement).direction === 'rtl' })
    if (!found || !(event.target instanceof HTMLTableCellElement)) return
    event.preventDefault()
    event.stopPropagation()
    if (found.kind === 'go') focusCell(found.to)
    else wish(found)
  }
  return (
    <div class="board-frame" ref={frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table may be a grid (ARIA in HTML), and this one keeps its rows and headers */}
      <table role="grid" class="board" aria-labelledby="plan-title" onKeyDown={stroke}>
        <thead>
          <tr>
            <td />
            {grid.days.map((day, column) => (
              <DayHead key={day} day={day} name={holidays.get(day)?.name} idle={idle[column] ?? false} />
            ))}
          </tr>
        </thead>
        <tbody>
          <MeetingRow days={grid.days} meetings={meetings} />
          {grid.rows.map((line, row) => (
            <Line key={line.key} line={line} row={row} grid={grid} gaps={gaps} holidays={holidays} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
