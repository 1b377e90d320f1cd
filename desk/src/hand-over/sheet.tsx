import { useSignal } from '@preact/signals'
import { type Passing, passings } from '@zop/wire'
import { ArrowRightLeft } from 'lucide'
import type { Conversation } from '../conversation/conversation.ts'
import { centresSpeaking } from '../lanes/asked.ts'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { notSealed, useAttempt } from '../notice/attempt.ts'
import { Complaint } from '../notice/complaint.tsx'
import type { Sentence } from '../notice/notices.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { ProposalState } from './proposal-state.tsx'

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
}

/** How long the other centre may read, in days; 30 is the most that a consent lasts (C5). */
const spans = [7, 14, 30] as const

const Form = ({ desk, conversation }: Props) => {
  const { handOver, unspoken, spoken } = words.value
  const own = desk.person()?.certificate?.certificate.centre
  const asked = desk.lanes.find(conversation.id)?.opening.language ?? 'de'
  const speaking = asked === 'de' ? [] : centresSpeaking(asked, desk.duty.now.value)
  // Whoever speaks the language asked for stands first; otherwise the directory's own order.
  const centres = (desk.trust.current()?.directory.centres ?? [])
    .filter(({ id }) => id !== own)
    .toSorted((a, b) => Number(speaking.includes(b.id)) - Number(speaking.includes(a.id)))
  const centre = useSignal('')
  const passing = useSignal<Passing>('nothing')
  const days = useSignal<number>(30)
  const summary = useSignal('')
  const { busy, wrong, run } = useAttempt(notSealed)
  if (centres.length === 0) return <p>{handOver.noCentre}</p>
  const propose = async (): Promise<Sentence | null> => {
    const wish = { centre: centre.peek(), passing: passing.peek(), days: days.peek(), summary: summary.peek().trim() }
    if (wish.centre === '') return (say) => say.handOver.noChoice
    if (wish.passing === 'summary' && wish.summary === '') return (say) => say.handOver.emptySummary
    const came = await desk.handOvers.propose(conversation, wish)
    if (came !== 'proposed') return (say) => (came === 'not-now' ? say.handOver.notNow : say.handOver.failed)
    desk.view.showSheet(null)
    return null
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void run(propose)
      }}
    >
      <label class="stack">
        {handOver.centre}
        <select
          class="box"
          {...unaided}
          value={centre.value}
          onChange={({ currentTarget }) => {
            centre.value = currentTarget.value
          }}
        >
          <option value="">{handOver.choose}</option>
          {centres.map(({ id, name }) => (
            <option key={id} value={id}>
              {speaking.includes(id) ? unspoken.speaks(name, spoken[asked]) : name}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="options">
        <legend>{handOver.passing}</legend>
        {passings.map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name="passing"
              {...unaided}
              checked={passing.value === one}
              onChange={() => {
                passing.value = one
              }}
            />
            {handOver.passings[one]}
          </label>
        ))}
      </fieldset>
      {passing.value === 'summary' ? (
        <label class="stack">
          {handOver.summary}
          <textarea
            class="box"
            {...unaided}
            rows={4}
            dir="auto"
            value={summary.value}
            onInput={({ currentTarget }) => {
              summary.value = currentTarget.value
            }}
          />
          <span class="soft">{handOver.summaryHint}</span>
        </label>
      ) : null}
      <label class="stack">
        {handOver.days}
        <select
          class="box"
          {...unaided}
          value={days.value}
          onChange={({ currentTarget }) => {
            days.value = Number(currentTarget.value)
          }}
        >
          {spans.map((span) => (
            <option key={span} value={span}>
              {handOver.daysOf(span)}
            </option>
          ))}
        </select>
      </label>
      <Complaint text={wrong.value?.(words.value)} />
      <button type="submit" class="button" aria-disabled={busy.value}>
        <Icon of={ArrowRightLeft} />
        {busy.value ? handOver.proposing : handOver.propose}
      </button>
    </form>
  )
}

/** C4: proposes another centre, or shows how the proposal stands. Nothing passes by this. */
export const HandOverSheet = ({ desk, conversation }: Props) => {
  const { handOver } = words.value
  const close = () => desk.view.showSheet(null)
  const open = desk.handOvers.outgoing.value.some((one) => one.conversation === conversation.id && one.state === 'open')
  return (
    <Dialog title={handOver.title} shown={desk.view.sheet.value === 'hand-over'} close={close}>
      <p>
        <strong>{handOver.first}</strong> {handOver.text}
      </p>
      {open ? <ProposalState desk={desk} conversation={conversation.id} /> : <Form desk={desk} conversation={conversation} />}
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={close}>
          {handOver.close}
        </button>
      </div>
    </Dialog>
  )
}
