import { useSignal } from '@preact/signals'
import { finderWords } from '@zop/content/finder'
import { lands, listingStatus, listingTerms, type Service } from '@zop/wire'
import { Trash2 } from 'lucide'
import { dayText } from '../editorial/said.ts'
import { Field } from '../editorial/write/field.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { language, words } from '../words/language.ts'
import { hasTerm, languagesText, phonesText, readLanguages, readPhones, readSchedules, schedulesText, setArea, setTerm } from './form.ts'

interface Props {
  readonly service: Service
  readonly at: number
  readonly put: (change: Partial<Service>) => void
  /** Null where it is the only one. */
  readonly remove: (() => void) | null
  readonly disabled: boolean
  /** Says on which day somebody has said how many it can take. */
  readonly today: string
}

type Part = Pick<Props, 'service' | 'put' | 'disabled'>

interface LinesProps {
  readonly name: string
  /** What the entry says now, and what it would say after a text. */
  readonly value: string
  readonly said: (text: string) => string
  readonly read: (text: string) => void
  readonly disabled: boolean
}

/** Several lines, read with every letter; what somebody is typing stays as they type it for as long as it says the same as the entry. */
const Lines = ({ name, value, said, read, disabled }: LinesProps) => {
  const typed = useSignal(value)
  const shown = said(typed.value) === value ? typed.value : value
  return (
    <label class="stack">
      {name}
      <textarea
        class="box"
        dir="ltr"
        rows={2}
        {...unaided}
        disabled={disabled}
        value={shown}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
          read(currentTarget.value)
        }}
      />
    </label>
  )
}

const Terms = ({ kind, legend, service, put, disabled }: Part & { kind: keyof typeof listingTerms; legend: string }) => {
  const { help, who, circumstances } = finderWords[language.value].terms
  const names: Readonly<Record<string, string>> = { ...help, ...who, ...circumstances }
  return (
    <fieldset class="sheet ticks">
      <legend>{legend}</legend>
      {listingTerms[kind].map((code) => (
        <Checkbox
          key={code}
          text={names[code] ?? code}
          on={hasTerm(service, kind, code)}
          set={(on) => put({ attributes: setTerm(service, { kind, code, on }) })}
          disabled={disabled}
        />
      ))}
    </fieldset>
  )
}

const Areas = ({ service, put, disabled }: Part) => {
  const { listing: say } = words.value
  const { lands: names } = finderWords[language.value]
  return (
    <fieldset class="sheet ticks">
      <legend>{say.areas}</legend>
      {(['DE', ...lands] as const).map((extent) => (
        <Checkbox
          key={extent}
          text={extent === 'DE' ? say.wholeCountry : names[extent]}
          on={service.service_areas.some((area) => area.extent === extent)}
          set={(on) => put({ service_areas: setArea(service, extent, on) })}
          disabled={disabled}
        />
      ))}
    </fieldset>
  )
}

const Ages = ({ service, put, disabled, today }: Part & { today: string }) => {
  const { listing: say } = words.value
  const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))
  const [capacity] = service.capacities
  const told = (text: string) => {
    const available = numberOf(text)
    put({ capacities: available === null ? [] : [{ available, updated: today }] })
  }
  return (
    <div class="line-fields">
      <Field name={say.minimumAge} disabled={disabled} value={String(service.minimum_age ?? '')} put={(text) => put({ minimum_age: numberOf(text) })} />
      <Field name={say.maximumAge} disabled={disabled} value={String(service.maximum_age ?? '')} put={(text) => put({ maximum_age: numberOf(text) })} />
      <Field
        name={
          <>
            {say.capacity}
            <span class="hint">{capacity ? say.updated(dayText(capacity.updated, language.value)) : say.capacityHint}</span>
          </>
        }
        disabled={disabled}
        value={String(capacity?.available ?? '')}
        put={told}
      />
    </div>
  )
}

/** One of the services of a centre. */
export const ServicePart = ({ service, at, put, remove, disabled, today }: Props) => {
  const { listing: say } = words.value
  const part = { service, put, disabled }
  return (
    <fieldset class="sheet stack">
      <legend>{say.service(at + 1)}</legend>
      <div class="line-fields">
        <Field name={say.serviceName} disabled={disabled} value={service.name} put={(name) => put({ name })} />
        <Field name={say.serviceId} disabled={disabled} value={service.id} put={(id) => put({ id })} />
        <label>
          {say.status}
          <select
            class="box"
            autocomplete="off"
            disabled={disabled}
            value={service.status}
            onChange={({ currentTarget }) => put({ status: listingStatus.find((one) => one === currentTarget.value) ?? 'active' })}
          >
            {listingStatus.map((one) => (
              <option key={one} value={one}>
                {say.statuses[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Field name={say.description} disabled={disabled} value={service.description} put={(description) => put({ description })} />
      <Lines
        name={say.phones}
        value={phonesText(service)}
        said={(text) => phonesText({ ...service, phones: readPhones(text) })}
        read={(text) => put({ phones: readPhones(text) })}
        disabled={disabled}
      />
      <Lines
        name={say.languages}
        value={languagesText(service)}
        said={(text) => languagesText({ ...service, languages: readLanguages(text) })}
        read={(text) => put({ languages: readLanguages(text) })}
        disabled={disabled}
      />
      <Checkbox text={say.interpreting} on={service.interpretation_services} set={(on) => put({ interpretation_services: on })} disabled={disabled} />
      <Lines
        name={say.schedules}
        value={schedulesText(service, language.value)}
        said={(text) => schedulesText({ ...service, schedules: readSchedules(text) }, language.value)}
        read={(text) => put({ schedules: readSchedules(text) })}
        disabled={disabled}
      />
      <Ages {...part} today={today} />
      <Terms {...part} kind="help" legend={say.help} />
      <Terms {...part} kind="audience" legend={say.audience} />
      <Terms {...part} kind="excluded" legend={say.excluded} />
      <Areas {...part} />
      {remove && !disabled ? (
        <button type="button" class="button danger" onClick={remove}>
          <Icon of={Trash2} />
          {say.removeService}
        </button>
      ) : null}
    </fieldset>
  )
}
