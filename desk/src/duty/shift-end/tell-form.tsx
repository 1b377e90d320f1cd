import { useSignal } from '@preact/signals'
import { SendHorizontal } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { unsendable } from '../../conversation/unsendable.ts'
import { Checkbox } from '../../look/checkbox.tsx'
import { present } from '../../look/clock.ts'
import { Icon } from '../../look/icon.tsx'
import { unaided } from '../../look/unaided.ts'
import { notSealed, useAttempt } from '../../notice/attempt.ts'
import { Complaint } from '../../notice/complaint.tsx'
import { language, words } from '../../words/language.ts'
import { languageName } from '../../words/spoken.ts'
import type { Workspace } from '../../workspace.ts'
import { soonOf } from '../when.ts'
import { farewellIn, nextFor } from './farewell.ts'
import type { Room } from './shift-end.ts'

/** The time from the plan, in the desk's own words. */
const Found = ({ desk, room }: { desk: Workspace; room: Room }) => {
  const { shiftEnd, duty } = words.value
  const next = nextFor(room.asked, desk.duty.now.value)
  if (next.kind !== 'planned') return <p class="soft">{shiftEnd[next.kind]}</p>
  const when = soonOf(next.at, Math.floor(present.value / 60_000), { duty, language: language.value })
  return <p class="soft">{next.spoken ? shiftEnd.next(when) : shiftEnd.other(languageName(words.value, room.asked), when)}</p>
}

/** What the person is told: ready to be sent, and to be changed before. `done` once it is on its way, or not wanted. */
export const TellForm = ({ desk, room, done }: { desk: Workspace; room: Room; done: () => void }) => {
  const { shiftEnd } = words.value
  const next = nextFor(room.asked, desk.duty.now.value)
  const keep = useSignal(true)
  /** As the person has changed it; null while it is as we wrote it. */
  const changed = useSignal<string | null>(null)
  const { busy, wrong, run } = useAttempt(notSealed)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.focus(), [])
  const text = changed.value ?? farewellIn(room.asked, next, keep.value)
  const send = async () => {
    const came = await desk.shiftEnd.tell(room.id, text.trim())
    if (came === 'queued') done()
    return unsendable(came)
  }
  return (
    <form
      class="stack tell"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void run(send)
      }}
    >
      <Found desk={desk} room={room} />
      <label class="stack">
        {shiftEnd.textLabel(languageName(words.value, room.asked))}
        <textarea
          ref={box}
          class="box"
          {...unaided}
          rows={5}
          dir="auto"
          lang={room.asked}
          value={text}
          onInput={({ currentTarget }) => {
            changed.value = currentTarget.value
          }}
        />
      </label>
      {room.asked !== language.value && changed.value === null ? (
        <p class="soft">
          {shiftEnd.meaning} {farewellIn(language.value, next, keep.value)}
        </p>
      ) : null}
      {changed.value === null ? (
        <Checkbox
          text={shiftEnd.keep}
          on={keep.value}
          set={(on) => {
            keep.value = on
          }}
        />
      ) : null}
      <Complaint text={wrong.value?.(words.value)} />
      <div class="row-of-buttons">
        <button type="submit" class="button" aria-disabled={busy.value}>
          <Icon of={SendHorizontal} />
          {busy.value ? shiftEnd.sending : shiftEnd.send}
        </button>
        <button type="button" class="button plain" onClick={done}>
          {shiftEnd.cancel}
        </button>
      </div>
    </form>
  )
}
