import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { AwayForm } from '../mine/away-form.tsx'
import { calledIn } from '../plan/called.ts'
import { ClosedDays } from './closed-days.tsx'

/** When a centre as a whole is away, and on which days it is closed. */
export const OfCentre = ({ desk, centre }: { desk: Workspace; centre: string }) => (
  <>
    <AwayForm
      key={centre}
      desk={desk}
      who={{ account: null, centre, name: centre }}
      absences={desk.plans.told.value?.absences.filter((one) => one.account === null && one.centre === centre) ?? []}
    />
    <ClosedDays desk={desk} centre={centre} />
  </>
)

/** The same for a centre that a coordinator acts for. */
export const AnyCentre = ({ desk }: { desk: Workspace }) => {
  const { centreDuty } = words.value
  const chosen = useSignal('')
  const field = useId()
  const centres = [...new Set(desk.plans.told.value?.people.map(({ centre }) => centre))].toSorted()
  return (
    <section>
      <h3>{centreDuty.forCentre}</h3>
      <p class="soft">{centreDuty.forCentreHint}</p>
      <label for={field}>{centreDuty.whichCentre}</label>
      <select
        autocomplete="off"
        id={field}
        class="box"
        value={chosen.value}
        onChange={({ currentTarget }) => {
          chosen.value = currentTarget.value
        }}
      >
        <option value="">–</option>
        {centres.map((centre) => (
          <option key={centre} value={centre}>
            {calledIn(desk, centre)}
          </option>
        ))}
      </select>
      {chosen.value === '' ? null : <OfCentre key={chosen.value} desk={desk} centre={chosen.value} />}
    </section>
  )
}
