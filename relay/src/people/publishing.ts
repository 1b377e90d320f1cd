import { hourOf } from '../clock.ts'
import { checkNext } from '../directory/next.ts'
import type { Handlers } from '../serve/handler.ts'
import { isRefused, refuse } from '../serve/refuse.ts'
import type { StoredDirectory } from '../store/directory.ts'
import type { Colleague } from '../store/people.ts'
import type { Publication } from '../store/pool.ts'
import type { World } from '../world.ts'
import { mayGo } from './hanging.ts'
import { closeAccount, cutStreams, mustBeReleased, settle, toRevoke } from './leaving.ts'
import { wantedMembers } from './next-pool.ts'

/** Whoever has not left and is certified, by how a pool names them. */
const byMember = ({ roster, directories }: World): ReadonlyMap<string, Colleague> =>
  new Map(
    roster.present().flatMap((one) => {
      const known = one.certificate === null ? null : directories.certificate(one.certificate)
      return known ? [[known.member, one]] : []
    }),
  )

/** Who can open which generation: by the seals that are kept, or by the offer. */
const openersOf = async (world: World): Promise<(generation: number) => ReadonlySet<string>> => {
  const { store, roster, directories } = world
  const today = directories.newest.directory.pool.generation
  const people = [...byMember(world)]
  const sealed = await Promise.all(people.map(([, { id }]) => store.poolSeals(id)))
  const now = new Set(people.filter((_, at) => sealed[at]?.some(({ generation }) => generation === today)).map(([member]) => member))
  const known = byMember(world)
  const next = new Set((roster.next?.offered?.seals ?? []).map(({ member }) => member).filter((member) => known.has(member)))
  return (generation) => (generation === today ? now : next)
}

/** B4: the offered seals, for those whom this directory lists. */
const newSeals = (world: World, { generation, members }: { generation: number; members: readonly string[] }): Publication['seals'] => {
  const offer = world.roster.next?.offered
  if (offer?.generation !== generation) return []
  const known = byMember(world)
  return offer.seals.flatMap(({ member, seal }) => {
    const account = members.includes(member) ? known.get(member) : undefined
    return account ? [{ account: account.id, generation, seal }] : []
  })
}

/** From here on everybody who asks hears of it: pages, desks, guards. */
const adopt = async (world: World, stored: Pick<StoredDirectory, 'hash' | 'published'>): Promise<void> => {
  const { directories, restored, roster, store, wakes } = world
  directories.publish(stored)
  await restored.look(directories.newest)
  for (const one of roster.present()) if (directories.isRevoked(one)) cutStreams(world, await store.sessionsOf(one.id))
  // E3: a lead who has come back is certified by standing in the directory.
  for (const lead of roster.present()) {
    const old = lead.role === 'lead' && lead.replaces !== null && directories.leads(lead) ? roster.get(lead.replaces) : null
    if (old?.closed === null) await closeAccount(world, old)
  }
  await roster.read()
  await settle(world)
  world.queue.judge()
  wakes.tell('directory', { kind: 'state' })
  wakes.tell('desks', { kind: 'state' })
}

/** What the store kept although it could not say so, or another process has taken: memory must not stay behind it. */
const catchUp = async (world: World): Promise<void> => {
  const { directories, store, wakes } = world
  for (const stored of await store.directories()) {
    if (directories.renew(stored)) wakes.tell('directory', { kind: 'state' })
    if (stored.number > directories.newest.directory.number) await adopt(world, stored)
  }
}

export const publishingHandlers = (world: World): Pick<Handlers, 'directoryDraft' | 'publish'> => {
  const { store, roster, directories, clock } = world
  return {
    directoryDraft: () => ({
      members: wantedMembers(world).map(({ statement }) => statement.envelope),
      revoke: roster.leaving().flatMap((one) => toRevoke(world, one).map(({ hash, certificate: { name, centre } }) => ({ certificate: hash, name, centre }))),
      leads: [...roster.present(), ...roster.leaving().filter((one) => mustBeReleased(world, one))].flatMap((one) => {
        const { role, centre, signing, name } = one
        return role === 'lead' && centre !== null ? [{ centre, signing, name, leaving: mayGo(world, one) }] : []
      }),
      offer: roster.next?.offer ?? null,
      trials: [...(roster.next?.trials.values() ?? [])],
    }),

    publish: async ({ body }) => {
      const hour = hourOf(clock)
      const offered = world.roster.next?.offered ?? null
      const statement = checkNext(body.directory, { directories, hour, offered, opens: await openersOf(world) })
      if (isRefused(statement)) return statement
      const { number, pool } = statement.content
      const stored = { hash: statement.hash, number, published: { roots: directories.newest.published.roots, directory: body.directory } }
      const generations = [...directories.living(hour).map(({ directory }) => directory.pool.generation), pool.generation]
      // What was written although the answer failed is adopted all the same.
      const publication = { directory: stored, seals: newSeals(world, pool), generations }
      // B1: no process takes a later list of coordinators meanwhile.
      const first = await store.exclusive('founding', () => store.publishNext(publication)).finally(() => catchUp(world))
      return first ? { number } : refuse('newer-epoch')
    },
  }
}
