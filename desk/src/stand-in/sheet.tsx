import { useSignal } from '@preact/signals'
import { Hand, TriangleAlert, UserMinus, UserPlus } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { called, companionsIn, myRole } from '../conversation/readers.ts'
import type { RecordWriting } from '../conversation/writing.ts'
import { Checkbox } from '../look/checkbox.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { useAttempt } from '../notice/attempt.ts'
import { Complaint } from '../notice/complaint.tsx'
import type { Sentence } from '../notice/notices.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { type Change, changeWhoReads } from './change.ts'
import { type Colleague, colleaguesOf } from './colleagues.ts'

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
}

const complaint = (came: Exclude<RecordWriting, 'written'> | 'notes-behind'): Sentence => {
  switch (came) {
    case 'notes-behind':
      return (say) => say.standIn.notesBehind
    case 'lost':
      return (say) => say.standIn.lost
    case 'unreachable':
    case 'refused':
      return (say) => say.standIn.failed
    case 'consent-over':
      return (say) => say.trouble.consentOver
    case 'no-directory':
    case 'not-open':
      return (say) => say.standIn.notNow
  }
}

const broke =
  (id: string): Sentence =>
  (say) =>
    say.notice.fault(id)

/** Makes a change and says what came of it; the sheet closes where it worked. */
const useChange = ({ desk, conversation }: Props) => {
  const { busy, wrong, run } = useAttempt(broke)
  const change = async (to: Change): Promise<Sentence | null> => {
    const came = await changeWhoReads(desk, conversation, to)
    if (came !== 'written') return complaint(came)
    // The line in the conversation says who reads from here.
    desk.view.showSheet(null)
    return null
  }
  return { busy, wrong, change: (to: Change) => void run(() => change(to)) }
}

const Choose = ({ desk, conversation, change, busy }: Props & { change: (to: Change) => void; busy: boolean }) => {
  const { standIn } = words.value
  const people = useSignal<readonly Colleague[] | null>(null)
  const chosen = useSignal('')
  useEffect(() => {
    colleaguesOf(desk)
      .then((found) => {
        people.value = found
        chosen.value = found[0]?.certificate.hash ?? ''
      })
      .catch(desk.fault)
  }, [desk])
  const { chain } = conversation.content.value
  const present = chain ? companionsIn(chain, desk.unlocked.person.signing.public) : []
  const who = people.value?.find(({ certificate }) => certificate.hash === chosen.value)?.certificate
  return (
    <>
      <p>{present.length > 0 ? standIn.present(present.map(called).join(', ')) : standIn.absent}</p>
      {people.value === null ? <p role="status">{standIn.loading}</p> : null}
      {people.value?.length === 0 ? <p>{standIn.nobody}</p> : null}
      {people.value && people.value.length > 0 ? (
        <label class="stack">
          {standIn.who}
          <select
            class="box"
            {...unaided}
            value={chosen.value}
            onChange={({ currentTarget }) => {
              chosen.value = currentTarget.value
            }}
          >
            {people.value.map(({ certificate, onDuty }) => (
              <option key={certificate.hash} value={certificate.hash}>
                {onDuty ? `${certificate.certificate.name} (${standIn.duty})` : certificate.certificate.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <div class="row-of-buttons">
        <button type="button" class="button" disabled={!who || busy} onClick={() => who && change({ kind: 'name', who })}>
          <Icon of={UserPlus} />
          {present.length > 0 ? standIn.replace : standIn.name}
        </button>
        {present.length > 0 ? (
          <button type="button" class="button quiet" disabled={busy} onClick={() => change({ kind: 'drop' })}>
            <Icon of={UserMinus} />
            {standIn.drop}
          </button>
        ) : null}
      </div>
      <p class="soft">{standIn.transferHint}</p>
    </>
  )
}

const TakeOver = ({ change, busy }: { change: (to: Change) => void; busy: boolean }) => {
  const { standIn } = words.value
  const keep = useSignal(true)
  return (
    <>
      <p>{standIn.takeOverHint}</p>
      <Checkbox
        text={standIn.keep}
        on={keep.value}
        set={(on) => {
          keep.value = on
        }}
      />
      <div class="row-of-buttons">
        <button type="button" class="button" disabled={busy} onClick={() => change({ kind: 'take-over', keep: keep.peek() })}>
          <Icon of={Hand} />
          {standIn.takeOver}
        </button>
      </div>
    </>
  )
}

/** Who else of my centre reads, who takes over, who carries on. */
export const StandInSheet = ({ desk, conversation }: Props) => {
  const { standIn } = words.value
  const { busy, wrong, change } = useChange({ desk, conversation })
  const { chain } = conversation.content.value
  const role = chain ? myRole(chain, desk.unlocked.person.signing.public) : null
  const close = () => desk.view.showSheet(null)
  return (
    <Dialog title={standIn.title} shown={desk.view.sheet.value === 'stand-in'} close={close}>
      <p class="soft">{standIn.hint}</p>
      {role === 'stand-in' ? (
        <TakeOver change={change} busy={busy.value} />
      ) : (
        <Choose desk={desk} conversation={conversation} change={change} busy={busy.value} />
      )}
      <Complaint text={wrong.value?.(words.value)} />
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={close}>
          {standIn.close}
        </button>
      </div>
    </Dialog>
  )
}

/** Above the answer: the counsellor is gone and I stand in. */
export const VanishedBar = ({ desk, conversation }: Props) => {
  const { standIn } = words.value
  const { busy, wrong, change } = useChange({ desk, conversation })
  const card = desk.lanes.find(conversation.id)
  if (card?.trouble !== 'vanished' || card.role !== 'stand-in') return null
  return (
    <div class="banner alarm" role="alert">
      <Icon of={TriangleAlert} />
      <p>{wrong.value ? wrong.value(words.value) : standIn.vanished}</p>
      <button type="button" class="button" disabled={busy.value} onClick={() => change({ kind: 'take-over', keep: true })}>
        <Icon of={Hand} />
        {standIn.takeOver}
      </button>
    </div>
  )
}
