import { Check, X } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { calledIn } from '../plan/called.ts'

/** What the centres have said to the plan in consultation. */
export const Answers = ({ desk }: { desk: Workspace }) => {
  const { plan: say } = words.value
  const plan = desk.plans.told.value?.plan
  if (!plan || plan.answers.length === 0) return null
  return (
    <section class="sheet">
      <h3>{say.answers}</h3>
      <ul class="rows">
        {plan.answers.map(({ centre, agreed, text, version }) => (
          <li key={centre} class="row">
            <span class="row-text">
              <b>{calledIn(desk, centre)}</b>
              <span class={agreed ? 'soft fact-line' : 'gone fact-line'}>
                <Icon of={agreed ? Check : X} />
                {agreed ? say.agreed : say.disagreed}
                {version < plan.version ? ` (${say.older})` : ''}
              </span>
              {text ? <span>{text}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
