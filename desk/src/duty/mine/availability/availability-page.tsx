import { useSignal } from '@preact/signals'
import type { Availability } from '@zop/wire'
import { Check, ChevronLeft, ChevronRight, Trash2 } from 'lucide'
import { useEffect, useMemo } from 'preact/hooks'
import { Icon } from '../../../look/icon.tsx'
import { Complaint } from '../../../notice/complaint.tsx'
import { Loading } from '../../../people/loading.tsx'
import { language, words } from '../../../words/language.ts'
import type { Workspace } from '../../../workspace.ts'
import { dayAfter, dayName, dayOf, mondayOf, weekdayName } from '../../plan/calendar.ts'
import { createSaid, type Said, type Saved } from './said.ts'
import { timesOf } from './say.ts'
import { type Hours, holdingIn, painted, readOnce, readWeekly, type Word, writeOnce, writeWeekly } from './week.ts'
import { WeekGrid } from './week-grid.tsx'

/** In the order of the keys 1 to 5. */
const brushes = ['wish', 'can', 'rather-not', 'cannot', null] as const satisfies readonly (Word | null)[]

const Brushes = ({ brush, choose }: { brush: Word | null; choose: (word: Word | null) => void }) => {
  const { availability } = words.value
  return (
    <fieldset class="languages brushes">
      <legend>{availability.brush}</legend>
      {brushes.map((word) => (
        <button key={word} type="button" class="button plain" aria-pressed={brush === word} onClick={() => choose(word)}>
          <span class="swatch" data-word={word ?? 'nothing'} />
          {word ? availability.words[word] : availability.nothing}
        </button>
      ))}
    </fieldset>
  )
}

const WeekTurn = ({ monday, turn }: { monday: string; turn: (to: string) => void }) => {
  const { availability } = words.value
  return (
    <div class="month-turn">
      <button type="button" class="button plain" aria-label={availability.before} onClick={() => turn(dayAfter(monday, -7))}>
        <Icon of={ChevronLeft} />
      </button>
      <b>{availability.week(dayName(monday, language.value), dayName(dayAfter(monday, 6), language.value))}</b>
      <button type="button" class="button plain" aria-label={availability.after} onClick={() => turn(dayAfter(monday, 7))}>
        <Icon of={ChevronRight} />
      </button>
    </div>
  )
}

interface OthersProps {
  readonly said: Said
  readonly today: string
  readonly kind: Availability['kind']
}

/** What a week of hours cannot show: of every week what has a first or a last day; or single days. */
const Others = ({ said, today, kind }: OthersProps) => {
  const { availability } = words.value
  const others = readWeekly(said.said.value, today).others.filter((one) => one.kind === kind && (one.kind === 'weekly' || dayOf(one.end) >= today))
  if (others.length === 0) return null
  return (
    <section>
      <h3>{availability.others[kind]}</h3>
      {kind === 'weekly' ? <p class="soft">{availability.othersHint}</p> : null}
      <ul class="rows">
        {others.map((one) => {
          const text = timesOf(words.value, one, language.value)
          return (
            <li key={JSON.stringify(one)} class="row">
              <span class="row-text">
                {text}: {availability.words[one.word]}
              </span>
              <button
                type="button"
                class="button plain"
                aria-label={`${availability.remove}: ${text}`}
                onClick={() => said.say(said.said.peek().filter((other) => other !== one))}
              >
                <Icon of={Trash2} />
                {availability.remove}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Editor = ({ desk, said }: { desk: Workspace; said: Said }) => {
  const { availability: say } = words.value
  const today = dayOf(Math.floor(desk.ground.now() / 60_000))
  const brush = useSignal<Word | null>('can')
  /** The Monday of the week whose days are said of; null: of every week. */
  const monday = useSignal<string | null>(null)
  const wrong = useSignal<Exclude<Saved, 'saved'> | null>(null)
  const weekly = readWeekly(said.said.value, today)
  const week = monday.value
  const shown = week === null ? weekly : readOnce(said.said.value, week)
  const days = Array.from({ length: 7 }, (_, at) => {
    const day = dayAfter(week ?? mondayOf(today), at)
    return week === null ? weekdayName(day, language.value) : dayName(day, language.value)
  })
  const paint = (at: { day: number; from: number; to: number }) => {
    // Several hours may be painted before the page is drawn again.
    const now = week === null ? readWeekly(said.said.peek(), today) : readOnce(said.said.peek(), week)
    const hours: Hours = painted(now.hours, at, brush.peek())
    said.say([...now.others, ...(week === null ? writeWeekly(hours, today) : writeOnce(hours, week))])
  }
  const save = async () => {
    const came = await said.save()
    wrong.value = came === 'saved' ? null : came
    if (came === 'saved') desk.notices.confirm((text) => text.availability.saved)
  }
  return (
    <>
      <p class="soft">{say.hint}</p>
      <Others said={said} today={today} kind="weekly" />
      <div class="paint-tools">
        <fieldset class="languages">
          <legend>{say.which}</legend>
          <button
            type="button"
            class="button plain"
            aria-pressed={week === null}
            onClick={() => {
              monday.value = null
            }}
          >
            {say.weekly}
          </button>
          <button
            type="button"
            class="button plain"
            aria-pressed={week !== null}
            onClick={() => {
              monday.value = week ?? mondayOf(today)
            }}
          >
            {say.once}
          </button>
        </fieldset>
        <Brushes
          brush={brush.value}
          choose={(word) => {
            brush.value = word
          }}
        />
      </div>
      {week === null ? null : (
        <WeekTurn
          monday={week}
          turn={(to) => {
            monday.value = to
          }}
        />
      )}
      <WeekGrid
        days={days}
        hours={shown.hours}
        under={week === null ? null : holdingIn(said.said.value, week)}
        paint={paint}
        choose={(number) => {
          brush.value = brushes[number - 1] ?? null
        }}
      />
      <p class="soft hours-keys">{say.keys}</p>
      <div class="row-of-buttons save-line">
        <button type="button" class="button" disabled={!said.changed.value} onClick={() => void save().catch(desk.fault)}>
          <Icon of={Check} />
          {say.save}
        </button>
        <span class="gone" role="status">
          {said.changed.value ? say.unsaved : ''}
        </span>
      </div>
      <Complaint text={wrong.value === null ? null : say.failed[wrong.value]} />
      <Others said={said} today={today} kind="once" />
    </>
  )
}

/** When somebody can: every week, and on single days. Oneself, or whom one answers for. */
export const AvailabilityPage = ({ desk, account }: { desk: Workspace; account: string }) => {
  const said = useMemo(() => createSaid(desk.ground.line, account), [desk, account])
  useEffect(() => void said.load().catch(desk.fault), [said, desk])
  return (
    <div class="page-body plan-body">
      <h3>{words.value.availability.title}</h3>
      {said.state.value === 'read' ? <Editor desk={desk} said={said} /> : <Loading state={said.state.value} again={() => void said.load().catch(desk.fault)} />}
    </div>
  )
}
