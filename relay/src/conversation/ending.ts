import { minute } from '../clock.ts'
import { placesOf } from '../log.ts'
import type { Erased, Erasing } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { lookAgain, tellQueue } from './telling.ts'

/** What the store has erased is forgotten in memory, and everybody is told. */
export const tellEnded = (world: World, conversation: string): void => {
  const entry = world.board.remove(conversation)
  world.sessions.closeAll(conversation)
  world.seekers.forget(conversation)
  world.lingering.forget(conversation)
  world.pace.forget(conversation)
  const ended = { kind: 'ended', conversation, readers: entry?.readers.map(({ id }) => id) ?? [] } as const
  world.wakes.tell(conversation, ended)
  world.wakes.tell('desks', ended)
}

/** Resolves when other processes have forgotten them too. */
export const tellPeersEnded = async ({ peers }: Pick<World, 'peers'>, conversations: readonly string[]): Promise<void> => {
  if (conversations.length === 0) return
  peers.tell({ kind: 'ended', conversations })
  await peers.settled()
}

/** F1, F3, P3: deletes everything of a conversation and its notes, then tells everybody. Rejects while the store cannot erase; nothing is told then. */
export const endConversation = async (world: World, conversation: string, only: Erasing = {}): Promise<Erased> => {
  const done = await world.store.erase(conversation, only)
  const ended = done.kind === 'erased' ? [...done.notes, conversation] : done.kind === 'missing' ? [conversation] : []
  for (const one of ended) tellEnded(world, one)
  if (done.kind === 'kept') await lookAgain(world, conversation)
  tellQueue(world)
  await tellPeersEnded(world, ended)
  return done
}

/**
 * F1: the seeker has been gone for half an hour, as far as this process knows: whoever leads asks the others first, and tries again until they have answered and the store
 * can erase. What is kept stays (F2).
 */
export const endForgotten = async (world: World, conversation: string): Promise<void> => {
  const { peers, board, lingering, clock, log } = world
  const isOver = () => peers.leads && !board.get(conversation)?.kept && !lingering.there(conversation)
  const again = () => clock.after(minute, () => void endForgotten(world, conversation))
  if (!isOver()) return
  if (!(await peers.settled())) return void again()
  // The person may be back at another one.
  if (!isOver()) return
  await endConversation(world, conversation, { unkept: true }).catch((error: unknown) => {
    log.line('error', { msg: 'an ended conversation could not be erased yet', stack: placesOf(error) })
    again()
  })
}
