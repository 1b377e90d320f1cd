import { type Signal, useSignal } from '@preact/signals'
import { Checkbox } from '../../look/checkbox.tsx'
import { unaided } from '../../look/unaided.ts'
import { DigitsBox } from '../../people/digits-box.tsx'
import { words } from '../../words/language.ts'
import type { Admitted, NewLead } from './leads.ts'

interface Props {
  readonly lead: NewLead
  readonly centre: string
  readonly admitted: Signal<Admitted>
}

/** Nothing vouches for a new lead's key but the coordinator's own ear. */
export const NewLeadCard = ({ lead, centre, admitted }: Props) => {
  const { next } = words.value
  const same = useSignal(false)
  const settled = (is: boolean) => {
    same.value = is
    if (!is) tick(false)
  }
  const { leads, names } = admitted.value
  const tick = (yes: boolean) => {
    const others = leads.filter((key) => key !== lead.signing)
    admitted.value = { names, leads: yes ? [...others, lead.signing] : others }
  }
  return (
    <section class="sheet">
      <h4>{next.leadTitle(lead.name, centre)}</h4>
      <p>{next.leadCompare}</p>
      <DigitsBox about={lead.signing} settled={settled} />
      {lead.founds ? (
        <>
          <label for={`centre-${lead.signing}`}>{next.centreName}</label>
          <input
            id={`centre-${lead.signing}`}
            class="box"
            maxLength={80}
            {...unaided}
            value={names[lead.centre] ?? ''}
            onInput={(event) => {
              admitted.value = { leads, names: { ...names, [lead.centre]: event.currentTarget.value } }
            }}
          />
        </>
      ) : null}
      <Checkbox text={next.leadSame} on={leads.includes(lead.signing)} set={tick} disabled={!same.value} />
    </section>
  )
}
