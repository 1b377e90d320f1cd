import { useSignal } from '@preact/signals'
import type { Stretch } from '@zop/wire'
import { CalendarOff } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { whenOf } from '../plan/calendar.ts'
import { minuteNow } from '../state.ts'
import { dutiesOf, type FallingOut, outToday } from './duties.ts'

interface Asked {
  readonly desk: Workspace
  readonly out: FallingOut
  readonly report: (stretch: Stretch) => void
  readonly close: () => void
}

const Question = ({ desk, out, report, close }: Asked) => {
  const { myDuty, duty } = words.value
  const { out: say } = myDuty.away
  return (
    <>
      <p>{say.free(out.duties.length)}</p>
      <ul class="plain-list">
        {out.duties.map(({ slot, assignment }) => (
          <li key={assignment.id}>
            <b>{whenOf(slot, language.value)}</b> {duty.names[slot.channel]}
          </li>
        ))}
      </ul>
      <p class="soft">{desk.duty.me.value ? say.running : say.hint}</p>
      <div class="row-of-buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            close()
            report(out.stretch)
          }}
        >
          <Icon of={CalendarOff} />
          {say.yes(out.duties.length)}
        </button>
        <button type="button" class="button quiet" onClick={close}>
          {say.no}
        </button>
      </div>
    </>
  )
}

/** Whoever is ill today needs two presses: one that says so, one that has read which duties become free. */
export const OutToday = ({ desk, report }: Pick<Asked, 'desk' | 'report'>) => {
  const { out: say } = words.value.myDuty.away
  // What was asked about is what is reported, however the minutes run on.
  const asked = useSignal<FallingOut | null>(null)
  const now = minuteNow()
  const out = outToday(dutiesOf(desk.ownDuties.months.value, desk.unlocked.account, now), now)
  const close = () => {
    asked.value = null
  }
  const open = asked.value
  return (
    <>
      {out ? (
        <div class="row-of-buttons">
          <button
            type="button"
            class="button"
            onClick={() => {
              asked.value = out
            }}
          >
            <Icon of={CalendarOff} />
            {out.today ? say.today(out.duties.length) : say.next}
          </button>
        </div>
      ) : null}
      <Dialog title={open?.today === false ? say.titleNext : say.title(open?.duties.length ?? 1)} shown={open !== null} close={close}>
        {open ? <Question desk={desk} out={open} report={report} close={close} /> : null}
      </Dialog>
    </>
  )
}
