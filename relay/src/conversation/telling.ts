import type { Reader, Reason } from '@zop/wire'
import type { World } from '../world.ts'
import { type Entry, isWaiting } from './board.ts'
import type { Gone } from './wakes.ts'

/** Whoever waits, whoever is on duty or what stands in the lanes may have changed. */
export const tellQueue = ({ wakes }: Pick<World, 'wakes'>): void => {
  wakes.tell('waiting', { kind: 'state' })
  wakes.tell('desks', { kind: 'state' })
}

/** There is an item; streams read it for themselves. */
export const tellItem = ({ wakes }: Pick<World, 'wakes'>, conversation: string, order: number): void => {
  const wake = { kind: 'item', conversation, order } as const
  wakes.tell(conversation, wake)
  wakes.tell('desks', wake)
}

/** What is true of this conversation besides its items has changed. */
export const tellState = ({ wakes }: Pick<World, 'wakes'>, conversation: string): void => {
  wakes.tell(conversation, { kind: 'state' })
  wakes.tell('desks', { kind: 'state' })
}

/** Sets the board from the store, which may have gone ahead of it where a change was kept and could not be acknowledged. Null where there is no conversation. */
export const lookAgain = async (world: World, conversation: string): Promise<Entry | null> => {
  const standing = await world.store.standing(conversation)
  if (!standing) return null
  const before = world.board.get(conversation)
  const taken = before && isWaiting(before) && !isWaiting(standing) ? { taken: world.clock.now() } : {}
  return world.board.put(standing, taken)
}

const whys: Readonly<Partial<Record<Reason, Gone>>> = { 'hand-over': 'handed-over', withdraw: 'withdrawn', pool: 'pool' }

/** Certificate hashes of people who read before and do not now, by key. */
const goneFrom = ({ directories }: Pick<World, 'directories'>, before: readonly Reader[], after: readonly Reader[]): readonly string[] => {
  const signingOf = ({ id }: Reader) => directories.certificate(id)?.certificate.signing
  const left = new Set(after.map(signingOf))
  return before.filter((reader) => signingOf(reader) !== undefined && !left.has(signingOf(reader))).map(({ id }) => id)
}

/** A record stands: board, streams, and whoever has been left out are told. Said again for a record that stood already, it does no harm. */
export const tellRecord = async (world: World, conversation: string, { order, reason }: { order: number; reason: Reason }): Promise<void> => {
  const before = world.board.get(conversation)
  const after = await lookAgain(world, conversation)
  for (const notes of await world.store.notesAbout(conversation)) world.board.put(notes)
  const readers = before && after ? goneFrom(world, before.readers, after.readers) : []
  if (readers.length > 0) world.wakes.tell('desks', { kind: 'gone', conversation, readers, why: whys[reason] ?? 'dropped' })
  tellItem(world, conversation, order)
  tellQueue(world)
}
