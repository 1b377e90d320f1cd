import { useSignal } from '@preact/signals'
import { Check, Copy as CopyIcon } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { day } from '../day.ts'

/** Copies by a press: staff's own devices, and only because somebody asks for it. */
const Copy = ({ text }: { text: string }) => {
  const { invite } = words.value
  const came = useSignal<'copied' | 'copyFailed' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        came.value = 'copied'
      },
      () => {
        came.value = 'copyFailed'
      },
    )
  return (
    <>
      <button type="button" class="button quiet" onClick={() => void copy()}>
        <Icon of={CopyIcon} />
        {invite.copy}
      </button>
      <p role="status" class="soft">
        {came.value ? invite[came.value] : null}
      </p>
    </>
  )
}

/** A new invitation, shown once: as a link, and to be read out. */
export const ShownDialog = ({ desk }: { desk: Workspace }) => {
  const { team } = desk.people
  const shown = team.shown.value
  const { invite } = words.value
  return (
    <Dialog title={shown ? invite.shownTitle(shown.name) : ''} shown={shown !== null} close={team.putAway} firm>
      {shown ? (
        <>
          <p>{invite.once}</p>
          <section>
            <h3>{invite.link}</h3>
            <p class="secret" dir="ltr">
              {shown.link}
            </p>
            <Copy text={shown.link} />
          </section>
          <section>
            <h3>{invite.code}</h3>
            <p class="soft">{invite.codeHint}</p>
            <ol class="secret groups" dir="ltr">
              {shown.code.map((group, at) => (
                <li key={at}>{group}</li>
              ))}
            </ol>
          </section>
          <section>
            <h3>{invite.safely}</h3>
            <ul class="plain-list">
              <li>{invite.safelySteps.person}</li>
              <li>{invite.safelySteps.mail}</li>
              <li>{invite.safelySteps.compare}</li>
            </ul>
          </section>
          <p class="soft">{invite.until(day(shown.expires))}</p>
          <div class="row-of-buttons">
            <button type="button" class="button" onClick={team.putAway}>
              <Icon of={Check} />
              {invite.away}
            </button>
          </div>
        </>
      ) : null}
    </Dialog>
  )
}
