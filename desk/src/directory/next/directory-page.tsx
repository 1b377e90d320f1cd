import { useSignal } from '@preact/signals'
import { PenLine, TriangleAlert } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { Loading } from '../../people/loading.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { Changes } from './changes.tsx'
import { Emergency } from './emergency.tsx'
import type { Admitted } from './leads.ts'
import { NewLeadCard } from './new-lead-card.tsx'
import { Now } from './now.tsx'
import type { Emergency as EmergencyKind, Plan } from './plan.ts'
import { isRemoving, PoolPart } from './pool-part.tsx'

const NextPart = ({ desk, plan }: { desk: Workspace; plan: Plan }) => {
  const { next: say } = words.value
  const { next } = desk.people
  const admitted = useSignal<Admitted>({ leads: [], names: {} })
  const busy = useSignal(false)
  const centre = (id: string) => plan.known.directory.centres.find((one) => one.id === id)?.name ?? id
  const publish = async (emergency?: EmergencyKind) => {
    busy.value = true
    try {
      const came = await next.publish(admitted.peek(), emergency)
      if (came === 'done') {
        const number = desk.trust.directory()?.directory.number ?? plan.known.directory.number + 1
        desk.notices.confirm((text) => text.next.published(number))
      } else desk.notices.warn((text) => text.next.failed[came])
    } finally {
      busy.value = false
    }
  }
  const press = (emergency?: EmergencyKind) => void publish(emergency).catch(desk.fault)
  const keyless = plan.pool !== 'same' && plan.pool !== 'offered'
  const waits = isRemoving(plan)
  const idle = !busy.value && desk.connection.value === 'open'
  return (
    <section class="sheet">
      <h3>{say.title}</h3>
      <Changes plan={plan} />
      {plan.leads.arriving.map((lead) => (
        <NewLeadCard key={lead.signing} lead={lead} centre={centre(lead.centre)} admitted={admitted} />
      ))}
      <PoolPart desk={desk} plan={plan} />
      {waits ? (
        <p class="warning">
          <Icon of={TriangleAlert} />
          <span>{say.keyFirst(plan.left)}</span>
        </p>
      ) : keyless ? (
        <p class="soft">{say.withoutHint}</p>
      ) : null}
      <div class="row-of-buttons">
        <button type="button" class={keyless && !waits ? 'button quiet' : 'button'} disabled={!idle || waits} onClick={() => press()}>
          <Icon of={PenLine} />
          {busy.value ? say.publishing : keyless && !waits ? say.publishWithout : say.publish}
        </button>
        {plan.pool === 'trying' ? <Emergency kind="untried" busy={!idle} publish={press} /> : null}
        {waits ? <Emergency kind="without-key" busy={!idle} publish={press} /> : null}
      </div>
    </section>
  )
}

/** The directory in force and the next one: looked at, signed and published by a coordinator. */
export const DirectoryPage = ({ desk }: { desk: Workspace }) => {
  const { next } = desk.people
  const plan = next.plan.value
  const known = plan?.known ?? desk.trust.latest()
  return (
    <>
      <p class="soft">{words.value.next.intro}</p>
      {known ? <Now known={known} /> : null}
      <Loading state={plan ? 'read' : next.state.value} again={() => void next.load().catch(desk.fault)} />
      {plan ? <NextPart desk={desk} plan={plan} /> : null}
    </>
  )
}
