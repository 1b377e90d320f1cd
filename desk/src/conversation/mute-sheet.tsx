import { useSignal } from '@preact/signals'
import { PauseCircle, Play } from 'lucide'
import { momentOf } from '../look/clock.ts'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { Complaint } from '../notice/complaint.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import { hourFromNow, tomorrowMorning } from './until.ts'

/** Pauses somebody who abuses the chat: nothing of theirs arrives until then. */
export const MuteSheet = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  const { muting } = words.value
  const busy = useSignal(false)
  const failed = useSignal(false)
  const muted = desk.lanes.find(conversation.id)?.muted ?? false
  const close = () => {
    failed.value = false
    desk.view.showSheet(null)
  }
  const mute = async (until: number) => {
    busy.value = true
    const answer = await desk.ground.line.call('mute', { conversation: conversation.id }, { until })
    busy.value = false
    if (answer.kind === 'ok') close()
    else failed.value = true
  }
  const Choice = ({ text, until }: { text: string; until: number }) => (
    <button type="button" class="button" disabled={busy.value} onClick={() => void mute(until).catch(desk.fault)}>
      <Icon of={until === 0 ? Play : PauseCircle} />
      {text}
    </button>
  )
  return (
    <Dialog title={muting.title} shown={desk.view.sheet.value === 'mute'} close={close}>
      <p>{muting.text}</p>
      <Complaint text={failed.value ? muting.failed : null} />
      <div class="row-of-buttons">
        <button type="button" class="button quiet" onClick={close}>
          {muting.close}
        </button>
        {muted ? (
          <Choice text={muting.end} until={0} />
        ) : (
          <>
            <Choice text={muting.hour(momentOf(hourFromNow(desk.ground.now()), language.value))} until={hourFromNow(desk.ground.now())} />
            <Choice text={muting.tomorrow} until={tomorrowMorning(desk.ground.now())} />
          </>
        )}
      </div>
    </Dialog>
  )
}
