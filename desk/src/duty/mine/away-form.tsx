import { useSignal } from '@preact/signals'
import type { Absence, DutyPerson, Stretch } from '@zop/wire'
import { CalendarOff, Undo2 } from 'lucide'
import { useId } from 'preact/hooks'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { Complaint } from '../../notice/complaint.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { monthsOf } from '../exchange/lookup.ts'
import { whenOf } from '../plan/calendar.ts'
import { calledIn } from '../plan/called.ts'
import { type Asked, AwayQuestion } from './away-question.tsx'
import { freedBy, monthsIn } from './freed.ts'
import { sayHindered } from './hindered.ts'
import { OutToday } from './out-today.tsx'

/** What a field of the browser says, in minutes since 1970; null where it says nothing. */
const minuteOf = (text: string): number | null => {
  const at = new Date(text).getTime()
  return Number.isNaN(at) ? null : Math.floor(at / 60_000)
}

/** Who is away: oneself, whom one answers for, or (`account` null) a whole centre. */
type Who = Pick<DutyPerson, 'centre' | 'name'> & { readonly account: string | null }

const report = async (desk: Workspace, { account, centre }: Who, stretch: Stretch): Promise<void> => {
  const came = await desk.ownDuties.away({ ...stretch, account, centre })
  await desk.plans.load()
  if (came !== null && 'lost' in came)
    desk.notices.tell((say) => (account === desk.unlocked.account ? say.myDuty.done.away : say.myDuty.done.awayFor)(came.lost))
  else if (came !== null) desk.notices.warn(sayHindered(came))
}

/** Which duties it would free, as the relay has them now; null where that could not be read. */
const askedOf = async (desk: Workspace, { account, centre }: Who, stretch: Stretch): Promise<Asked | null> => {
  const { line, now } = desk.ground
  const months = await monthsOf(line, monthsIn(stretch), { progress: () => undefined, stopped: () => false })
  return months && { stretch, freed: freedBy([...months.values()], { ...stretch, account, centre }, Math.floor(now() / 60_000)) }
}

const Known = ({ desk, own, absences }: { desk: Workspace; own: boolean; absences: readonly Absence[] }) => {
  const { away, done } = words.value.myDuty
  const back = async (id: string) => {
    const hindered = await desk.ownDuties.back(id)
    await desk.plans.load()
    if (hindered) desk.notices.warn(sayHindered(hindered))
    else desk.notices.confirm(() => (own ? done.back : done.backFor))
  }
  if (absences.length === 0) return null
  return (
    <>
      <h4>{own ? away.list : away.listFor}</h4>
      <ul class="rows">
        {absences.map((one) => (
          <li key={one.id} class="row">
            <span class="row-text">{whenOf(one, language.value)}</span>
            <button type="button" class="button quiet" onClick={() => void back(one.id).catch(desk.fault)}>
              <Icon of={Undo2} />
              {own ? away.back : away.backFor}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** That one cannot, from when to when. Nobody is asked why: that would be health data. Whoever says it of others reads first what it takes from them. */
export const AwayForm = ({ desk, who, absences }: { desk: Workspace; who: Who; absences: readonly Absence[] }) => {
  const { away } = words.value.myDuty
  const from = useSignal('')
  const to = useSignal('')
  const wrong = useSignal(false)
  const fields = useId()
  const own = who.account === desk.unlocked.account
  const asked = useSignal<Asked | null>(null)
  const close = () => {
    asked.value = null
  }
  const called = who.account === null ? calledIn(desk, who.centre) : who.name
  const ask = async (stretch: Stretch) => {
    asked.value = await askedOf(desk, who, stretch)
    if (asked.peek() === null) desk.notices.warn((say) => say.myDuty.away.others.unread)
  }
  const send = (event: Event) => {
    event.preventDefault()
    const start = minuteOf(from.peek())
    const end = minuteOf(to.peek())
    wrong.value = start === null || end === null || start >= end
    if (start !== null && end !== null && start < end) void (own ? report(desk, who, { start, end }) : ask({ start, end })).catch(desk.fault)
  }
  return (
    <section class="sheet">
      <h3>{own ? away.title : who.account === null ? away.titleCentre : away.titleFor(who.name)}</h3>
      <p class="soft">{own ? away.hint : who.account === null ? away.hintCentre : away.hintFor}</p>
      {own ? <OutToday desk={desk} report={(stretch) => void report(desk, who, stretch).catch(desk.fault)} /> : null}
      <form class="line-fields away-times" onSubmit={send}>
        <label for={`${fields}-from`}>
          {away.from}
          <input
            {...unaided}
            id={`${fields}-from`}
            class="box"
            type="datetime-local"
            value={from.value}
            onInput={(event) => {
              from.value = event.currentTarget.value
            }}
          />
        </label>
        <label for={`${fields}-to`}>
          {away.to}
          <input
            {...unaided}
            id={`${fields}-to`}
            class="box"
            type="datetime-local"
            value={to.value}
            onInput={(event) => {
              to.value = event.currentTarget.value
            }}
          />
        </label>
        <button type="submit" class="button quiet" disabled={from.value === '' || to.value === ''}>
          <Icon of={CalendarOff} />
          {away.report}
        </button>
      </form>
      <Complaint text={wrong.value ? away.order : null} />
      <Known desk={desk} own={own} absences={absences} />
      <Dialog title={away.others.title(called)} shown={asked.value !== null} close={close}>
        {asked.value ? (
          <AwayQuestion
            asked={asked.value}
            report={() => {
              const stretch = asked.peek()?.stretch
              close()
              if (stretch) void report(desk, who, stretch).catch(desk.fault)
            }}
            close={close}
          />
        ) : null}
      </Dialog>
    </section>
  )
}
