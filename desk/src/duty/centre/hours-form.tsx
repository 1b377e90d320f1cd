import { useSignal } from '@preact/signals'
import { Check } from 'lucide'
import { useId } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { calledIn } from '../plan/called.ts'
import { saved } from './save.ts'

/** The hours that the coordination has agreed with each centre; each lead confirms theirs. */
export const HoursForm = ({ desk }: { desk: Workspace }) => {
  const { centreDuty } = words.value
  const told = desk.plans.told.value
  const changed = useSignal<ReadonlyMap<string, number>>(new Map())
  const fields = useId()
  if (!told) return null
  const centres = [...new Set([...told.people.map(({ centre }) => centre), ...told.commitments.map(({ centre }) => centre)])].toSorted()
  const save = async (event: Event) => {
    event.preventDefault()
    const month = desk.plans.month.peek()
    const commitments = [...changed.peek()].filter(([, hours]) => Number.isInteger(hours)).map(([centre, hours]) => ({ centre, month, hours, binding: false }))
    if (commitments.length > 0 && (await saved(desk, desk.ground.line.call('putCommitments', {}, { commitments }), 'saved'))) changed.value = new Map()
  }
  return (
    <details>
      <summary>{centreDuty.agreeHours}</summary>
      <form class="stack" onSubmit={(event) => void save(event).catch(desk.fault)}>
        {centres.map((centre) => (
          <label key={centre} for={`${fields}-${centre}`}>
            {centreDuty.hoursOf(calledIn(desk, centre))}
            <input
              {...unaided}
              id={`${fields}-${centre}`}
              class="box"
              type="number"
              min={0}
              max={2000}
              value={changed.value.get(centre) ?? told.commitments.find((one) => one.centre === centre)?.hours ?? ''}
              onChange={(event) => {
                changed.value = new Map([...changed.peek(), [centre, event.currentTarget.valueAsNumber]])
              }}
            />
          </label>
        ))}
        <div class="row-of-buttons">
          <button type="submit" class="button quiet" disabled={changed.value.size === 0}>
            <Icon of={Check} />
            {centreDuty.save}
          </button>
        </div>
      </form>
    </details>
  )
}
