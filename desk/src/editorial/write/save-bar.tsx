import { useSignal } from '@preact/signals'
import { checkDocument } from '@zop/pages'
import { Check, Save, Send, Trash2, TriangleAlert, Undo2 } from 'lucide'
import { useMemo } from 'preact/hooks'
import { Dialog } from '../../look/dialog.tsx'
import { DialogButtons } from '../../look/dialog-buttons.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { useAct } from '../act.ts'
import type { Draft } from './draft.ts'
import { faultsId } from './fault-list.tsx'

/** Whether what stands in the form is kept, and what can be done with it. */
export const SaveBar = ({ desk, draft }: { desk: Workspace; draft: Draft }) => {
  const { document: say } = words.value.editorial
  const { busy, act } = useAct(desk)
  const doomed = useSignal(false)
  const open = draft.opened.value?.standing.open ?? null
  const unsaved = draft.unsaved.value
  const blocked = busy.value || draft.conflict.value !== null
  const text = draft.text.value
  const faults = useMemo(() => (text === '' ? 0 : checkDocument({ id: draft.id, text }).length), [text])
  /** A lost line and somebody else's text are told in the form, for as long as they are so. */
  const keeping = async (submits: boolean) => {
    const came = await draft.save(submits)
    return came === 'unreachable' || came === 'newer-version' ? 'said' : came
  }
  const submit = () => {
    const done = (all: typeof words.value) => all.editorial.document.submitted
    if (unsaved) act(() => keeping(true), done)
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
  const maySubmit = faults === 0 && (unsaved || open?.state === 'draft')
  const toFaults = () => {
    const list = document.getElementById(faultsId)
    list?.scrollIntoView({ block: 'center' })
    list?.focus()
  }
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
        {faults === 0 ? null : (
          <button type="button" class="button plain" onClick={toFaults}>
            <Icon of={TriangleAlert} />
            {words.value.editorial.write.faults(faults)}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          disabled={blocked || !unsaved}
          onClick={() =>
            act(
              () => keeping(false),
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
        <DialogButtons close={() => (doomed.value = false)}>
          <button type="button" class="button danger solid" onClick={discard}>
            <Icon of={Trash2} />
            {say.discard}
          </button>
        </DialogButtons>
      </Dialog>
    </footer>
  )
}
