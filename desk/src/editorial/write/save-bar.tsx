import { useSignal } from '@preact/signals'
import { Check, Save, Send, Trash2, TriangleAlert, Undo2 } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { useAct } from '../act.ts'
import type { Draft } from './draft.ts'

/** Whether what stands in the form is kept, and what can be done with it. */
export const SaveBar = ({ desk, draft }: { desk: Workspace; draft: Draft }) => {
  const { document: say } = words.value.editorial
  const { busy, act } = useAct(desk)
  const doomed = useSignal(false)
  const open = draft.opened.value?.standing.open ?? null
  const unsaved = draft.unsaved.value
  const blocked = busy.value || draft.conflict.value !== null
  const submit = () => {
    const done = (all: typeof words.value) => all.editorial.document.submitted
    if (unsaved) act(() => draft.save(true), done)
    else if (open) act(() => desk.editorial.submit(draft.id, open.hash), done)
  }
  const discard = () => {
    doomed.value = false
    draft.forget()
    if (open)
      act(
        () => desk.editorial.discard(draft.id, open.hash),
        (all) => all.editorial.document.discarded,
      )
  }
  const maySubmit = unsaved || open?.state === 'draft'
  return (
    <footer class="save-bar">
      <p role="status" class="with-icon" data-unsaved={unsaved}>
        <Icon of={unsaved ? TriangleAlert : Check} />
        <span>
          {draft.waits.value ? say.waits : unsaved ? say.unsaved : say.kept}
          {unsaved && open && open.state !== 'draft' ? ` ${say.resets}` : ''}
        </span>
      </p>
      <div class="row-of-buttons">
        <button
          type="button"
          class="button quiet"
          disabled={blocked || !unsaved}
          onClick={() =>
            act(
              () => draft.save(false),
              (all) => all.editorial.document.saved,
            )
          }
        >
          <Icon of={Save} />
          {busy.value ? say.saving : say.save}
        </button>
        <button type="button" class="button" disabled={blocked || !maySubmit} onClick={submit}>
          <Icon of={Send} />
          {unsaved ? say.submit : say.submitKept}
        </button>
        {unsaved ? (
          <button type="button" class="button plain" onClick={draft.forget}>
            <Icon of={Undo2} />
            {say.forget}
          </button>
        ) : null}
        {open ? (
          <button type="button" class="button danger" onClick={() => (doomed.value = true)}>
            <Icon of={Trash2} />
            {say.discard}
          </button>
        ) : null}
      </div>
      <Dialog title={say.discardTitle} shown={doomed.value} close={() => (doomed.value = false)}>
        <p>{say.discardText}</p>
        <div class="row-of-buttons">
          <button type="button" class="button danger solid" onClick={discard}>
            <Icon of={Trash2} />
            {say.discard}
          </button>
          <button type="button" class="button quiet" onClick={() => (doomed.value = false)}>
            {words.value.pages.cancel}
          </button>
        </div>
      </Dialog>
    </footer>
  )
}
