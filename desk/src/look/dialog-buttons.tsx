import type { ComponentChildren } from 'preact'
import { words } from '../words/language.ts'

/** What a dialog can be answered with, and the way out of it. */
export const DialogButtons = ({ children, close }: { children: ComponentChildren; close: () => void }) => (
  <div class="row-of-buttons">
    {children}
    <button type="button" class="button quiet" onClick={close}>
      {words.value.pages.cancel}
    </button>
  </div>
)
