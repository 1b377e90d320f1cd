import { finderWords } from '@zop/content/finder'
import { type Listing, lands } from '@zop/wire'
import { Field } from '../editorial/write/field.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { language, words } from '../words/language.ts'

interface Props {
  readonly written: Listing
  readonly put: (next: Listing) => void
  readonly disabled: boolean
}

/** An address only where everybody may know it. */
export const AddressPart = ({ written, put, disabled }: Props) => {
  const { listing: say } = words.value
  const address = written.physical_address
  const change = (to: object) => address && put({ ...written, physical_address: { ...address, ...to } })
  const show = (on: boolean) =>
    put({ ...written, physical_address: on ? { public: true, address_1: '', postal_code: '', city: '', state_province: 'BE' } : null })
  return (
    <fieldset class="sheet">
      <Checkbox text={say.hasAddress} on={address !== null} set={show} disabled={disabled} />
      <p class="soft">{say.addressHint}</p>
      {address ? (
        <div class="line-fields">
          <Field name={say.street} disabled={disabled} value={address.address_1} put={(address_1) => change({ address_1 })} />
          <Field name={say.postcode} disabled={disabled} value={address.postal_code} put={(postal_code) => change({ postal_code })} />
          <Field name={say.city} disabled={disabled} value={address.city} put={(city) => change({ city })} />
          <label>
            {say.land}
            <select
              class="box"
              disabled={disabled}
              value={address.state_province}
              onChange={({ currentTarget }) => change({ state_province: currentTarget.value })}
            >
              {lands.map((land) => (
                <option key={land} value={land}>
                  {finderWords[language.value].lands[land]}
                </option>
              ))}
            </select>
          </label>
        </div>
      ) : null}
    </fieldset>
  )
}
