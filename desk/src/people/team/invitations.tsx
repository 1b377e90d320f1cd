import type { Invitation } from '@zop/wire'
import { X } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { day } from '../day.ts'

/** Invitations that nobody has used yet. */
export const Invitations = ({ desk }: { desk: Workspace }) => {
  const { invite, team: say } = words.value
  const { team } = desk.people
  const open = team.invitations.value
  const cancel = async ({ invitation }: Invitation) => {
    const came = await team.cancel(invitation)
    if (came === 'done') desk.notices.confirm((text) => text.invite.cancelled)
    else desk.notices.warn((text) => text.team.failed[came])
  }
  if (open.length === 0) return null
  return (
    <section>
      <h3>{invite.open}</h3>
      <ul class="rows">
        {open.map((one) => (
          <li key={one.invitation} class="row">
            <p class="row-text">
              <b>{one.name}</b>
              <span class="soft">
                {say.roles[one.role]}, {invite.openHint(day(one.expires))}
              </span>
            </p>
            <button type="button" class="button quiet" aria-label={`${invite.cancel}: ${one.name}`} onClick={() => void cancel(one).catch(desk.fault)}>
              <Icon of={X} />
              {invite.cancel}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
