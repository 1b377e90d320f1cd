import { useSignal } from '@preact/signals'
import { KeyRound, PenLine, TriangleAlert } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { Loading } from '../../people/loading.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { Changes } from './changes.tsx'
import { Emergency } from './emergency.tsx'
import type { Admitted } from './leads.ts'
import { NewLeadCard } from './new-lead-card.tsx'
import { Now } from './now.tsx'
import type { Plan } from './plan.ts'

/** E4: somebody who has left knows the pool's key, and the next one is not there yet. */
const removing = (plan: Plan): boolean => plan.left > 0 && plan.pool === 'wanted'

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
      {plan.pool === 'same' && next.asked.value === null ? <p class="soft">{say.askAnyTime}</p> : null}
      {removing(plan) && next.asked.value === null ? <p>{say.coming(desk.duty.people.value.length)}</p> : null}
      {plan.pool !== 'offered' && next.asked.value !== null ? (
        <div class="progress">
          <label>
            {say.asked(desk.duty.people.value.length)}
            <progress />
          </label>
        </div>
      ) : null}
      {plan.pool !== 'offered' && next.asked.value === null ? (
        <div class="row-of-buttons">
          <button
            type="button"
            class={plan.pool === 'wanted' && !removing(plan) ? 'button' : 'button quiet'}
            disabled={asking.value}
            onClick={() => void ask().catch(desk.fault)}
          >
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
  const publish = async (emergency = false) => {
    busy.value = true
    try {
      const came = await next.publish(admitted.peek(), { emergency })
      if (came === 'done') {
        const number = desk.trust.directory()?.directory.number ?? plan.known.directory.number + 1
        desk.notices.confirm((text) => text.next.published(number))
      } else desk.notices.warn((text) => text.next.failed[came])
    } finally {
      busy.value = false
    }
  }
  const wanted = plan.pool === 'wanted'
  const idle = !busy.value && desk.connection.value === 'open'
  return (
    <section class="sheet">
      <h3>{say.title}</h3>
      <Changes plan={plan} />
      {plan.leads.arriving.map((lead) => (
        <NewLeadCard key={lead.signing} lead={lead} centre={centre(lead.centre)} admitted={admitted} />
      ))}
      <PoolPart desk={desk} plan={plan} />
      {removing(plan) ? (
        <p class="warning">
          <Icon of={TriangleAlert} />
          <span>{say.keyFirst(plan.left)}</span>
        </p>
      ) : wanted ? (
        <p class="soft">{say.withoutHint}</p>
      ) : null}
      <div class="row-of-buttons">
        <button
          type="button"
          class={wanted && !removing(plan) ? 'button quiet' : 'button'}
          disabled={!idle || removing(plan)}
          onClick={() => void publish().catch(desk.fault)}
        >
          <Icon of={PenLine} />
          {busy.value ? say.publishing : wanted && !removing(plan) ? say.publishWithout : say.publish}
        </button>
        {removing(plan) ? <Emergency busy={!idle} publish={() => void publish(true).catch(desk.fault)} /> : null}
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
