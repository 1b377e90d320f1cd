import { Phone, PhoneOff } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { dialOf, isInvented } from './phones.ts'

const ToCall = ({ name, shown }: { name: string; shown: string }) => (
  <li class="reach-number">
    <span>
      <b>{name}</b>
      {isInvented(shown) ? <small class="soft">{words.value.phone.invented}</small> : null}
    </span>
    <a class="button" href={`tel:${dialOf(shown)}`}>
      <Icon of={Phone} />
      <bdi dir="ltr">{shown}</bdi>
    </a>
  </li>
)

/** Why no number stands here, and who can enter it. */
const missingOf = ({ phones, signedIn }: Workspace): string => {
  const { phone } = words.value
  if (phones.state.value !== 'read') return phone[phones.state.value]
  return { counsellor: phone.missing, lead: phone.missingOwn, coordinator: phone.missingUmbrella }[signedIn.role]
}

/** The number that the steps speak of, large enough for a shaking hand. */
export const Reach = ({ desk }: { desk: Workspace }) => {
  const { phone } = words.value
  const [centre, umbrella] = [desk.phones.centre.value, desk.phones.umbrella.value]
  const first = desk.signedIn.role === 'coordinator' ? umbrella : centre
  return (
    <ul class="reach">
      {first === null ? (
        <li class="warning">
          <Icon of={PhoneOff} />
          <span>{missingOf(desk)}</span>
        </li>
      ) : null}
      {centre === null ? null : <ToCall name={phone.lead} shown={centre} />}
      {umbrella === null ? null : <ToCall name={phone.coordination} shown={umbrella} />}
    </ul>
  )
}
