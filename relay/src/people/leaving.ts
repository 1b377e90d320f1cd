import type { Reader } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { lookAgain, tellPeers } from '../conversation/telling.ts'
import { memberHash } from '../directory/identity.ts'
import type { KnownCertificate } from '../directory/known.ts'
import { leaveDuties } from '../duty/absence/leaving.ts'
import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { Colleague } from '../store/people.ts'
import type { World } from '../world.ts'
import { answersFor } from './may.ts'
import { askForPool } from './next-pool.ts'
import { personOf } from './roster.ts'

type Sources = Pick<World, 'directories' | 'clock' | 'named'>

/** Certificates of somebody that a client would still take, and that the newest directory does not revoke. */
export const toRevoke = ({ directories, clock }: Sources, { signing }: Colleague): readonly KnownCertificate[] =>
  directories
    .certificatesOf(signing)
    .filter((certificate) => !directories.isRevoked({ certificate, signing }))
    .flatMap((hash) => directories.certificate(hash) ?? [])
    .filter(({ certificate }) => certificate.expires > hourOf(clock))

/** Whether the newest directory has somebody among the leads or in the pool. */
const isListed = ({ directories }: Sources, colleague: Colleague): boolean => {
  const { pool } = directories.newest.directory
  const { centre, signing } = colleague
  return directories.leads(colleague) || pool.members.includes(memberHash({ centre: centre ?? '', id: personOf(directories, colleague), signing }))
}

/** What a coordinator's next directory has to do about somebody who leaves. */
export const mustBeReleased = (sources: Sources, colleague: Colleague): boolean => toRevoke(sources, colleague).length > 0 || isListed(sources, colleague)

/** C9: notes whose every reader has been removed: nobody can open them any more, so they get an end and hold up nobody who leaves. */
const endLostNotes = async (world: World): Promise<void> => {
  const { board, directories, store, clock } = world
  const isGone = ({ id }: Reader): boolean => directories.isRevoked({ certificate: id, signing: directories.certificate(id)?.certificate.signing ?? '' })
  const lost = board.notes().filter(({ goes, readers }) => goes === null && readers.every(isGone))
  if (lost.length === 0) return
  const ids = lost.map(({ conversation }) => conversation)
  await store.endNotes(ids, hourOf(clock))
  for (const id of ids) {
    await lookAgain(world, id)
    await tellPeers(world, id)
  }
}

/** E4: forgets everybody who has left and whom nothing names any more. */
export const settle = async (world: World): Promise<void> => {
  await endLostNotes(world)
  const done = world.roster.leaving().filter((one) => !mustBeReleased(world, one) && world.named.for(one.signing).length === 0)
  for (const { id } of done) await world.store.release(id)
  if (done.length > 0) await world.roster.read()
}

/** Ends what somebody has open at this moment; a desk that may come back does so by itself. */
export const cutStreams = ({ wakes }: Pick<World, 'wakes'>, sessions: readonly string[]): void => {
  for (const session of sessions) wakes.tell(session, { kind: 'state' })
}

/** E4: closes an account at once; the directory and the epochs that are left stand as tasks until done. */
export const closeAccount = async (world: World, colleague: Colleague): Promise<void> => {
  const { store, roster, reminders, devices, duty } = world
  const open = await store.sessionsOf(colleague.id)
  const out = (sessions: readonly string[]): void => {
    for (const session of sessions) devices.removeSession(session)
    cutStreams(world, sessions)
  }
  // Also where the store could not say so yet: it may have been written.
  const ended = await store.closeAccount(colleague.id, hourOf(world.clock)).finally(async () => {
    await roster.read()
    await reminders.read()
    out(open)
  })
  out(ended)
  duty.checkOut(colleague.signing)
  await leaveDuties(world, colleague.id)
  // H13: the next generation must not be one that somebody who has left was sealed to.
  if (colleague.role === 'counsellor' && (isListed(world, colleague) || roster.next?.offer)) await askForPool(world)
  await settle(world)
  world.wakes.tell('desks', { kind: 'state' })
}

export const leavingHandlers = (world: World): Pick<Handlers, 'removePerson'> => ({
  removePerson: async ({ params, caller }) => {
    const colleague = world.roster.get(params.account)
    if (!colleague || !answersFor(caller.account, colleague)) return refuse('not-found')
    await closeAccount(world, colleague)
    return {}
  },
})
