import { useComputed, useSignal } from '@preact/signals'
import { ArrowRight, TriangleAlert } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { Answers } from '../centre/answers.tsx'
import { Quotas } from '../centre/quotas.tsx'
import { ReachPanel } from '../gaps/reach-panel.tsx'
import { HistoryPanel } from '../history/history-panel.tsx'
import { meetingsOf } from '../meeting/meeting.ts'
import { Meetings } from '../meeting/meetings.tsx'
import { AlthoughDialog } from './although-dialog.tsx'
import { Board, focusCell } from './board.tsx'
import { DayList } from './day-list.tsx'
import { Detail } from './detail.tsx'
import { type Cell, cellsOf, type Grid, gridOf } from './grid.ts'
import { holidaysOf } from './holidays.ts'
import { BoardKeys } from './key-sheet.tsx'
import type { Place, Wish } from './keys.ts'
import { narrow } from './narrow.ts'
import { PlanningLine } from './planning-line.tsx'
import { Tools } from './tools.tsx'

const placeOf = ({ rows }: Grid, slot: string): Place | null => {
  const row = rows.findIndex(({ cells }) => cells.some((cell) => cell?.slot.id === slot))
  const column = rows[row]?.cells.findIndex((cell) => cell?.slot.id === slot) ?? -1
  return row < 0 ? null : { row, column }
}

const focusAssign = (): void => document.querySelector<HTMLElement>('.detail [data-assign]')?.focus()

const Summary = ({ grid, next }: { grid: Grid; next: () => void }) => {
  const { plan } = words.value
  if (grid.gaps + grid.thin === 0) return <p class="board-summary soft">{plan.whole}</p>
  return (
    <p class="board-summary">
      <span class="gone fact-line">
        <Icon of={TriangleAlert} />
        {plan.count(grid.gaps, grid.thin)}
      </span>
      <button type="button" class="button plain" onClick={next}>
        {plan.nextGap}
        <Icon of={ArrowRight} />
      </button>
    </p>
  )
}

const Nothing = ({ desk, toSlots }: { desk: Workspace; toSlots: () => void }) => {
  const { plan } = words.value
  const coordinates = desk.signedIn.role === 'coordinator'
  return (
    <div class="plan-body">
      <div class="empty">
        <p>{coordinates ? plan.noneCoordinator : plan.none}</p>
        {coordinates ? (
          <p>
            <button type="button" class="button" onClick={toSlots}>
              {plan.toSlots}
            </button>
          </p>
        ) : null}
      </div>
    </div>
  )
}

const Month = ({ desk }: { desk: Workspace }) => {
  const { plan: say } = words.value
  const { plans, notices } = desk
  const sees = desk.signedIn.role === 'coordinator'
  const grid = useComputed(() => (plans.told.value ? gridOf(plans.told.value, sees) : gridOf({ plan: null, people: [] }, sees)))
  const holidays = useComputed(() => (plans.told.value ? holidaysOf(plans.told.value) : new Map()))
  const meetings = useComputed(() => meetingsOf(plans.told.value?.plan?.slots ?? []))
  const at = useSignal<Place>({ row: 0, column: grid.peek().rows[0]?.cells.findIndex((cell) => cell !== null) ?? 0 })
  const typed = useSignal('')
  const keysShown = useSignal(false)
  const sheet = useSignal<string | null>(null)
  const cell: Cell | null = grid.value.rows[at.value.row]?.cells[at.value.column] ?? null
  const opened = cellsOf(grid.value).find(({ slot }) => slot.id === sheet.value) ?? null

  /** Whoever was sent to a slot sees it, with what is missing there. */
  const seek = (slot: string) => {
    const place = placeOf(grid.peek(), slot)
    if (!place) return
    plans.seek(null)
    if (narrow.peek()) sheet.value = slot
    else focusCell(place)
  }
  useEffect(() => {
    if (plans.sought.value !== null) seek(plans.sought.value)
  }, [plans.sought.value, grid.value])

  const turnBack = async (way: 'undo' | 'redo') => {
    if (await plans.moves[way]()) notices.confirm((words) => words.plan.done[way === 'undo' ? 'undone' : 'redone'])
  }
  const removeLast = async () => {
    const last = cell?.chips.at(-1)
    if (cell && last) await plans.moves.make([{ slot: cell.slot.id, off: last.assignment.account, on: null }])
  }
  const wish = (wished: Wish): void => {
    if (wished.kind === 'keys') keysShown.value = true
    if (wished.kind === 'open') focusAssign()
    if (!sees) return
    if (wished.kind === 'undo' || wished.kind === 'redo') void turnBack(wished.kind).catch(desk.fault)
    if (wished.kind === 'remove') void removeLast().catch(desk.fault)
    if (wished.kind === 'type') {
      typed.value = wished.text
      focusAssign()
    }
  }
  const nextGap = () => {
    const lacking = cellsOf(grid.peek())
      .filter(({ lack }) => (grid.peek().gaps > 0 ? lack.missing > 0 : lack.missing + lack.thin + lack.languages.length > 0 || lack.experienced))
      .toSorted((a, b) => a.slot.start - b.slot.start)
    const from = cell?.slot.start ?? 0
    const next = lacking.find(({ slot }) => slot.start > from) ?? lacking[0]
    if (!next) return
    if (narrow.peek()) sheet.value = next.slot.id
    const place = placeOf(grid.peek(), next.slot.id)
    if (place) focusCell(place)
  }
  const open = grid.value.gaps + grid.value.thin === 0 ? '' : say.count(grid.value.gaps, grid.value.thin)
  return (
    <>
      <div class="board-bar">
        <Summary grid={grid.value} next={nextGap} />
        <Tools
          desk={desk}
          open={open}
          turnBack={(way) => void turnBack(way).catch(desk.fault)}
          keys={() => {
            keysShown.value = true
          }}
        />
      </div>
      <PlanningLine desk={desk} />
      <div class="board-room">
        {narrow.value ? (
          <DayList
            grid={grid.value}
            holidays={holidays.value}
            open={({ slot }) => {
              sheet.value = slot.id
            }}
          />
        ) : (
          <Board grid={grid.value} gaps={plans.gaps.value} holidays={holidays.value} meetings={meetings.value} at={at} wish={wish} />
        )}
        <aside class="detail">
          {narrow.value ? null : (
            <section class="sheet" aria-label={say.detail.title}>
              {cell ? (
                <Detail key={cell.slot.id} desk={desk} cell={cell} gaps={plans.gaps.value} typed={typed} leave={() => focusCell(at.peek())} />
              ) : (
                <p class="soft">{say.detail.pick}</p>
              )}
            </section>
          )}
          <Quotas desk={desk} />
          <Answers desk={desk} />
          <ReachPanel desk={desk} />
          <Meetings desk={desk} />
          <HistoryPanel desk={desk} />
        </aside>
      </div>
      <Dialog
        title={say.detail.title}
        shown={opened !== null}
        close={() => {
          sheet.value = null
        }}
      >
        {opened ? <Detail desk={desk} cell={opened} gaps={plans.gaps.value} typed={typed} leave={() => undefined} /> : null}
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            sheet.value = null
          }}
        >
          {words.value.keys.close}
        </button>
      </Dialog>
      <AlthoughDialog desk={desk} />
      <BoardKeys
        shown={keysShown.value}
        close={() => {
          keysShown.value = false
        }}
      />
    </>
  )
}

/** The month: its board, or on a phone its days. */
export const MonthPage = ({ desk, toSlots }: { desk: Workspace; toSlots: () => void }) =>
  desk.plans.told.value?.plan ? <Month key={desk.plans.month.value} desk={desk} /> : <Nothing desk={desk} toSlots={toSlots} />
