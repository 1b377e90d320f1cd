import { language, words } from '../../words/language.ts'
import { dayName, spanOf } from '../plan/calendar.ts'
import { type Cell, dayCells, type Grid, isLacking } from './grid.ts'
import type { Holidays } from './holidays.ts'
import { lackOf } from './lack.ts'

const Duty = ({ cell, open }: { cell: Cell; open: () => void }) => {
  const say = words.value
  const { channels, cell: text } = say.plan
  const [lack] = lackOf(say, cell)
  return (
    <li>
      <button type="button" class="duty-line" data-state={cell.lack.missing > 0 ? 'gap' : isLacking(cell) ? 'thin' : 'whole'} onClick={open}>
        <span>
          <b>{spanOf(cell.slot)}</b> {channels[cell.slot.channel]}
        </span>
        <span>{cell.chips.map(({ name }) => name).join(', ') || text.nobody}</span>
        {lack ? <span class="gone">{lack}</span> : null}
      </button>
    </li>
  )
}

/** A month on a phone: its days one under the other. */
export const DayList = ({ grid, holidays, open }: { grid: Grid; holidays: Holidays; open: (cell: Cell) => void }) => (
  <div class="day-list">
    {grid.days
      .map((day) => ({ day, cells: dayCells(grid, day) }))
      .filter(({ cells }) => cells.length > 0)
      .map(({ day, cells }) => (
        <section key={day}>
          <h3>
            {dayName(day, language.value)} {holidays.has(day) ? <span class="soft">{holidays.get(day)?.name}</span> : null}
          </h3>
          <ul>
            {cells.map((cell) => (
              <Duty key={cell.slot.id} cell={cell} open={() => open(cell)} />
            ))}
          </ul>
        </section>
      ))}
  </div>
)
