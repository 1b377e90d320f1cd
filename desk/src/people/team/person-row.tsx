import { hourOf } from '@zop/sealing'
import { ArrowRight, PenLine, TriangleAlert, UserMinus, UserRoundX } from 'lucide'
import { Icon } from '../../look/icon.tsx'
import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { day } from '../day.ts'
import { renewBefore } from '../own/renewal.ts'
import { pagesOf } from '../pages.ts'
import type { Asking } from './dialogs.tsx'
import type { Member } from './team.ts'

/** How somebody's certificate stands, in words. */
const standingOf = ({ person: { certificate, role } }: Member, hour: number): { text: string; alert: boolean } => {
  const { team } = words.value
  if (role !== 'counsellor') return { text: '', alert: false }
  if (certificate === null) return { text: team.none, alert: false }
  const until = day(certificate.expires)
  if (certificate.expires <= hour) return { text: team.expired(until), alert: true }
  return certificate.expires - hour < renewBefore / 2 ? { text: team.soon(until), alert: true } : { text: team.valid(until), alert: false }
}

const requestOf = ({ person, request }: Member): string | null => {
  const { team } = words.value
  switch (request.kind) {
    case 'none':
      return null
    case 'refused':
      return team.refused
    case 'renewal':
      return team.asksNext
    case 'first':
      return person.certificate === null ? team.asks : team.asksNext
  }
}

/** What is still to be done about somebody who has left, and the way to it. */
const Leaving = ({ desk, left }: { desk: Workspace; left: number }) => (
  <>
    <span class="gone">{words.value.team.leaving(left)}</span>
    {left > 0 && pagesOf(desk).includes('left') ? (
      <button type="button" class="button plain" onClick={() => desk.view.turn('left')}>
        {words.value.alarm.open}
        <Icon of={ArrowRight} />
      </button>
    ) : null}
  </>
)

/** One person: who, how they stand, and what can be done. */
export const PersonRow = ({ desk, member, ask }: { desk: Workspace; member: Member; ask: (asking: Asking) => void }) => {
  const { team } = words.value
  const { person, request } = member
  const { role } = desk.signedIn
  const centre = desk.trust.directory()?.directory.centres.find(({ id }) => id === person.centre)?.name ?? person.centre
  const standing = standingOf(member, hourOf(desk.ground.now()))
  const asks = requestOf(member)
  const mine = person.signing === desk.unlocked.person.signing.public
  // A lead answers for counsellors, a coordinator for leads.
  const answersFor = !mine && !person.leaving && person.role === (role === 'coordinator' ? 'lead' : 'counsellor')
  return (
    <li class="row">
      <p class="row-text">
        <b>{person.name}</b>
        <span class="soft">{[team.roles[person.role], role === 'coordinator' ? centre : null].filter(Boolean).join(', ')}</span>
        {person.leaving ? <Leaving desk={desk} left={person.epochs} /> : null}
        {!person.leaving && standing.text ? <span class={standing.alert ? 'gone' : 'soft'}>{standing.text}</span> : null}
        {!person.leaving && person.role === 'counsellor' && person.certificate ? (
          <span class="soft">{person.inPool ? team.inPool : team.notInPool}</span>
        ) : null}
        {asks ? (
          <span class={request.kind === 'refused' ? 'gone' : 'asks'}>
            <Icon of={request.kind === 'refused' ? TriangleAlert : PenLine} />
            {asks}
          </span>
        ) : null}
      </p>
      {answersFor ? (
        <div class="row-of-buttons">
          {request.kind === 'first' ? (
            <button type="button" class="button" aria-label={`${team.compare}: ${person.name}`} onClick={() => ask({ kind: 'compare', member })}>
              <Icon of={PenLine} />
              {team.compare}
            </button>
          ) : null}
          {request.kind === 'first' ? null : (
            <button type="button" class="button plain" aria-label={`${team.lost}: ${person.name}`} onClick={() => ask({ kind: 'lost', member })}>
              <Icon of={UserRoundX} />
              {team.lost}
            </button>
          )}
          <button type="button" class="button danger" aria-label={`${team.remove}: ${person.name}`} onClick={() => ask({ kind: 'remove', member })}>
            <Icon of={UserMinus} />
            {team.remove}
          </button>
        </div>
      ) : null}
    </li>
  )
}
