import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from '../../../look/icon.tsx'
import { Complaint } from '../../../notice/complaint.tsx'
import { words } from '../../../words/language.ts'
import type { Trouble } from './reminders.ts'

interface WayProps {
  readonly part: Trouble['part']
  readonly icon: IconNode
  readonly title: string
  readonly text: string
  readonly on: boolean
  readonly trouble: Trouble | null
  readonly children?: ComponentChildren
}

/** One way to somebody: what it is, who learns what by it, and whether it is on. */
export const Way = ({ part, icon, title, text, on, trouble, children }: WayProps) => {
  const { reminders } = words.value
  const said = trouble?.part === part ? reminders.failed[part === 'device' && trouble.why === 'limit' ? 'devices' : trouble.why] : null
  // The calendar stands by itself; the others are ways of one kind.
  const Heading = part === 'calendar' ? 'h3' : 'h4'
  return (
    <section class="sheet way" aria-labelledby={`way-${part}`} data-on={on}>
      <header class="way-head">
        <Icon of={icon} />
        <Heading id={`way-${part}`}>{title}</Heading>
        <span class="way-state">{on ? reminders.on : reminders.off}</span>
      </header>
      <p class="soft">{text}</p>
      {children}
      <Complaint text={said} />
    </section>
  )
}
