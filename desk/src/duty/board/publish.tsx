import { useSignal } from '@preact/signals'
import type { PlanStatus, Slot } from '@zop/wire'
import { present } from '../../look/clock.ts'
import { Dialog } from '../../look/dialog.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { calledIn } from '../plan/called.ts'
import { consentLines, consentOf } from './consent.ts'

/** Where a plan may go from here, forwards first. */
const nextOf = { draft: ['consultation'], consultation: ['binding', 'draft'], binding: ['closed'], closed: [] } as const satisfies Record<
  PlanStatus,
  readonly PlanStatus[]
>

const label = { draft: 'toDraft', consultation: 'toConsultation', binding: 'toBinding', closed: 'toClosed' } as const

/** A month is closed only when all of it is over. */
const isOver = (slots: readonly Slot[]): boolean => slots.every(({ end }) => end * 60_000 <= present.value)

/** Before a plan binds: whom it would bind without their word. */
const Consent = ({ desk }: { desk: Workspace }) => {
  const told = desk.plans.told.value
  const lines = told ? consentLines(words.value, consentOf(told), (centre) => calledIn(desk, centre)) : []
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="warning">
          {line}
        </p>
      ))}
    </>
  )
}

/** From draft to consultation to binding to closed, each asked once with what it means. */
export const Publish = ({ desk, open }: { desk: Workspace; open: string }) => {
  const { plan: say } = words.value
  const asking = useSignal<keyof typeof label | null>(null)
  const busy = useSignal(false)
  const plan = desk.plans.told.value?.plan
  const ways = nextOf[plan?.status ?? 'closed'].filter((next) => next !== 'closed' || isOver(plan?.slots ?? []))
  const close = () => {
    asking.value = null
  }
  const go = async (to: keyof typeof label) => {
    busy.value = true
    close()
    try {
      const came = await desk.plans.setStatus(to)
      if (came === null) desk.notices.confirm((words) => words.plan.published[to])
      else desk.notices.warn((words) => words.plan.taken[came === 'newer-version' ? 'version' : came === 'unreachable' ? came : 'refused'])
    } finally {
      busy.value = false
    }
  }
  const to = asking.value
  return (
    <>
      {ways.map((next, at) => (
        <button
          key={next}
          type="button"
          class={at === 0 ? 'button' : 'button plain'}
          disabled={busy.value}
          onClick={() => {
            asking.value = next
          }}
        >
          {say[label[next]]}
        </button>
      ))}
      <Dialog title={to === null ? '' : say.sure[to]} shown={to !== null} close={close}>
        {to === null ? null : <p>{say.means[to]}</p>}
        {open === '' || to === 'draft' || to === 'closed' ? null : <p class="warning">{say.openGaps(open)}</p>}
        {to === 'binding' ? <Consent desk={desk} /> : null}
        <div class="row-of-buttons">
          <button type="button" class="button" onClick={() => to && void go(to).catch(desk.fault)}>
            {to === null ? '' : say[label[to]]}
          </button>
          <button type="button" class="button quiet" onClick={close}>
            {say.no}
          </button>
        </div>
      </Dialog>
    </>
  )
}
