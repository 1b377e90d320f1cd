import { useSignal } from '@preact/signals'
import { Check, DoorOpen, Hourglass } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { endTimeOf } from './plan/calendar.ts'
import { endsWithin } from './standing.ts'
import { minuteNow, standing } from './state.ts'

/** A quarter of an hour and five minutes before the end, and after it while somebody still waits: calm, and to be put away. */
export const EndingBanner = ({ desk }: { desk: Workspace }) => {
  const { ending, shiftEnd } = words.value
  const put = useSignal<string | null>(null)
  const now = standing(desk)
  const within = endsWithin(now, minuteNow())
  const open = desk.shiftEnd.left.value
  const waiting = desk.shiftEnd.waiting.value.length
  const over = desk.duty.over.value && open + waiting > 0
  const key = over ? 'over' : within === null || now.kind !== 'on' ? null : `${now.shift.slot} ${within}`
  if (key === null || put.value === key) return null
  const what = open > 0 ? ending.open(open) : waiting > 0 ? `${shiftEnd.waiting.title(waiting)}.` : ending.soonHint
  return (
    <div class="banner ending" role="status">
      <Icon of={over ? DoorOpen : Hourglass} />
      <p>
        <strong>{over || now.kind !== 'on' ? ending.over : ending.soon(endTimeOf(now.shift.end))}</strong>{' '}
        <span class="banner-more">
          {what} {over ? ending.overHint : null}
        </span>
      </p>
      {open + waiting > 0 ? (
        <button type="button" class="button quiet" onClick={() => desk.shiftEnd.ask(over ? 'over' : 'duty')}>
          {ending.look}
        </button>
      ) : null}
      <button
        type="button"
        class={open + waiting > 0 ? 'button plain banner-more' : 'button plain'}
        onClick={() => {
          put.value = key
        }}
      >
        <Icon of={Check} />
        {ending.dismiss}
      </button>
    </div>
  )
}
