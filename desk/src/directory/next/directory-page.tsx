import { useSignal } from '@preact/signals'
import { KeyRound, PenLine } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { Loading } from '../../people/loading.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { Changes } from './changes.tsx'
import type { Admitted } from './leads.ts'
import { NewLeadCard } from './new-lead-card.tsx'
import { Now } from './now.tsx'
import type { Plan } from './plan.ts'

/** The pool's next key: asked for, on its way, or there. */
const PoolPart = ({ desk, plan }: { desk: Workspace; plan: Plan }) => {
  const { next: say } = words.value
  const { next } = desk.people
  const asking = useSignal(false)
  const ask = async () => {
    asking.value = true
    try {
      if ((await next.askForPool()) !== 'done') desk.notices.warn((text) => text.next.askFailed)
    } finally {
      asking.value = false
    }
  }
  return (
    <>
      <p>{say.poolState[plan.pool]}</p>
      {plan.pool === 'wanted' && next.asked.value !== null ? (
        <div class="progress">
          <label>
            {say.asked(desk.duty.people.value.length)}
            <progress />
          </label>
        </div>
      ) : null}
      {plan.pool === 'wanted' && next.asked.value === null ? (
        <div class="row-of-buttons">
          <button type="button" class="button" disabled={asking.value} onClick={() => void ask().catch(desk.fault)}>
            <Icon of={KeyRound} />
            {say.ask}
          </button>
        </div>
      ) : null}
    </>
  )
}

const NextPart = ({ desk, plan }: { desk: Workspace; plan: Plan }) => {
  const { next: say } = words.value
  const { next } = desk.people
  const admitted = useSignal<Admitted>({ leads: [], names: {} })
  const busy = useSignal(false)
  const centre = (id: string) => plan.known.directory.centres.find((one) => one.id === id)?.name ?? id
  const publish = async () => {
    busy.value = true
    try {
      const came = await next.publish(admitted.peek())
      if (came === 'done') {
        const number = desk.trust.directory()?.directory.number ?? plan.known.directory.number + 1
        desk.notices.tell((text) => text.next.published(number))
      } else desk.notices.warn((text) => text.next.failed[came])
    } finally {
      busy.value = false
    }
  }
  const wanted = plan.pool === 'wanted'
  return (
    <section class="sheet">
      <h3>{say.title}</h3>
      <Changes plan={plan} />
      {plan.leads.arriving.map((lead) => (
        <NewLeadCard key={lead.signing} lead={lead} centre={centre(lead.centre)} admitted={admitted} />
      ))}
      <PoolPart desk={desk} plan={plan} />
      {wanted ? <p class="soft">{say.withoutHint}</p> : null}
      <div class="row-of-buttons">
        <button
          type="button"
          class={wanted ? 'button quiet' : 'button'}
          disabled={busy.value || desk.connection.value !== 'open'}
          onClick={() => void publish().catch(desk.fault)}
        >
          <Icon of={PenLine} />
          {busy.value ? say.publishing : wanted ? say.publishWithout : say.publish}
        </button>
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
