import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

export interface DialogProps {
  readonly title: string
  readonly shown: boolean
  readonly close: () => void
  /** Only a button of its own closes it: what it shows is shown once. */
  readonly firm?: boolean
  readonly children: ComponentChildren
}

/** The browser's own modal dialog: focus, Escape and the backdrop are its work. */
export const Dialog = ({ title, shown, close, firm = false, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Before anything is painted: an empty dialog is never seen.
  useLayoutEffect(() => {
    const element = dialog.current
    if (shown && element && !element.open) element.showModal()
    if (!shown && element?.open) element.close()
  }, [shown])
  // A browser may close it all the same (a second Escape, the way back on a phone): then it opens again.
  const closed = () => {
    if (firm && shown) dialog.current?.showModal()
    else close()
  }
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={heading}
      onKeyDown={(event) => firm && event.key === 'Escape' && event.preventDefault()}
      onCancel={(event) => firm && event.preventDefault()}
      onClose={closed}
    >
      <h2 id={heading}>{title}</h2>
      {shown ? children : null}
    </dialog>
  )
}
