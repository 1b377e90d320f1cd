import { useSignal } from '@preact/signals'
import { type DocumentEvent, mayWrite } from '@zop/wire'
import { FileText, Undo2 } from 'lucide'
import { momentOf } from '../../look/clock.ts'
import { Dialog } from '../../look/dialog.tsx'
import { DialogButtons } from '../../look/dialog-buttons.tsx'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { cameOf } from '../editorial.ts'
import { failure, langOf } from '../said.ts'
import type { Draft } from '../write/draft.ts'

interface Shown {
  readonly text: string
  readonly hour: number
}

const sentence = ({ what, signOff }: DocumentEvent): string => {
  const { event, signOffs } = words.value.editorial
  return signOff === null ? event[what] : `${event[what]}: ${signOffs[signOff]}`
}

/** Who did what to a text, the newest first; any text of then can be looked at and taken up again. */
export const HistoryPane = ({ desk, draft, bringBack }: { desk: Workspace; draft: Draft; bringBack: (text: string) => void }) => {
  const { editorial: say } = words.value
  const shown = useSignal<Shown | null>(null)
  const { texts } = desk.editorial
  const show = async (hash: string, hour: number) => {
    const known = texts.find(draft.id, hash)
    if (known !== null) {
      shown.value = { text: known, hour }
      return
    }
    const answer = await desk.ground.line.call('documentText', { document: draft.id, hash })
    if (answer.kind === 'ok') {
      texts.keep(draft.id, hash, answer.value.text)
      shown.value = { text: answer.value.text, hour }
    } else desk.notices.warn(failure(cameOf(answer) ?? 'unreachable'))
  }
  const close = () => {
    shown.value = null
  }
  const events = draft.opened.value?.history ?? []
  return (
    <section class="stack" aria-label={say.historyTitle}>
      <ul class="rows">
        {events.map((event, at) => (
          <li key={at} class="row">
            <span class="row-text">
              <b>{sentence(event)}</b>
              <span class="soft">{event.by === null ? momentOf(event.hour, language.value) : say.by(event.by, momentOf(event.hour, language.value))}</span>
            </span>
            {event.hash === null ? null : (
              <button type="button" class="button plain" onClick={() => event.hash !== null && void show(event.hash, event.hour).catch(desk.fault)}>
                <Icon of={FileText} />
                {say.showText}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Dialog title={shown.value ? say.textOf(momentOf(shown.value.hour, language.value)) : ''} shown={shown.value !== null} close={close}>
        <pre class="source-text plain-text" lang={langOf(draft.id)} dir="auto">
          {shown.value?.text}
        </pre>
        <DialogButtons close={close}>
          {mayWrite(desk.editorial.who(), draft.id) ? (
            <button
              type="button"
              class="button"
              onClick={() => {
                if (shown.value) bringBack(shown.value.text)
                close()
              }}
            >
              <Icon of={Undo2} />
              {say.bringBack}
            </button>
          ) : null}
        </DialogButtons>
      </Dialog>
    </section>
  )
}
