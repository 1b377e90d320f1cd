import type { DeskWords } from '@zop/content/desk'
import { LockKeyhole } from 'lucide'
import type { ComponentChildren, RefObject } from 'preact'
import { Icon } from '../look/icon.tsx'
import { LanguageSwitch } from '../look/language-switch.tsx'
import { Complaint } from '../notice/complaint.tsx'

interface Props {
  readonly title: string
  readonly words: DeskWords
  readonly wrong: string | null
  readonly card?: RefObject<HTMLElement | null> | null
  readonly children: ComponentChildren
}

/** Everything before the three panes: one calm card. Where `card` is given it can take the focus. */
export const EntryFrame = ({ title, words, wrong, card = null, children }: Props) => (
  <main class="entry">
    <h1>{title}</h1>
    <section ref={card} class="entry-card" {...(card ? { tabIndex: -1 } : {})}>
      <Complaint text={wrong} />
      {children}
    </section>
    <p class="entry-promise soft">
      <Icon of={LockKeyhole} />
      <span>{words.signIn.promise}</span>
    </p>
    <LanguageSwitch />
  </main>
)
