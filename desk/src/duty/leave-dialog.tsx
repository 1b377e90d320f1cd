import { ArrowRight, Coffee, LogOut } from 'lucide'
import { markOf } from '../lanes/mark.ts'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'

/** What the person is about to leave, while conversations are open. */
export type Leaving = 'duty' | 'out'

interface Props {
  readonly leaving: Leaving | null
  /** The conversations in which somebody waits. */
  readonly open: readonly string[]
  readonly stay: () => void
  /** Stays, in one of them. */
  readonly turnTo: (conversation: string) => void
  readonly go: () => void
}

/** Asks once before people who write are left alone. */
export const LeaveDialog = ({ leaving, open, stay, turnTo, go }: Props) => {
  const { leave, conversation: say } = words.value
  return (
    <Dialog title={leave.title(open.length)} shown={leaving !== null && open.length > 0} close={stay}>
      {leaving ? <p>{leave.text[leaving]}</p> : null}
      <ul class="row-of-buttons">
        {open.map((id) => (
          <li key={id}>
            <button type="button" class="button quiet" onClick={() => turnTo(id)}>
              {say.name(markOf(id))}
              <Icon of={ArrowRight} />
            </button>
          </li>
        ))}
      </ul>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={stay}>
          {leave.stay}
        </button>
        {leaving ? (
          <button type="button" class="button quiet" onClick={go}>
            <Icon of={leaving === 'duty' ? Coffee : LogOut} />
            {leave.confirm[leaving]}
          </button>
        ) : null}
      </div>
    </Dialog>
  )
}
