import { useSignal } from '@preact/signals'
import type { DeskWords } from '@zop/content/desk'
import { hourOf } from '@zop/sealing'
import { Info, ShieldAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { present } from '../look/clock.ts'
import { Icon } from '../look/icon.tsx'
import { day } from '../people/day.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { alarmAt, hoursLeft } from './expiry.ts'
import type { Standing } from './trust.ts'

/** Why nothing may be encrypted just now, or null. */
const hindrance = (standing: Standing, { directory }: DeskWords): string | null => {
  switch (standing.kind) {
    case 'valid':
    case 'checking':
      return null
    case 'unreachable':
      return directory.unreachable
    case 'refused':
      return standing.reason === 'malformed' ? directory.signature : directory[standing.reason]
    case 'certificate':
      return standing.reason === 'expired'
        ? directory.certificateExpired
        : standing.reason === 'revoked'
          ? directory.certificateRevoked
          : directory.certificateBroken
  }
}

const Alarm = ({ text, children }: { text: string; children?: ComponentChildren }) => (
  <p class="banner alarm" role="alert">
    <Icon of={ShieldAlert} />
    <span>{text}</span>
    {children}
  </p>
)

/** B2: the directory runs out. Coordinators are told at 7, 4 and 2 days, everybody else at 2. */
const Expiry = ({ desk }: { desk: Workspace }) => {
  const { next, strip } = words.value
  const standing = desk.trust.standing.value
  if (standing.kind !== 'valid') return null
  const left = hoursLeft(standing.known, hourOf(present.value))
  const alarm = alarmAt(left)
  const coordinator = desk.signedIn.role === 'coordinator'
  if (alarm === null || (!coordinator && alarm !== 2)) return null
  const date = day(hourOf(present.value) + left)
  if (!coordinator) return <Alarm text={next.alarmOthers(date)} />
  return (
    <Alarm text={next.alarm[alarm](date)}>
      {desk.view.page.value === 'directory' ? null : (
        <button type="button" class="button quiet" onClick={() => desk.view.turn('directory')}>
          {strip.go.directory}
        </button>
      )}
    </Alarm>
  )
}

/** What a person must know about who vouches for whom before they write. */
export const Banners = ({ desk }: { desk: Workspace }) => {
  const understood = useSignal(false)
  const { directory } = words.value
  const recollection = desk.trust.recollection.value
  const hindered = hindrance(desk.trust.standing.value, words.value)
  const unremembered = !understood.value && (recollection === 'first' || recollection === 'none')
  return (
    <section class="banners" aria-label={directory.region}>
      {hindered ? <Alarm text={hindered} /> : null}
      {recollection === 'older' ? <Alarm text={directory.memoryOlder} /> : null}
      {recollection === 'fork' ? <Alarm text={directory.memoryFork} /> : null}
      {!hindered && desk.people.keyring.membership.value === 'keyless' ? <Alarm text={directory.poolMissing} /> : null}
      <Expiry desk={desk} />
      {unremembered ? (
        <p class="banner">
          <Icon of={Info} />
          <span>{recollection === 'first' ? directory.memoryFirst : directory.memoryNone}</span>
          <button
            type="button"
            class="button plain"
            onClick={() => {
              understood.value = true
            }}
          >
            {directory.understood}
          </button>
        </p>
      ) : null}
    </section>
  )
}
