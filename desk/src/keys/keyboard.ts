import { signal } from '@preact/signals'
import { takeWaiting } from '../conversation/taking.ts'
import type { Workspace } from '../workspace.ts'
import { type Action, actionOf, isAlarm } from './keys.ts'

/** Single letters can be switched off (WCAG 2.1.4). */
export const lettersOn = signal(true)

const writing = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('textarea, input, select, [contenteditable]') !== null

const focusCard = (conversation: string | null): void => {
  if (conversation === null) return
  const main = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(conversation)}"] [data-main]`)
  main?.focus()
}

const act = (desk: Workspace, action: Action): void => {
  switch (action) {
    case 'next':
    case 'previous':
      desk.view.go('lanes')
      focusCard(desk.lanes.move(action === 'next' ? 1 : -1))
      return
    case 'take': {
      const conversation = desk.lanes.toTake()
      if (conversation !== null) void takeWaiting(desk, conversation).catch(desk.fault)
      return
    }
    case 'reply':
      desk.view.toReply()
      return
    case 'note':
      desk.view.toNote()
      return
    case 'blocks':
    case 'stand-in':
    case 'hand-over':
      desk.view.showSheet(action)
      return
    case 'crisis':
      desk.view.showCrisis(true)
      return
    case 'show':
      desk.view.showKeys(true)
  }
}

/** Makes the keys work until the returned function is called. */
export const listenToKeys = (desk: Workspace): (() => void) => {
  const stroke = (event: KeyboardEvent) => {
    if (isAlarm(event)) {
      event.preventDefault()
      act(desk, 'crisis')
      return
    }
    if (!lettersOn.peek()) return
    const occupied = writing(event.target) || document.querySelector('dialog[open]') !== null
    const action = actionOf({ key: event.key, ctrlKey: event.ctrlKey, altKey: event.altKey, metaKey: event.metaKey, occupied })
    // The duty plan has keys of its own, and among the texts of the website nobody takes a conversation.
    if (desk.view.room.peek() !== 'conversations' && action !== 'crisis') return
    if (action === null || (desk.signedIn.role !== 'counsellor' && action !== 'crisis' && action !== 'show')) return
    event.preventDefault()
    act(desk, action)
  }
  addEventListener('keydown', stroke)
  return () => removeEventListener('keydown', stroke)
}
