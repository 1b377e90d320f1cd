import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { unaided } from '../look/unaided.ts'

interface Props {
  readonly id: string
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly rows: number
  /** The key that brings the cursor here. */
  readonly shortcut: string
  readonly draft: Signal<string>
  readonly send: () => void
  readonly typed?: () => void
}

/** A text that is written to be sent: Ctrl (or Cmd) and Enter send it, Escape leaves the box and keeps what is in it. */
export const WritingBox = ({ id, box, rows, shortcut, draft, send, typed }: Props) => (
  <textarea
    id={id}
    ref={box}
    class="box"
    rows={rows}
    dir="auto"
    {...unaided}
    aria-keyshortcuts={shortcut}
    value={draft.value}
    onInput={({ currentTarget }) => {
      draft.value = currentTarget.value
      typed?.()
    }}
    onKeyDown={(event) => {
      if (event.key === 'Escape') event.currentTarget.blur()
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      send()
    }}
  />
)
