import { type ReadonlySignal, useSignal } from '@preact/signals'
import { mayGoBack } from '@zop/wire'
import { Globe, History } from 'lucide'
import { momentOf } from '../../look/clock.ts'
import { Dialog } from '../../look/dialog.tsx'
import { DialogButtons } from '../../look/dialog-buttons.tsx'
import { Icon } from '../../look/icon.tsx'
import { language, words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { useAct } from '../act.ts'
import type { Entry } from '../overview/filter.ts'
import { nameOf } from '../said.ts'
import { between } from './between.ts'

/** Texts that are named one by one. */
const most = 12

/** Which texts change with a way back: a corrected phone number is the old one again. */
const Changing = ({ desk, entries, to }: { desk: Workspace; entries: readonly Entry[]; to: number }) => {
  const { editions: say } = words.value.editorial
  const editions = desk.editorial.told.value?.editions ?? []
  const current = editions.find((one) => one.current)?.number ?? to
  const ids = between(editions, current, to)
  if (ids.length === 0) return null
  return (
    <section aria-label={say.changes}>
      <p>{say.changes}</p>
      <ul class="plain-list">
        {ids.slice(0, most).map((id) => (
          <li key={id}>{nameOf(entries, id)}</li>
        ))}
        {ids.length > most ? <li>{say.more(ids.length - most)}</li> : null}
      </ul>
    </section>
  )
}

/** Every state of the whole site that has been public, and the way back to one. */
export const EditionsPage = ({ desk, entries }: { desk: Workspace; entries: ReadonlySignal<readonly Entry[]> }) => {
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
              {changed.length === 0 || changed.length > 3 ? null : <span class="soft">{changed.map((id) => nameOf(entries.value, id)).join(', ')}</span>}
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
        {asking.value === null ? null : <Changing desk={desk} entries={entries.value} to={asking.value} />}
        <DialogButtons close={close}>
          <button type="button" class="button" onClick={go}>
            <Icon of={History} />
            {say.go}
          </button>
        </DialogButtons>
      </Dialog>
    </div>
  )
}
