import { useSignalEffect } from '@preact/signals'
import { Check, Coffee, Hand, LogOut } from 'lucide'
import { takeWaiting } from '../../conversation/taking.ts'
import { ageOf } from '../../lanes/lanes.ts'
import { present } from '../../look/clock.ts'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { RoomRow } from './room-row.tsx'
import type { Leaving } from './shift-end.ts'

const iconOf = { duty: Coffee, out: LogOut, over: Check } as const

/** Chats that nobody has taken, and after this person nobody is there. */
const Waiting = ({ desk }: { desk: Workspace }) => {
  const { shiftEnd, lanes, spoken } = words.value
  const waiting = desk.shiftEnd.waiting.value
  if (waiting.length === 0) return null
  return (
    <section class="stack">
      <h3>{shiftEnd.waiting.title(waiting.length)}</h3>
      <p>{waiting.length === 1 ? shiftEnd.waiting.text : shiftEnd.waiting.texts}</p>
      <ul class="rooms">
        {waiting.map((card) => (
          <li key={card.conversation} class="room">
            <div class="room-head">
              <b>
                {lanes.channels.chat} · {spoken[card.opening.language]}
              </b>
              <span class="soft room-language">{lanes.age(ageOf(card, present.value))}</span>
              <button
                type="button"
                class="button quiet"
                disabled={!desk.canTake.value}
                onClick={() => {
                  desk.shiftEnd.stay()
                  void takeWaiting(desk, card.conversation).catch(desk.fault)
                }}
              >
                <Icon of={Hand} />
                {lanes.take}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whether the person is just writing, or looks at another sheet: nothing opens over that by itself. */
const isBusy = (): boolean => document.querySelector('dialog[open]') !== null || (document.activeElement?.matches('textarea, input, select') ?? false)

/** Before a counsellor goes: who still waits, and what becomes of them. */
export const ShiftEndSheet = ({ desk, go }: { desk: Workspace; go: (from: Leaving) => void }) => {
  const { shiftEnd } = words.value
  const { leaving, rooms, left, clear, stay, ask } = desk.shiftEnd
  useSignalEffect(() => {
    if (!desk.duty.over.value) return
    // Later changes of the rooms do not open it again; over what somebody is doing it does not open, a banner stands there then.
    queueMicrotask(() => {
      if (clear.peek() !== null) desk.notices.tell(({ duty }) => duty.over)
      else if (!isBusy()) ask('over')
    })
  })
  const from = leaving.value
  if (from === null) return <Dialog title="" shown={false} close={stay} children={null} />
  const open = left.value
  const ready = clear.value
  return (
    <Dialog title={from !== 'over' && open > 0 ? shiftEnd.open(open) : shiftEnd.title[from]} shown close={stay}>
      <div class="shift-end">
        {ready !== null && rooms.value.length > 0 ? (
          <p class="fact-line done" role="status">
            <Icon of={Check} />
            {ready === 'told' ? shiftEnd.done : shiftEnd.doneClosed}
          </p>
        ) : null}
        {open > 0 ? <p>{shiftEnd.text(open)}</p> : null}
        {from === 'over' && open > 0 ? <p class="soft">{shiftEnd.over}</p> : null}
        <ul class="rooms">
          {rooms.value.map((room) => (
            <RoomRow key={room.id} desk={desk} room={room} />
          ))}
        </ul>
        <Waiting desk={desk} />
        {open > 0 ? <p class="soft">{shiftEnd.means[from]}</p> : null}
        <div class="row-of-buttons">
          {from === 'over' ? null : (
            <button type="button" class={ready === null ? 'button' : 'button quiet'} onClick={stay}>
              {shiftEnd.stay}
            </button>
          )}
          <button type="button" class={ready === null ? 'button quiet' : 'button'} onClick={() => go(from)}>
            <Icon of={iconOf[from]} />
            {ready === null ? shiftEnd.although[from] : shiftEnd.go[from]}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
