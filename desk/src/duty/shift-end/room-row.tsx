import { useSignal } from '@preact/signals'
import { ArrowRight, ArrowRightLeft, Check, Clock, DoorClosed, type IconNode, MessageSquareText, PencilLine, Users } from 'lucide'
import { useRef } from 'preact/hooks'
import { markOf } from '../../lanes/mark.ts'
import { Icon } from '../../look/icon.tsx'
import type { Sheet } from '../../view.ts'
import { words } from '../../words/language.ts'
import { languageName } from '../../words/spoken.ts'
import type { Workspace } from '../../workspace.ts'
import { isHandled, type RoomState } from './room.ts'
import type { Room } from './shift-end.ts'
import { TellForm } from './tell-form.tsx'

/** Whoever has gone from their page has not been told: that is no tick. */
const lookOf = (state: RoomState): { class: string; icon: IconNode } => {
  if (state.kind === 'away') return { class: 'soft', icon: DoorClosed }
  return isHandled(state) ? { class: 'done', icon: Check } : { class: 'gone', icon: Clock }
}

/** One conversation: how it stands, and what can be done before going. */
export const RoomRow = ({ desk, room }: { desk: Workspace; room: Room }) => {
  const { shiftEnd, conversation: say } = words.value
  const telling = useSignal(false)
  const head = useRef<HTMLDivElement>(null)
  const { id, state } = room
  const handled = isHandled(state)
  const look = lookOf(state)
  const name = say.name(markOf(id))
  const draft = desk.mine.open.value.get(id)?.draft.value.trim() !== ''
  const turnTo = () => {
    desk.shiftEnd.stay()
    desk.mine.get(id)
    desk.view.show(id)
  }
  /** Opens over this sheet, which is still there afterwards. */
  const open = (sheet: Sheet) => {
    desk.mine.get(id)
    desk.view.show(id)
    desk.view.showSheet(sheet)
  }
  const Act = ({ sheet, icon, text }: { sheet: Sheet; icon: IconNode; text: string }) => (
    <button type="button" class="button plain" aria-label={`${text}: ${name}`} onClick={() => open(sheet)}>
      <Icon of={icon} />
      {text}
    </button>
  )
  return (
    <li class="room" data-handled={look.class === 'done'}>
      <div class="room-head" ref={head}>
        {state.kind === 'left' ? (
          <b>{name}</b>
        ) : (
          <button type="button" class="button quiet" onClick={turnTo}>
            {name}
            <Icon of={ArrowRight} />
          </button>
        )}
        <span class="soft room-language">{languageName(words.value, room.asked)}</span>
        <span class={`fact-line ${look.class}`} role="status">
          <Icon of={look.icon} />
          {state.kind === 'covered' ? shiftEnd.state.covered(state.name) : shiftEnd.state[state.kind]}
        </span>
        {draft && state.kind !== 'left' ? (
          <span class="soft fact-line">
            <Icon of={PencilLine} />
            {shiftEnd.draft}
          </span>
        ) : null}
      </div>
      {telling.value ? (
        <TellForm
          desk={desk}
          room={room}
          done={() => {
            telling.value = false
            // The form goes with what had the focus.
            head.current?.querySelector('button')?.focus()
          }}
        />
      ) : handled || state.kind === 'unread' || state.kind === 'sending' ? null : (
        <div class="row-of-buttons">
          <button
            type="button"
            class="button"
            aria-label={`${shiftEnd.tell}: ${name}`}
            onClick={() => {
              telling.value = true
            }}
          >
            <Icon of={MessageSquareText} />
            {shiftEnd.tell}
          </button>
          <Act sheet="stand-in" icon={Users} text={shiftEnd.standIn} />
          <Act sheet="hand-over" icon={ArrowRightLeft} text={shiftEnd.handOver} />
        </div>
      )}
    </li>
  )
}
