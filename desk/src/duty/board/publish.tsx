import { useSignal } from '@preact/signals'
import type { PlanStatus } from '@zop/wire'
import { Dialog } from '../../look/dialog.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'

/** Where a plan may go from here, forwards first. */
const nextOf = { draft: ['consultation'], consultation: ['binding', 'draft'], binding: [], closed: [] } as const satisfies Record<
  PlanStatus,
  readonly PlanStatus[]
>

const label = { draft: 'toDraft', consultation: 'toConsultation', binding: 'toBinding' } as const

/** From draft to consultation to binding, each asked once with what it means. */
export const Publish = ({ desk, open }: { desk: Workspace; open: string }) => {
  const { plan: say } = words.value
  const asking = useSignal<keyof typeof label | null>(null)
  const busy = useSignal(false)
  const status = desk.plans.told.value?.plan?.status ?? 'closed'
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
      {nextOf[status].map((next, at) => (
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
        {open === '' || to === 'draft' ? null : <p class="warning">{say.openGaps(open)}</p>}
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
