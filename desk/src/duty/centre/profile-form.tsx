import { useSignal } from '@preact/signals'
import type { DutyPerson, DutyProfile } from '@zop/wire'
import { Check } from 'lucide'
import { useId } from 'preact/hooks'
import { Checkbox } from '../../look/checkbox.tsx'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { LanguagePicks } from '../slots/language-picks.tsx'
import { saved } from './save.ts'

/** What somebody begins with of whom nothing is entered. */
const usual = { languages: ['de'], experienced: false, dutiesPerWeek: 2, hoursPerMonth: 24 }

/** Languages, experience and limits of one person: what the planner has to know. */
export const ProfileForm = ({ desk, person, close }: { desk: Workspace; person: DutyPerson; close: () => void }) => {
  const { centreDuty } = words.value
  const profile = useSignal<DutyProfile>(person.profile ?? { account: person.account, ...usual })
  const fields = useId()
  const change = (to: Partial<DutyProfile>) => {
    profile.value = { ...profile.peek(), ...to }
  }
  const { languages, experienced, dutiesPerWeek, hoursPerMonth } = profile.value
  const save = async (event: Event) => {
    event.preventDefault()
    if (await saved(desk, desk.ground.line.call('putDutyProfile', {}, profile.peek()), 'saved')) close()
  }
  return (
    <form class="stack" onSubmit={(event) => void save(event).catch(desk.fault)}>
      <span>{centreDuty.languages}</span>
      <LanguagePicks languages={languages} change={(to) => change({ languages: [...to] })} />
      <Checkbox text={centreDuty.isExperienced} on={experienced} set={(to) => change({ experienced: to })} />
      <div class="line-fields">
        <label for={`${fields}-week`}>
          {centreDuty.week}
          <input
            {...unaided}
            id={`${fields}-week`}
            class="box"
            type="number"
            min={0}
            max={7}
            required
            value={dutiesPerWeek}
            onChange={(event) => change({ dutiesPerWeek: event.currentTarget.valueAsNumber })}
          />
        </label>
        <label for={`${fields}-month`}>
          {centreDuty.month}
          <input
            {...unaided}
            id={`${fields}-month`}
            class="box"
            type="number"
            min={0}
            max={200}
            required
            value={hoursPerMonth}
            onChange={(event) => change({ hoursPerMonth: event.currentTarget.valueAsNumber })}
          />
        </label>
      </div>
      <div class="row-of-buttons">
        <button type="submit" class="button" disabled={languages.length === 0}>
          <Icon of={Check} />
          {centreDuty.save}
        </button>
      </div>
    </form>
  )
}
