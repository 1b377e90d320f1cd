import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { calledIn } from '../plan/called.ts'
import { HoursForm } from './hours-form.tsx'
import { hoursBeyond, type Quota, quotasOf } from './quota.ts'

const hours = (count: number): string => new Intl.NumberFormat(language.value, { maximumFractionDigits: 1 }).format(count)

/** Planned against agreed hours of one centre; more than was agreed is said in words, for a full bar looks like done. */
export const QuotaBar = ({ called, agreed, planned }: Quota & { readonly called: string }) => {
  const { plan } = words.value
  const beyond = hoursBeyond({ agreed, planned })
  return (
    <li class="quota">
      <span>
        <b>{called}</b> {agreed === null ? `${hours(planned)} h` : plan.quota(hours(planned), hours(agreed))}
      </span>
      {beyond > 0 ? <span class="gone">{plan.quotaOver(hours(beyond))}</span> : null}
      {agreed === null ? null : <meter min={0} max={Math.max(agreed, planned, 1)} value={planned} aria-label={called} />}
    </li>
  )
}

/** What every centre has agreed to, and how much of it stands in the plan. */
export const Quotas = ({ desk }: { desk: Workspace }) => {
  const { plan } = words.value
  const told = desk.plans.told.value
  if (!told || desk.signedIn.role === 'counsellor') return null
  const quotas = quotasOf(told)
  return (
    <section class="sheet">
      <h3>{plan.quotas}</h3>
      {quotas.length === 0 ? <p class="soft">{plan.noQuotas}</p> : null}
      <ul class="quotas">
        {quotas.map((quota) => (
          <QuotaBar key={quota.centre} called={calledIn(desk, quota.centre)} {...quota} />
        ))}
      </ul>
      {desk.signedIn.role === 'coordinator' ? <HoursForm desk={desk} /> : null}
    </section>
  )
}
