import { type DocumentId, listingFaults, parseListing } from '@zop/wire'
import { Plus } from 'lucide'
import { useMemo } from 'preact/hooks'
import { FaultList } from '../editorial/write/fault-list.tsx'
import { Field } from '../editorial/write/field.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { AddressPart } from './address-part.tsx'
import { Capacity } from './capacity.tsx'
import { addService, removeService, type Written, withService, writtenOf, writtenText } from './form.ts'
import { Preview } from './preview.tsx'
import { ServicePart } from './service-part.tsx'

interface Props {
  readonly desk: Workspace
  readonly id: DocumentId
  readonly text: string
  readonly set: (text: string) => void
  readonly readOnly: boolean
}

const keptOf = ({ editorial }: Workspace, id: DocumentId, text: string) => {
  const standing = editorial.told.value?.documents.find((one) => one.id === id)
  const entry = parseListing(text)
  return standing && entry && editorial.texts.newest(standing) === text ? { standing, entry } : null
}

/** The entry of a centre, and how it reads in the finder. Nothing but the free places is public without a second person's yes. */
export const ListingForm = ({ desk, id, text, set, readOnly }: Props) => {
  const { listing: say } = words.value
  const faults = useMemo(() => (text === '' ? [] : listingFaults(id, text)), [id, text])
  const written = writtenOf(text, id.slice('listing.'.length))
  if (written === null) {
    return (
      <>
        <textarea class="box" rows={20} dir="ltr" aria-label={say.title} {...unaided} value={text} onInput={({ currentTarget }) => set(currentTarget.value)} />
        <FaultList faults={faults} before={0} toLine={() => undefined} />
      </>
    )
  }
  // Reported at once, so only over what is kept: never with what somebody has just typed.
  const kept = keptOf(desk, id, text)
  const put = (next: Written) => set(writtenText(next))
  const entry = parseListing(text)
  return (
    <div class="stack">
      <p class="soft">{say.about}</p>
      {kept && !readOnly ? <Capacity desk={desk} standing={kept.standing} entry={kept.entry} /> : null}
      <Field name={say.name} disabled={readOnly} value={written.name} put={(name) => put({ ...written, name })} />
      <Field name={say.description} disabled={readOnly} value={written.description} put={(description) => put({ ...written, description })} />
      <Field
        name={say.website}
        kind="url"
        disabled={readOnly}
        value={written.website ?? ''}
        put={(website) => put({ ...written, website: website === '' ? null : website })}
      />
      <AddressPart written={written} put={put} disabled={readOnly} />
      {desk.ground.anchor.demo ? (
        <Checkbox text={say.invented} on={written.invented} set={(invented) => put({ ...written, invented })} disabled={readOnly} />
      ) : null}
      {written.services.map((service, at) => (
        <ServicePart
          key={at}
          service={service}
          at={at}
          put={(change) => put(withService(written, at, change))}
          remove={written.services.length > 1 ? () => put(removeService(written, at)) : null}
          disabled={readOnly}
          today={desk.editorial.today()}
        />
      ))}
      {readOnly ? null : (
        <button type="button" class="button quiet" onClick={() => put(addService(written))}>
          <Icon of={Plus} />
          {say.addService}
        </button>
      )}
      {text === '' ? null : <FaultList faults={faults} before={Number.POSITIVE_INFINITY} toLine={() => undefined} />}
      {entry ? <Preview entry={entry} /> : null}
    </div>
  )
}
