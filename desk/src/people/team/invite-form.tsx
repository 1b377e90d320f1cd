import { useSignal } from '@preact/signals'
import { UserPlus } from 'lucide'
import { useRef } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { useAttempt } from '../../notice/attempt.ts'
import { Complaint } from '../../notice/complaint.tsx'
import type { Sentence } from '../../notice/notices.ts'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'

const isCentreId = (text: string): boolean => /^[a-z0-9-]{1,40}$/.test(text)

/** For leads of which centre: one of the directory's, or a new one. */
const CentreField = ({ desk, chosen, choose }: { desk: Workspace; chosen: string | null; choose: (centre: string | null) => void }) => {
  const { invite } = words.value
  const centres = desk.trust.directory()?.directory.centres ?? []
  const fresh = chosen !== null && !centres.some(({ id }) => id === chosen)
  return (
    <>
      <label for="invite-centre">{invite.centre}</label>
      <select
        id="invite-centre"
        class="box"
        autocomplete="off"
        value={fresh ? 'new' : `of ${chosen ?? ''}`}
        onChange={({ currentTarget: { value } }) => choose(value === 'new' ? '' : value.slice(3) || null)}
      >
        <option value="of " />
        {centres.map(({ id, name }) => (
          <option key={id} value={`of ${id}`}>
            {name}
          </option>
        ))}
        <option value="new">{invite.newCentre}</option>
      </select>
      {fresh ? (
        <>
          <label for="invite-centre-id">{invite.centreId}</label>
          <input
            id="invite-centre-id"
            class="box"
            maxLength={40}
            {...unaided}
            value={chosen}
            aria-describedby="invite-centre-hint"
            onInput={(event) => choose(event.currentTarget.value.trim().toLowerCase())}
          />
          <p id="invite-centre-hint" class="soft">
            {invite.centreIdHint}
          </p>
        </>
      ) : null}
    </>
  )
}

/** A name, and for a lead the centre; the id is made from the name. */
export const InviteForm = ({ desk }: { desk: Workspace }) => {
  const box = useRef<HTMLInputElement>(null)
  const centre = useSignal<string | null>(null)
  const { busy, wrong, run } = useAttempt()
  const { invite } = words.value
  const { team } = desk.people
  const coordinator = desk.signedIn.role === 'coordinator'

  const submit = async (): Promise<Sentence | null> => {
    const name = box.current?.value.trim() ?? ''
    const of = coordinator ? centre.peek() : team.centre()
    if (name === '') return (text) => text.invite.empty
    if (of === null || !isCentreId(of)) return (text) => (coordinator ? text.invite.centreEmpty : text.strip.unlisted)
    const came = await team.invite({ name, centre: of, replaces: null })
    if (came !== 'done') return (text) => text.team.failed[came]
    if (box.current) box.current.value = ''
    return null
  }

  return (
    <form
      class="sheet stack"
      onSubmit={(event) => {
        event.preventDefault()
        void run(submit).catch(desk.fault)
      }}
    >
      <h3>{coordinator ? invite.titleLead : invite.title}</h3>
      <Complaint text={wrong.value?.(words.value)} />
      <label for="invite-name">{invite.name}</label>
      <input id="invite-name" ref={box} class="box" maxLength={80} {...unaided} aria-describedby="invite-hint" />
      <p id="invite-hint" class="soft">
        {invite.nameHint}
      </p>
      {coordinator ? (
        <CentreField
          desk={desk}
          chosen={centre.value}
          choose={(to) => {
            centre.value = to
          }}
        />
      ) : null}
      <div class="row-of-buttons">
        <button type="submit" class="button" disabled={busy.value}>
          <Icon of={UserPlus} />
          {busy.value ? invite.working : invite.submit}
        </button>
      </div>
    </form>
  )
}
