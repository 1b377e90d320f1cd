import { ArrowRightLeft, FileDown, MapPin, PauseCircle, Users } from 'lucide'
import { Icon } from '../look/icon.tsx'
import type { Sheet } from '../view.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

/** What can be done with the conversation besides answering. */
export const Actions = ({ desk }: { desk: Workspace }) => {
  const { beside, standIn, handOver, muting, exporting, referralCard } = words.value
  const Action = ({ sheet, icon, text, letter }: { sheet: Sheet; icon: Parameters<typeof Icon>[0]['of']; text: string; letter?: string }) => (
    <button type="button" class="button quiet" aria-keyshortcuts={letter} onClick={() => desk.view.showSheet(sheet)}>
      <Icon of={icon} />
      {text}
    </button>
  )
  return (
    <section>
      <h3>{beside.actions}</h3>
      <div class="actions">
        <Action sheet="referral" icon={MapPin} text={referralCard.open} />
        <Action sheet="stand-in" icon={Users} text={standIn.open} letter="S" />
        <Action sheet="hand-over" icon={ArrowRightLeft} text={handOver.open} letter="H" />
        <Action sheet="mute" icon={PauseCircle} text={muting.open} />
        <Action sheet="export" icon={FileDown} text={exporting.open} />
      </div>
    </section>
  )
}
