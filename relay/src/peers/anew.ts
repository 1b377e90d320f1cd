import { tellQueue } from '../conversation/telling.ts'
import { recallProposals } from '../hand-over/follow.ts'
import { cutStreams } from '../people/leaving.ts'
import type { Standing } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { lookAtAll } from './look.ts'
import type { Shelf } from './told.ts'

const readPeople = async ({ roster, wakes }: World): Promise<void> => {
  await roster.read()
  wakes.tell('desks', { kind: 'state' })
}

/** What has changed while the store was asked is not written over by its answer. */
const readCertificates = async ({ store, directories }: Pick<World, 'store' | 'directories'>): Promise<void> => {
  const asked = directories.changes
  const stored = await store.certificates()
  if (directories.changes !== asked) return readCertificates({ store, directories })
  directories.follow(stored)
}

/** Directories and certificates as the store has them; whoever has been removed is cut off. */
const readDirectory = async (world: World): Promise<void> => {
  const { store, directories, restored, roster, queue, wakes } = world
  const before = directories.newest.hash
  const stored = await store.directories()
  for (const one of stored) if (directories.renew(one)) wakes.tell('directory', { kind: 'state' })
  for (const one of stored) if (one.number > directories.newest.directory.number) directories.publish(one)
  await readCertificates(world)
  await roster.read()
  if (directories.newest.hash !== before) {
    await restored.look(directories.newest)
    for (const one of roster.present()) if (directories.isRevoked(one)) cutStreams(world, await store.sessionsOf(one.id))
    wakes.tell('directory', { kind: 'state' })
  }
  queue.judge()
  wakes.tell('desks', { kind: 'state' })
}

const readDuty = async ({ service, news }: World): Promise<void> => {
  await service.read()
  await news.read()
  news.heard()
}

const readProposals = async (world: World): Promise<void> => {
  const stored = new Set((await world.store.proposals()).map(({ id }) => id))
  const unknown = world.proposals.all().filter(({ id }) => !stored.has(id))
  for (const { id } of unknown) if (!(await world.store.proposal(id))) world.proposals.remove(id)
  await recallProposals(world)
  tellQueue(world)
}

const readEditorial = async ({ review }: World): Promise<void> => {
  await review.read()
  review.changed()
}

export const readShelf = async (world: World, what: Shelf): Promise<void> => {
  switch (what) {
    case 'people':
      return readPeople(world)
    case 'directory':
      return readDirectory(world)
    case 'duty':
      return readDuty(world)
    case 'reminders':
      return world.reminders.read()
    case 'editorial':
      return readEditorial(world)
    case 'edition':
      return world.content.follow()
    case 'proposals':
      return readProposals(world)
  }
}

/** Reads everything from the store and wakes every stream: something was missed, and nobody knows what. */
export const readAll = async (world: World): Promise<void> => {
  for (const what of ['directory', 'people', 'duty', 'reminders', 'editorial', 'edition'] satisfies Shelf[]) await readShelf(world, what)
  const standings = await world.store.conversations()
  const stored = new Set(standings.map(({ conversation }) => conversation))
  for (const { conversation } of [...world.board.all(), ...world.board.notes()]) if (!stored.has(conversation)) await lookAtAll(world, conversation)
  for (const standing of standings) if (!isKnown(world, standing)) await lookAtAll(world, standing.conversation)
  await readShelf(world, 'proposals')
  tellQueue(world)
}

/** Whether the board has a conversation exactly as the store has it. */
const isKnown = ({ board }: Pick<World, 'board'>, { last, ...standing }: Standing): boolean => {
  const entry = board.get(standing.conversation)
  const same = (name: keyof typeof standing): boolean => JSON.stringify(entry?.[name]) === JSON.stringify(standing[name])
  return entry !== null && board.last(standing.conversation) === last && (Object.keys(standing) as (keyof typeof standing)[]).every(same)
}
