import type { Task } from '@zop/wire'
import { ArrowRight, KeyRound, ListChecks } from 'lucide'
import type { Plan } from '../directory/next/plan.ts'
import { Icon } from '../look/icon.tsx'
import type { Page } from '../view.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { day } from './day.ts'

interface Line {
  readonly key: string
  readonly text: string
  /** Where it is done; `make-pool` is done here. */
  readonly to: Exclude<Page, 'blocks'> | 'make-pool' | null
  /** Others do it: there it is only seen. */
  readonly seen?: boolean
}

/** B4: what there is to do about an offered key follows from what this desk has checked, not from what the relay tells. */
const offeredLine = (plan: Plan | null): string => {
  const { strip } = words.value
  if (plan?.pool === 'failed') return strip.failedPool(plan.trial?.failed ?? [])
  return plan?.pool === 'offered' ? strip.signPool : strip.tryingPool
}

/** `try-pool` is done by the desk itself: nobody has to read of it. */
const lineOf = (task: Exclude<Task, { kind: 'try-pool' }>, plan: Plan | null): Line => {
  const { strip } = words.value
  const { kind } = task
  switch (kind) {
    case 'certify':
      return { key: kind, text: strip.certify(task.count, task.soonest === null ? null : day(task.soonest)), to: 'team' }
    case 'own-certificate':
      return { key: kind, text: strip.ownCertificate(day(task.expires)), to: 'certificate' }
    case 'directory':
    case 'pool':
      return { key: kind, text: strip[kind](day(task.expires)), to: 'directory' }
    case 'restored':
      return { key: kind, text: strip.restored(task.number), to: 'directory' }
    case 'revoke':
    case 'admit':
      return { key: kind, text: strip[kind](task.names), to: 'directory' }
    case 'make-pool':
      return { key: kind, text: strip.makePool, to: 'make-pool' }
    case 'sign-pool':
      return { key: kind, text: offeredLine(plan), to: 'directory' }
    case 'epochs': {
      const text = task.successor === null ? strip.left(task.name, task.left) : strip.returned(task.name, task.left)
      const mine = ` ${task.mine.length > 0 ? strip.mine(task.mine.length, task.left) : strip.others}`
      return { key: `${kind} ${task.certificates.join()}`, text: text + mine, to: 'left', seen: task.mine.length === 0 }
    }
  }
}

/** What this desk knows by itself about its own standing. */
const ownLines = ({ signedIn, people, trust }: Workspace): readonly Line[] => {
  const { strip } = words.value
  const waiting = people.renewal.waiting.value
  const lines: Line[] = []
  if (waiting?.first) lines.push({ key: 'waiting', text: strip.waiting, to: 'certificate' })
  if (people.keyring.membership.value === 'outside') lines.push({ key: 'outside', text: strip.outside, to: null })
  // The relay no longer tells of a removal once the directory lists nobody of it: that the old pool key is still known, this desk finds out itself.
  const knowing = people.tasks.all.value.some(({ kind }) => kind === 'revoke') ? 0 : (people.next.plan.value?.left ?? 0)
  if (signedIn.role === 'coordinator' && knowing > 0) lines.push({ key: 'still-opens', text: strip.stillOpens(knowing), to: 'directory' })
  // Read so that the line goes when a directory names this lead.
  if (signedIn.role === 'lead' && trust.standing.value.kind === 'valid' && people.team.centre() === null)
    lines.push({ key: 'unlisted', text: strip.unlisted, to: 'certificate' })
  return lines
}

const Go = ({ desk, to, seen }: Pick<Line, 'to' | 'seen'> & { desk: Workspace }) => {
  const { strip, alarm } = words.value
  if (to === null || to === desk.view.page.value) return null
  if (to === 'make-pool') {
    const busy = desk.people.making.busy.value
    return (
      <button type="button" class="button" disabled={busy} onClick={() => void desk.people.makePool().catch(desk.fault)}>
        <Icon of={KeyRound} />
        {busy ? strip.making : strip.make}
      </button>
    )
  }
  return (
    <button type="button" class="button quiet" onClick={() => desk.view.turn(to)}>
      {seen ? alarm.open : strip.go[to]}
      <Icon of={ArrowRight} />
    </button>
  )
}

/** What is about to run out and what still has to be done about people and keys, until it is done. */
export const TaskStrip = ({ desk }: { desk: Workspace }) => {
  // What runs out is an alarm of this desk's own while the directory holds: a relay cannot leave it out, and it is not said twice.
  const told = desk.trust.standing.value.kind === 'valid' ? ['directory', 'pool'] : []
  const plan = desk.people.next.plan.value
  const tasks = desk.people.tasks.all.value.filter(({ kind }) => !told.includes(kind))
  const lines = [...ownLines(desk), ...tasks.flatMap((task) => (task.kind === 'try-pool' ? [] : [lineOf(task, plan)]))]
  return (
    <section class="tasks" aria-label={words.value.strip.region} aria-live="polite">
      {lines.map(({ key, text, to, seen = false }) => (
        <p key={key} class="banner task">
          <Icon of={ListChecks} />
          <span>{text}</span>
          <Go desk={desk} to={to} seen={seen} />
        </p>
      ))}
    </section>
  )
}
