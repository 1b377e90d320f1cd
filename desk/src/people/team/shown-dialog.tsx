import { Check } from 'lucide'
import { Dialog } from '../../look/dialog.tsx'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { day } from '../day.ts'

/** A new invitation, shown once: as a link, and to be read out. */
export const ShownDialog = ({ desk }: { desk: Workspace }) => {
  const { team } = desk.people
  const shown = team.shown.value
  const { invite } = words.value
  return (
    <Dialog title={shown ? invite.shownTitle(shown.name) : ''} shown={shown !== null} close={team.putAway}>
      {shown ? (
        <>
          <p>{invite.once}</p>
          <section>
            <h3>{invite.link}</h3>
            <p class="secret" dir="ltr">
              {shown.link}
            </p>
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
