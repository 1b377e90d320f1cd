import { useSignal } from '@preact/signals'
import { PenLine } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { Loading } from '../loading.tsx'
import { ProgressLine } from '../progress-line.tsx'
import { type Asking, TeamDialogs } from './dialogs.tsx'
import { Invitations } from './invitations.tsx'
import { InviteForm } from './invite-form.tsx'
import { PersonRow } from './person-row.tsx'
import { PhoneForm } from './phone-form.tsx'
import { ShownDialog } from './shown-dialog.tsx'
import type { Member } from './team.ts'

/** Every request that only brings a new date, signed with one click. */
const RenewAll = ({ desk }: { desk: Workspace }) => {
  const { team: say } = words.value
  const { team } = desk.people
  const count = team.renewals.value.length
  const busy = team.job.progress.value !== null
  const all = async () => {
    const came = await team.certifyAll()
    if (came === null) return
    const tone = came.failed > 0 ? desk.notices.warn : desk.notices.confirm
    tone((text) => text.team.certifiedAll(came.done, came.failed))
  }
  if (count === 0 && !busy) return null
  return (
    <section class="sheet">
      <p class="soft">{say.certifyAllHint}</p>
      {busy ? (
        <ProgressLine job={team.job} doing={say.certifying} />
      ) : (
        <div class="row-of-buttons">
          <button type="button" class="button" onClick={() => void all().catch(desk.fault)}>
            <Icon of={PenLine} />
            {say.certifyAll(count)}
          </button>
        </div>
      )}
    </section>
  )
}

interface Group {
  readonly title: string
  readonly members: readonly Member[]
}

/** A lead sees one team; a coordinator the leads, and after them the counsellors of all centres. */
const groupsOf = ({ signedIn }: Workspace, people: readonly Member[]): readonly Group[] => {
  const { team } = words.value
  if (signedIn.role !== 'coordinator') return [{ title: '', members: people }]
  const of = (role: 'lead' | 'counsellor') => people.filter(({ person }) => person.role === role)
  return [
    { title: team.leads, members: of('lead') },
    { title: team.counsellors, members: of('counsellor').toSorted((one, other) => (one.person.centre ?? '').localeCompare(other.person.centre ?? '')) },
  ]
}

/** The people one answers for: for a lead the counsellors, for a coordinator the leads. */
export const TeamPage = ({ desk }: { desk: Workspace }) => {
  const asking = useSignal<Asking | null>(null)
  const { team: say } = words.value
  const { team } = desk.people
  const people = team.members.value
  const groups = groupsOf(desk, people)
  const ask = (one: Asking) => {
    asking.value = one
  }
  const close = () => {
    asking.value = null
  }
  return (
    <>
      <p class="soft">{desk.signedIn.role === 'coordinator' ? say.introUmbrella : say.intro}</p>
      <RenewAll desk={desk} />
      <section>
        <h3>{say.people}</h3>
        <Loading state={team.state.value} again={() => void team.load().catch(desk.fault)} />
        {team.state.value === 'read' && people.length === 0 ? <p class="empty soft">{say.empty}</p> : null}
        {groups.map(({ title, members }) => (
          <section key={title}>
            {title ? <h4 class="soft">{title}</h4> : null}
            <ul class="rows">
              {members.map((member) => (
                <PersonRow key={member.person.account} desk={desk} member={member} ask={ask} />
              ))}
            </ul>
          </section>
        ))}
      </section>
      <Invitations desk={desk} />
      <InviteForm desk={desk} />
      <PhoneForm desk={desk} />
      <ShownDialog desk={desk} />
      <TeamDialogs desk={desk} asking={asking.value} close={close} />
    </>
  )
}
