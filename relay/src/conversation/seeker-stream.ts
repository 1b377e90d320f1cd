import type { SeekerEvent } from '@zop/wire'
import { placesOf } from '../log.ts'
import type { SeekerCaller } from '../serve/handler.ts'
import type { EventStream } from '../serve/stream.ts'
import { pageBytes } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { paced, serial, type Wake } from './wakes.ts'

/** Items read from the store at a time. */
const page = { most: 64, bytes: pageBytes } as const

/** What is true for this seeker now, besides the items. */
const stateOf = ({ board, duty, desks, directories }: World, conversation: string): SeekerEvent => {
  const entry = board.get(conversation)
  if (!entry) return { kind: 'ended' }
  const place = board.place(conversation)
  if (place !== null) return { kind: 'waiting', place, onDuty: duty.people().length }
  const there = entry.readers.some(({ id }) => desks.there(directories.certificate(id)?.certificate.signing ?? ''))
  return { kind: 'counsellor', there }
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
    let shown = ''

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

    const pump = serial(
      async () => {
        await items()
        if (stream.ended) return
        const state = stateOf(world, conversation)
        if (JSON.stringify(state) !== shown) stream.send(state)
        shown = JSON.stringify(state)
        if (state.kind === 'ended') stream.end()
        await stream.drained()
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
    stream.onEnd(world.wakes.listen(conversation, woken))
    stream.onEnd(world.wakes.listen('waiting', woken))
    stream.onEnd(world.wakes.listen(session, () => stream.end()))
    world.streams.admit(session, stream)
    stream.onEnd(world.seekers.opened(conversation))
    stream.onEnd(world.lingering.opened(conversation))
    if (world.sessions.isOpen(session)) state.ask()
    else stream.end()
  }
