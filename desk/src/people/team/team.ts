import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { countersign, hourOf, type SigningKeys } from '@zop/sealing'
import type { Envelope, Invitation, PersonOfCentre, StaffRole } from '@zop/wire'
import type { Trust } from '../../directory/trust.ts'
import type { Ground } from '../../ground.ts'
import { invitationCode, invitationLink } from '../invitation-code.ts'
import { createJob, type Job } from '../job.ts'
import { personIdOf } from './person-id.ts'
import { judgeRequest, type Request } from './request.ts'

export interface Member {
  readonly person: PersonOfCentre
  readonly request: Request
}

/** A new invitation, shown once: nobody can show it again. */
interface Shown {
  readonly name: string
  readonly link: string
  readonly code: readonly string[]
  readonly expires: number
}

interface Inviting {
  readonly name: string
  /** Centre id; read only where a coordinator invites a lead. */
  readonly centre: string
  /** E3: whose account the new one takes the place of. */
  readonly replaces: PersonOfCentre | null
}

export type Came = 'done' | 'refused' | 'unreachable'

/** The people that a lead, or for leads a coordinator, answers for. */
export interface Team {
  readonly state: ReadonlySignal<'reading' | 'read' | 'unreachable'>
  readonly members: ReadonlySignal<readonly Member[]>
  readonly invitations: ReadonlySignal<readonly Invitation[]>
  readonly shown: ReadonlySignal<Shown | null>
  /** Requests that may be signed unasked, because only the time in them is new. */
  readonly renewals: ReadonlySignal<readonly Member[]>
  readonly job: Job
  /** Own centre's id, as the directory knows this lead; null for coordinators, and for a lead whom it does not name yet. */
  centre(): string | null
  load(): Promise<void>
  invite(inviting: Inviting): Promise<Came>
  putAway(): void
  cancel(invitation: string): Promise<Came>
  /** Adds the lead's own signature to one request, after its fingerprint was compared. */
  certify(member: Member): Promise<Came>
  certifyAll(): Promise<{ readonly done: number; readonly failed: number } | null>
  remove(account: string): Promise<Came>
}

export interface TeamGiven {
  readonly ground: Pick<Ground, 'line' | 'now' | 'origin'>
  readonly role: StaffRole
  readonly trust: Trust
  readonly keys: SigningKeys
}

/** Who waits for a comparison stands first, then by name, those who have left last. */
const byNeed = (one: Member, other: Member): number =>
  Number(one.person.leaving) - Number(other.person.leaving) ||
  Number(other.request.kind === 'first') - Number(one.request.kind === 'first') ||
  one.person.name.localeCompare(other.person.name)

export const createTeam = ({ ground, role, trust, keys }: TeamGiven): Team => {
  const { line } = ground
  const state = signal<'reading' | 'read' | 'unreachable'>('reading')
  const members = signal<readonly Member[]>([])
  const invitations = signal<readonly Invitation[]>([])
  const shown = signal<Shown | null>(null)
  const job = createJob()

  const judged = async (person: PersonOfCentre): Promise<Member> => {
    const known = trust.directory()
    const request: Request = known ? await judgeRequest(person, { known, vouchers: trust.vouchers, hour: hourOf(ground.now()) }) : { kind: 'none' }
    return { person, request }
  }

  const load = async (): Promise<void> => {
    const answer = await line.call('people', {}, null)
    if (answer.kind !== 'ok') {
      if (state.peek() !== 'read') state.value = 'unreachable'
      return
    }
    members.value = (await Promise.all(answer.value.people.map(judged))).sort(byNeed)
    invitations.value = answer.value.invitations
    state.value = 'read'
  }

  /** What is true after a change is asked for, not guessed. */
  const changed = async (answer: { kind: 'ok' | 'refused' | 'unreachable' }): Promise<Came> => {
    if (answer.kind === 'unreachable') return 'unreachable'
    await load()
    return answer.kind === 'ok' ? 'done' : 'refused'
  }

  const sign = async (request: Envelope) => line.call('certify', {}, { certificates: [await countersign(request, keys)] })

  const certifiable = ({ person, request }: Member): Envelope | null => (request.kind === 'renewal' || request.kind === 'first' ? person.request : null)

  return {
    state,
    members,
    invitations,
    shown,
    job,
    renewals: computed(() => members.value.filter(({ request }) => request.kind === 'renewal')),
    centre: () => trust.directory()?.directory.centres.find(({ leads }) => leads.includes(keys.public))?.id ?? null,
    load,
    invite: async ({ name, centre, replaces }) => {
      const taken = [...members.peek().map(({ person }) => person.id), ...invitations.peek().map(({ id }) => id)]
      const answer = await line.call(
        'invite',
        {},
        {
          id: replaces?.id ?? personIdOf(name, taken),
          name,
          role: role === 'coordinator' ? 'lead' : 'counsellor',
          centre,
          replaces: replaces?.account ?? null,
        },
      )
      if (answer.kind === 'ok') {
        const { secret, expires } = answer.value
        shown.value = { name, link: invitationLink(ground.origin, secret), code: await invitationCode(secret), expires }
      }
      return changed(answer)
    },
    putAway: () => {
      shown.value = null
    },
    cancel: async (invitation) => changed(await line.call('cancelInvitation', { invitation }, {})),
    certify: async (member) => {
      const request = certifiable(member)
      return request ? changed(await sign(request)) : 'refused'
    },
    certifyAll: async () => {
      const renewals = members.peek().flatMap((member) => (member.request.kind === 'renewal' ? (certifiable(member) ?? []) : []))
      const end = await job.run(renewals, async (request) => (await sign(request)).kind === 'ok')
      if (end) await load()
      return end
    },
    remove: async (account) => changed(await line.call('removePerson', { account }, {})),
  }
}
