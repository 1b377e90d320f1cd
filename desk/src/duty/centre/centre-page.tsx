import { useSignal } from '@preact/signals'
import type { DutyPerson } from '@zop/wire'
import { ArrowLeft, CalendarClock, Check, Pencil } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import { languageName } from '../../words/spoken.ts'
import type { Workspace } from '../../workspace.ts'
import { AvailabilityPage } from '../mine/availability/availability-page.tsx'
import { AwayForm } from '../mine/away-form.tsx'
import { calledIn } from '../plan/called.ts'
import { AnswerForm } from './answer-form.tsx'
import { Answers } from './answers.tsx'
import { AnyCentre, OfCentre } from './of-centre.tsx'
import { ProfileForm } from './profile-form.tsx'
import { quotasOf } from './quota.ts'
import { QuotaBar } from './quotas.tsx'
import { saved } from './save.ts'

const Quota = ({ desk, centre }: { desk: Workspace; centre: string }) => {
  const { centreDuty } = words.value
  const told = desk.plans.told.value
  const quota = told ? quotasOf(told).find((one) => one.centre === centre) : undefined
  if (!quota || quota.agreed === null) {
    return (
      <section class="sheet">
        <h3>{centreDuty.quota}</h3>
        <p class="soft">{centreDuty.none}</p>
      </section>
    )
  }
  const commitment = { centre, month: desk.plans.month.value, hours: quota.agreed, binding: true }
  return (
    <section class="sheet">
      <h3>{centreDuty.quota}</h3>
      <ul class="quotas">
        <QuotaBar called={calledIn(desk, centre)} {...quota} />
      </ul>
      <p class="soft">{quota.binding ? centreDuty.isBound : centreDuty.isOpen}</p>
      {quota.binding ? null : (
        <div class="row-of-buttons">
          <button
            type="button"
            class="button"
            onClick={() => void saved(desk, desk.ground.line.call('putCommitments', {}, { commitments: [commitment] }), 'bound').catch(desk.fault)}
          >
            <Icon of={Check} />
            {centreDuty.bind}
          </button>
        </div>
      )}
    </section>
  )
}

interface PersonProps {
  readonly person: DutyPerson
  /** Where people of several centres stand together. */
  readonly centre: string | null
  readonly edit: () => void
  readonly times: () => void
}

const byCentre = (one: DutyPerson, other: DutyPerson): number => one.centre.localeCompare(other.centre) || one.name.localeCompare(other.name)

const Person = ({ person, centre, edit, times }: PersonProps) => {
  const say = words.value
  const { name, profile } = person
  const spoken = profile?.languages.map((tag) => languageName(say, tag)).join(', ') ?? ''
  return (
    <li class="row">
      <span class="row-text">
        <b>{name}</b>
        {centre === null ? null : <span class="soft">{centre}</span>}
        {profile ? (
          <span class="soft">
            {say.centreDuty.profile(spoken, profile.dutiesPerWeek, profile.hoursPerMonth)}
            {profile.experienced ? ` · ${say.centreDuty.experienced}` : ''}
          </span>
        ) : (
          <span class="gone">{say.centreDuty.noProfile}</span>
        )}
      </span>
      <span class="row-of-buttons">
        <button type="button" class="button quiet" onClick={edit}>
          <Icon of={Pencil} />
          {say.centreDuty.edit(name)}
        </button>
        <button type="button" class="button plain" onClick={times}>
          <Icon of={CalendarClock} />
          {say.centreDuty.times(name)}
        </button>
      </span>
    </li>
  )
}

/** What a lead has to do with the plan: our hours, our people, when we are closed, our answer. A coordinator acts here for anybody. */
export const CentrePage = ({ desk }: { desk: Workspace }) => {
  const { centreDuty } = words.value
  const editing = useSignal<DutyPerson | null>(null)
  const times = useSignal<DutyPerson | null>(null)
  const centre = desk.people.team.centre() ?? ''
  const told = desk.plans.told.value
  const coordinates = desk.signedIn.role === 'coordinator'
  const people = (told?.people ?? []).filter((one) => coordinates || one.centre === centre).toSorted(byCentre)
  const close = () => {
    editing.value = null
  }
  const shown = times.value
  if (shown) {
    return (
      <>
        <div class="plan-head">
          <button
            type="button"
            class="button plain"
            onClick={() => {
              times.value = null
            }}
          >
            <Icon of={ArrowLeft} />
            {centreDuty.back}
          </button>
          <h3>{centreDuty.times(shown.name)}</h3>
        </div>
        <AvailabilityPage key={shown.account} desk={desk} account={shown.account} />
        <div class="page-body plan-body">
          <AwayForm desk={desk} who={shown} absences={told?.absences.filter(({ account }) => account === shown.account) ?? []} />
        </div>
      </>
    )
  }
  return (
    <div class="page-body plan-body">
      {coordinates ? null : (
        <>
          <AnswerForm desk={desk} />
          <Answers desk={desk} />
          <Quota desk={desk} centre={centre} />
        </>
      )}
      <section>
        <h3>{coordinates ? centreDuty.everybody : centreDuty.people}</h3>
        {people.length === 0 ? <p class="empty soft">{centreDuty.noPeople}</p> : null}
        <ul class="rows">
          {people.map((person) => (
            <Person
              key={person.account}
              person={person}
              centre={coordinates ? calledIn(desk, person.centre) : null}
              edit={() => {
                editing.value = person
              }}
              times={() => {
                times.value = person
              }}
            />
          ))}
        </ul>
      </section>
      {coordinates ? <AnyCentre desk={desk} /> : <OfCentre desk={desk} centre={centre} />}
      <Dialog title={centreDuty.edit(editing.value?.name ?? '')} shown={editing.value !== null} close={close}>
        {editing.value ? <ProfileForm desk={desk} person={editing.value} close={close} /> : null}
      </Dialog>
    </div>
  )
}
