import type { Task } from '@zop/wire'
import { hourOf } from '../clock.ts'
import type { Account } from '../store/account.ts'
import type { Colleague } from '../store/people.ts'
import type { World } from '../world.ts'
import { mayGo, waitsForLead } from './hanging.ts'
import { mustBeReleased } from './leaving.ts'
import { answersFor } from './may.ts'
import { neededGeneration, offerFor, wantedMembers } from './next-pool.ts'

const day = 24
/** Hours before its expiry at which somebody is told that their own certificate runs out. */
const ownWarning = 14 * day
/** B2: the first of the alarms at 7, 4 and 2 days. */
const directoryWarning = 7 * day

type Sources = Pick<World, 'roster' | 'directories' | 'restored' | 'named' | 'clock'>

/** B3: who asks this lead for a certificate. */
const certifyTask = (sources: Sources, account: Account): Task[] => {
  const { roster, directories } = sources
  const asking = roster.present().filter((one) => answersFor(account, one) && waitsForLead(sources, one) !== null)
  if (asking.length === 0 || !directories.leads(account)) return []
  const ends = asking.flatMap(({ certificate }) => (certificate === null ? null : directories.certificate(certificate))?.certificate.expires ?? [])
  return [{ kind: 'certify', count: asking.length, soonest: ends.length > 0 ? Math.min(...ends) : null }]
}

const ownTask = ({ directories, clock }: Sources, { certificate }: Account): Task[] => {
  const own = certificate === null ? null : directories.certificate(certificate)
  return own && own.certificate.expires - hourOf(clock) < ownWarning ? [{ kind: 'own-certificate', expires: own.certificate.expires }] : []
}

/** Who is not where the directory should have them: certified and in no pool, or a lead whom it does not name. */
const waitsForAdmission = (sources: Sources): string[] => {
  const { roster, directories, clock } = sources
  const outside = wantedMembers(sources).filter(({ hash }) => !directories.inPool(hash, { hour: hourOf(clock) }))
  const leads = roster.present().filter((one) => one.role === 'lead' && !directories.leads(one))
  return [...outside.map(({ certificate }) => certificate.name), ...leads.map(({ name }) => name)]
}

const coordinatorTasks = (sources: Sources): Task[] => {
  const { roster, directories, restored, clock } = sources
  const { expires, pool } = directories.newest.directory
  const late = (end: number): boolean => end - hourOf(clock) <= directoryWarning
  const revoke = roster
    .leaving()
    .filter((one) => mustBeReleased(sources, one) && mayGo(sources, one))
    .map(({ name }) => name)
  const admit = waitsForAdmission(sources)
  const { next } = roster
  const ready = next?.offer != null && neededGeneration(sources) === null
  return [
    ...(restored.until !== null ? [{ kind: 'restored' as const, number: restored.until }] : []),
    ...(late(expires) ? [{ kind: 'directory' as const, expires }] : []),
    ...(late(pool.expires) ? [{ kind: 'pool' as const, expires: pool.expires }] : []),
    ...(revoke.length > 0 ? [{ kind: 'revoke' as const, names: revoke }] : []),
    ...(admit.length > 0 ? [{ kind: 'admit' as const, names: admit }] : []),
    ...(ready ? [{ kind: 'sign-pool' as const, generation: next.generation, tried: next.trials.size }] : []),
  ]
}

const makePoolTask = (sources: Sources, { certificate }: Account): Task[] => {
  const generation = neededGeneration(sources)
  return generation !== null && sources.directories.makesPool(certificate, hourOf(sources.clock)) ? [{ kind: 'make-pool', generation }] : []
}

const tryPoolTask = (sources: Sources, account: Account): Task[] => {
  const open = offerFor(sources, account)
  return open && !open.tried ? [{ kind: 'try-pool', offer: open.hash }] : []
}

/** E3, E4: for a lead how many are left, for a colleague those that they read too. */
const epochsTask = ({ roster, directories, named, clock }: Sources, account: Account, gone: Colleague): Task[] => {
  const left = named.for(gone.signing)
  const certified = directories.certified(account.certificate, hourOf(clock)) !== null
  const own = new Set(certified ? named.for(account.signing) : [])
  const mine = left.filter((conversation) => own.has(conversation))
  if (left.length === 0 || (mine.length === 0 && !answersFor(account, gone))) return []
  const back = roster.successorOf(gone.id)
  const successor = back && (directories.certified(back.certificate, hourOf(clock))?.hash ?? null)
  return [{ kind: 'epochs', name: gone.name, certificates: directories.certificatesOf(gone.signing).slice(-100), left: left.length, mine, successor }]
}

/** What still has to be done about people and keys, for whoever can do it; shown until done. */
export const tasksOf = (sources: Sources, account: Account): readonly Task[] => [
  ...certifyTask(sources, account),
  ...ownTask(sources, account),
  ...(account.role === 'coordinator' ? coordinatorTasks(sources) : []),
  ...makePoolTask(sources, account),
  ...tryPoolTask(sources, account),
  ...sources.roster.leaving().flatMap((gone) => epochsTask(sources, account, gone)),
]
