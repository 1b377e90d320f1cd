import { type ReminderChoice, reminderLeads, type SignedIn } from '@zop/wire'
import { Checkbox } from '../../../look/checkbox.tsx'
import { words } from '../../../words/language.ts'

type Kind = ReminderChoice['kinds'][number]

/** What there is to tell somebody of, by what they do. */
const kindsOf = (role: SignedIn['role']): readonly Kind[] => {
  switch (role) {
    case 'counsellor':
      return ['change', 'missing', 'promise']
    case 'lead':
      return ['promise', 'week']
    case 'coordinator':
      return ['missing', 'gap', 'promise', 'week']
  }
}

const putIn = <T,>(list: readonly T[], one: T, on: boolean): T[] =>
  on ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one)

/** When somebody wants to be reminded; kept with every press. */
export const Choice = ({ role, choice, choose }: { role: SignedIn['role']; choice: ReminderChoice; choose: (choice: ReminderChoice) => void }) => {
  const { reminders } = words.value
  return (
    <section class="sheet" aria-labelledby="reminders-what">
      <h3 id="reminders-what">{reminders.what}</h3>
      {role === 'counsellor' ? (
        <fieldset class="choices">
          <legend>{reminders.before}</legend>
          {reminderLeads.map((lead) => (
            <Checkbox
              key={lead}
              text={reminders.leads[lead]}
              on={choice.before.includes(lead)}
              set={(on) => choose({ ...choice, before: putIn(choice.before, lead, on) })}
            />
          ))}
        </fieldset>
      ) : null}
      <fieldset class="choices">
        {role === 'counsellor' ? <legend>{reminders.also}</legend> : <legend class="hidden">{reminders.what}</legend>}
        {kindsOf(role).map((kind) => (
          <Checkbox
            key={kind}
            text={kind === 'missing' && role === 'coordinator' ? reminders.kinds.missingForAll : reminders.kinds[kind]}
            on={choice.kinds.includes(kind)}
            set={(on) => choose({ ...choice, kinds: putIn(choice.kinds, kind, on) })}
          />
        ))}
      </fieldset>
    </section>
  )
}
