import { minute } from '../clock.ts'
import { placesOf } from '../log.ts'
import type { World } from '../world.ts'

/** F1, P3: deletes everything of a conversation, then tells everybody. Rejects while the store cannot erase; nothing is told then. */
export const endConversation = async (world: World, conversation: string): Promise<void> => {
  await world.store.erase(conversation)
  const entry = world.board.remove(conversation)
  world.sessions.closeAll(conversation)
  world.seekers.forget(conversation)
  world.lingering.forget(conversation)
  world.pace.forget(conversation)
  const ended = { kind: 'ended', conversation, readers: entry?.readers.map(({ id }) => id) ?? [] } as const
  world.wakes.tell(conversation, ended)
  world.wakes.tell('desks', ended)
  tellQueue(world)
}

/** F1: the seeker has been gone for half an hour. Tries again until the store can erase. */
export const endForgotten = (world: World, conversation: string): void => {
  endConversation(world, conversation).catch((error: unknown) => {
    world.log.line('error', { msg: 'an ended conversation could not be erased yet', stack: placesOf(error) })
    world.clock.after(minute, () => {
      if (!world.lingering.there(conversation)) endForgotten(world, conversation)
    })
  })
}

/** Whoever waits, whoever is on duty or what stands in the lanes may have changed. */
export const tellQueue = ({ wakes }: Pick<World, 'wakes'>): void => {
  wakes.tell('waiting', { kind: 'state' })
  wakes.tell('desks', { kind: 'state' })
}
