import { hourOf } from '../clock.ts'
import { isWaiting, takenBy } from '../conversation/board.ts'
import { isReader } from '../conversation/reading.ts'
import { tokenHash } from '../conversation/sessions.ts'
import { entryOf, lookAgain } from '../conversation/telling.ts'
import type { World } from '../world.ts'
import type { Asked, Guards, PersonCaller, SeekerCaller } from './handler.ts'
import { isRefused, type Refused, refuse } from './refuse.ts'

/**
 * The only place that says who may. A guard sees the token and the path, not the body. What is not the caller's answers like what does not exist.
 */
export const guardsOf = (world: World): Guards => {
  const { sessions, store, board, directories, roster, devices, proposals, clock, peers } = world

  const arriving = async ({ token, side }: Asked): Promise<PersonCaller | Refused> => {
    if (token === null || side !== 'desk') return refuse('not-signed-in')
    const session = await store.session(tokenHash(token), hourOf(clock))
    // A session that was opened while its account was being closed is none.
    const closed = session && roster.get(session.account.id)?.closed !== null
    return session && !closed && !directories.isRevoked(session.account) ? { kind: 'person', ...session } : refuse('not-signed-in')
  }

  const scoped = async (asked: Asked, may: (person: PersonCaller) => boolean): Promise<PersonCaller | Refused> => {
    const person = await arriving(asked)
    return isRefused(person) || may(person) ? person : refuse('not-found')
  }

  const full = (person: PersonCaller): boolean => person.scope === 'full'
  const inPool = ({ account }: PersonCaller): boolean => directories.inPool(account.certificate, { hour: hourOf(clock) })
  const leads = ({ account }: PersonCaller): boolean => directories.leads(account)
  const reads = ({ account }: PersonCaller, conversation: string | undefined): boolean => {
    const entry = board.get(conversation ?? '')
    return entry !== null && isReader({ directories, clock, board }, account, entry)
  }
  /** C4: a hand-over is proposed to their centre. */
  const receives = ({ account }: PersonCaller, proposal: string | undefined): boolean => {
    const centre = directories.certified(account.certificate, hourOf(clock))?.certificate.centre
    return centre !== undefined && proposals.find(proposal ?? '')?.centre === centre
  }
  /** C2: what waits is the pool's; who comes a moment after the take is told who was first. */
  const poolMay = (person: PersonCaller, conversation: string | undefined): PersonCaller | Refused => {
    const entry = inPool(person) ? board.get(conversation ?? '') : null
    if (entry && isWaiting(entry)) return person
    const first = entry && takenBy(entry, clock.now())
    return first ? refuse('taken', first) : refuse('not-found')
  }

  const callerOf = (caller: SeekerCaller | null, { params }: Asked): SeekerCaller | Refused => {
    if (!caller) return refuse('not-signed-in')
    return caller.conversation === params['conversation'] ? caller : refuse('not-found')
  }

  /** A session that another process opened a moment ago, and a conversation that began there, are heard of now. */
  const hearOf = async (token: string): Promise<SeekerCaller | null> => {
    if (!sessions.find(token) && sessions.isOurs(token)) await peers.settled()
    const caller = sessions.find(token)
    if (caller) await entryOf(world, caller.conversation)
    return caller
  }

  const seeker = (asked: Asked): SeekerCaller | Refused | Promise<SeekerCaller | Refused> => {
    const token = asked.side === 'site' ? asked.token : null
    const caller = token === null ? null : sessions.find(token)
    if (token === null || peers.others === 0 || (caller && board.get(caller.conversation))) return callerOf(caller, asked)
    return hearOf(token).then((found) => callerOf(found, asked))
  }

  /** What another process has changed a moment ago counts: nobody is turned away by what is old. */
  const allows = async <T>(asked: Asked, act: (asked: Asked) => Promise<T | Refused>): Promise<T | Refused> => {
    const answer = await act(asked)
    const { conversation } = asked.params
    if (!isRefused(answer) || conversation === undefined || peers.others === 0 || answer.refused.code === 'not-signed-in') return answer
    await lookAgain(world, conversation)
    return act(asked)
  }

  const personReader = (asked: Asked) => scoped(asked, (person) => full(person) && reads(person, asked.params['conversation']))
  const poolOrReader = async (asked: Asked): Promise<PersonCaller | Refused> => {
    const person = await scoped(asked, full)
    const { conversation } = asked.params
    return isRefused(person) || reads(person, conversation) ? person : poolMay(person, conversation)
  }

  return {
    anyone: () => null,
    seeker,
    reader: (asked) => (asked.side === 'site' ? seeker(asked) : allows(asked, personReader)),
    'pool-or-reader': (asked) => allows(asked, poolOrReader),
    'person-reader': (asked) => allows(asked, personReader),
    receiver: (asked) => scoped(asked, (person) => full(person) && receives(person, asked.params['proposal'])),
    pool: (asked) => scoped(asked, (person) => full(person) && inPool(person)),
    'pool-maker': (asked) => scoped(asked, (person) => full(person) && directories.makesPool(person.account.certificate, hourOf(clock))),
    staff: (asked) => scoped(asked, full),
    enrolling: (asked) => scoped(asked, ({ scope }) => scope === 'full' || scope === 'enrol'),
    arriving,
    lead: (asked) => scoped(asked, (person) => full(person) && leads(person) && devices.find(asked.params['request'] ?? '', person.account) !== null),
    leader: (asked) => scoped(asked, (person) => full(person) && leads(person)),
    coordinator: (asked) => scoped(asked, (person) => full(person) && person.account.role === 'coordinator'),
  }
}
