import type { SeekerEvent } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { proposalEvent } from '../hand-over/events.ts'
import { placesOf } from '../log.ts'
import type { SeekerCaller } from '../serve/handler.ts'
import type { EventStream } from '../serve/stream.ts'
import { pageBytes } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { counsellorEvent, waitingEvent } from './seeker-state.ts'
import { paced, serial, type Wake } from './wakes.ts'

/** Items read from the store at a time. */
const page = { most: 64, bytes: pageBytes } as const

/** What is true for this seeker now, besides the items: who is there or the place in the queue first, then what rarely changes. */
const statesOf = (world: World, conversation: string): readonly SeekerEvent[] => {
  const entry = world.board.get(conversation)
  if (!entry) return [{ kind: 'ended' }]
  const { kept, mutedUntil } = entry
  const states: readonly (SeekerEvent | null)[] = [
    waitingEvent(world, conversation),
    counsellorEvent(world, conversation),
    { kind: 'kept', kept },
    proposalEvent(world, conversation),
    { kind: 'muted', until: mutedUntil !== null && mutedUntil > hourOf(world.clock) ? mutedUntil : null },
    { kind: 'directory', number: world.directories.newest.directory.number },
  ]
  return states.filter((state) => state !== null)
}

/**
 * First every item after `after`, then what is true now, then both again as it changes. It listens before it reads, so that nothing falls between; and it
 * reads from the store, so that order and completeness do not depend on who woke it. Only an item makes it read; the queue moving does not.
 */
export const followAsSeeker =
  (world: World, { conversation, reader, session }: SeekerCaller, after: number) =>
  (stream: EventStream) => {
    let last = after
    let told = after
    let caughtUp = false
    const shown = new Map<string, string>()

    const items = async () => {
      while (!stream.ended && (!caughtUp || last < told)) {
        const found = await world.store.items({ conversation, after: last, readers: [reader], ...page })
        for (const item of found) {
          stream.send({ kind: 'item', item } satisfies SeekerEvent, item.order)
          last = item.order
          await stream.drained()
        }
        if (found.length === 0 && caughtUp) return
        if (found.length === 0) caughtUp = true
      }
    }

    const states = async () => {
      for (const state of statesOf(world, conversation)) {
        const text = JSON.stringify(state)
        if (shown.get(state.kind) !== text) stream.send(state)
        shown.set(state.kind, text)
        // Whoever waits again, or is answered again, is told so though nothing about it has changed.
        if (state.kind === 'waiting') shown.delete('counsellor')
        if (state.kind === 'counsellor') shown.delete('waiting')
        if (state.kind === 'ended') stream.end()
        await stream.drained()
      }
    }

    const pump = serial(
      async () => {
        await items()
        if (!stream.ended) await states()
      },
      (error) => {
        world.log.line('warn', { msg: 'a stream was cut', stack: placesOf(error) })
        stream.cut()
      },
    )
    const state = paced(world.clock, pump)
    const woken = (wake: Wake) => {
      if (wake.kind === 'state') return state.ask()
      if (wake.kind === 'item') told = Math.max(told, wake.order)
      pump()
    }

    stream.onEnd(state.stop)
    for (const topic of [conversation, 'waiting', 'directory']) stream.onEnd(world.wakes.listen(topic, woken))
    stream.onEnd(world.wakes.listen(session, () => stream.end()))
    world.streams.admit(conversation, stream)
    stream.onEnd(world.seekers.opened(conversation))
    stream.onEnd(world.lingering.opened(conversation))
    if (world.sessions.isOpen(session)) state.ask()
    else stream.end()
  }
