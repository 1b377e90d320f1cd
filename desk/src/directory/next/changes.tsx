import { TriangleAlert } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Plan } from './plan.ts'

const namesOf = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name)

/** What the next directory changes, one sentence each; what was asked for and is not done, with the reason. */
export const Changes = ({ plan }: { plan: Plan }) => {
  const { next } = words.value
  const { admit, released, revoke, leads, unfit, known } = plan
  const centre = (id: string) => known.directory.centres.find((one) => one.id === id)?.name ?? id
  const certain = revoke.filter(({ checked }) => checked)
  const doubtful = revoke.filter(({ checked }) => !checked)
  const done = [
    ...(admit.length > 0 ? [next.admit(namesOf(admit))] : []),
    ...(released > 0 ? [next.release(released)] : []),
    ...(certain.length > 0 ? [next.revoke(namesOf(certain))] : []),
    ...leads.leaving.map((lead) => next.leadLeaves(lead.name, centre(lead.centre))),
  ]
  const not = [
    ...(doubtful.length > 0 ? [next.unchecked(namesOf(doubtful))] : []),
    ...(unfit.length > 0 ? [next.unfit(unfit)] : []),
    ...leads.last.map((lead) => next.leadLast(lead.name, centre(lead.centre))),
  ]
  return (
    <>
      <h4>{next.changes}</h4>
      {done.length === 0 && leads.arriving.length === 0 ? <p>{next.nothing}</p> : null}
      <ul class="plain-list">
        {done.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {not.map((text) => (
        <p key={text} class="warning">
          <Icon of={TriangleAlert} />
          <span>{text}</span>
        </p>
      ))}
    </>
  )
}
