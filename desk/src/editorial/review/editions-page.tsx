import { useSignal } from '@preact/signals'
import { mayGoBack } from '@zop/wire'
import { Globe, History } from 'lucide'
import { momentOf } from '../../look/clock.ts'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { useAct } from '../act.ts'

/** Every state of the whole site that has been public, and the way back to one. */
export const EditionsPage = ({ desk }: { desk: Workspace }) => {
  const { editions: say, by } = words.value.editorial
  const { editorial } = desk
  const { busy, act } = useAct(desk)
  const asking = useSignal<number | null>(null)
  const editions = editorial.told.value?.editions ?? []
  const may = mayGoBack(editorial.who())
  const running = editorial.publishing.value !== null && editorial.publishing.value.ended === null
  const close = () => {
    asking.value = null
  }
  const go = () => {
    const number = asking.peek()
    close()
    if (number !== null)
      act(
        () => editorial.goBack(number),
        (all) => all.editorial.editions.gone(number),
      )
  }
  return (
    <div class="plan-body page-body">
      <p class="soft">{say.hint}</p>
      {editions.length === 0 ? <p class="empty soft">{say.none}</p> : null}
      <ul class="rows">
        {editions.map(({ number, hour, by: who, changed, files, current }) => (
          <li key={number} class="row" data-current={current}>
            <span class="row-text">
              <b>{say.number(number)}</b>
              <span class="soft">{[by(who ?? say.program, momentOf(hour, language.value)), say.changed(changed.length), say.files(files)].join(' · ')}</span>
            </span>
            {current ? (
              <span class="standing" data-standing="public">
                <Icon of={Globe} />
                {say.current}
              </span>
            ) : may ? (
              <button
                type="button"
                class="button quiet"
                aria-label={say.goBackTo(number)}
                disabled={busy.value || running}
                onClick={() => (asking.value = number)}
              >
                <Icon of={History} />
                {say.goBack}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog title={asking.value === null ? '' : say.asking(asking.value)} shown={asking.value !== null} close={close}>
        <p>{say.askText}</p>
        <div class="row-of-buttons">
          <button type="button" class="button" onClick={go}>
            <Icon of={History} />
            {say.go}
          </button>
          <button type="button" class="button quiet" onClick={close}>
            {words.value.pages.cancel}
          </button>
        </div>
      </Dialog>
    </div>
  )
}
