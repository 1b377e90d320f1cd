import { useSignal } from '@preact/signals'
import { KeyRound, TriangleAlert } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import type { Plan } from './plan.ts'
import type { Trial } from './trial.ts'

/** E4: somebody who has left knows the pool's key, and the next one is not there or not tried yet. */
export const isRemoving = (plan: Plan): boolean => plan.left > 0 && plan.pool !== 'offered'

/** B4: what those have said who have tried the offered key. */
const Tries = ({ trial: { maker, of, opened, failed, verdict } }: { trial: Trial }) => {
  const { next: say } = words.value
  if (verdict === 'failed')
    return (
      <p class="warning">
        <Icon of={TriangleAlert} />
        <span>{say.triedFailed(failed, maker)}</span>
      </p>
    )
  return (
    <>
      <p role="status">{say.tried(opened, of, maker)}</p>
      {verdict === 'open' ? <p class="soft">{say.tryHint(of)}</p> : null}
    </>
  )
}

const Ask = ({ desk, urgent }: { desk: Workspace; urgent: boolean }) => {
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
    <div class="row-of-buttons">
      <button type="button" class={urgent ? 'button' : 'button quiet'} disabled={asking.value} onClick={() => void ask().catch(desk.fault)}>
        <Icon of={KeyRound} />
        {words.value.next.ask}
      </button>
    </div>
  )
}

/** The pool's next key: asked for, on its way, being tried, or there. */
export const PoolPart = ({ desk, plan }: { desk: Workspace; plan: Plan }) => {
  const { next: say } = words.value
  const { pool, trial } = plan
  const asked = desk.people.next.asked.value !== null
  const onDuty = desk.duty.people.value.length
  return (
    <>
      <p>{say.poolState[pool]}</p>
      {trial ? <Tries trial={trial} /> : null}
      {pool === 'same' && !asked ? <p class="soft">{say.askAnyTime}</p> : null}
      {pool === 'wanted' && isRemoving(plan) && !asked ? <p>{say.coming(onDuty)}</p> : null}
      {asked ? (
        <div class="progress">
          <label>
            {say.asked(onDuty)}
            <progress />
          </label>
        </div>
      ) : pool === 'offered' ? null : (
        <Ask desk={desk} urgent={pool === 'failed' || (pool === 'wanted' && !isRemoving(plan))} />
      )}
    </>
  )
}
