import type { SeekerEvent } from '@zop/wire'
import { placesOf } from '../log.ts'
import type { SeekerCaller } from '../serve/handler.ts'
import type { EventStream } from '../serve/stream.ts'
import type { World } from '../world.ts'
import { serial } from './wakes.ts'

/** Items read from the store at a time. */
const page = 64

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
 * First every item after `after`, then what is true now, then both again whenever woken. It listens before it reads, so that nothing falls between;
 * and it reads everything from the store, so that order and completeness do not depend on who woke it.
 */
export const followAsSeeker =
  (world: World, { conversation, reader, session }: SeekerCaller, after: number) =>
  (stream: EventStream) => {
    let last = after
    let shown = ''

    const items = async () => {
      for (;;) {
        const found = await world.store.items({ conversation, after: last, readers: [reader], most: page })
        for (const item of found) stream.send({ kind: 'item', item } satisfies SeekerEvent, item.order)
        last = found.at(-1)?.order ?? last
        await stream.drained()
        if (found.length < page || stream.ended) return
      }
    }

    const pump = serial(
      async () => {
        if (stream.ended) return
        await items()
        const state = stateOf(world, conversation)
        if (JSON.stringify(state) !== shown) stream.send(state)
        shown = JSON.stringify(state)
        if (state.kind === 'ended') stream.end()
      },
      (error) => {
        world.log.line('warn', { msg: 'a stream was cut', stack: placesOf(error) })
        stream.cut()
      },
    )

    stream.onEnd(world.wakes.listen(conversation, pump))
    stream.onEnd(world.wakes.listen('waiting', pump))
    stream.onEnd(world.wakes.listen(session, () => stream.end()))
    stream.onEnd(world.seekers.opened(conversation))
    stream.onEnd(world.lingering.opened(conversation))
    pump()
  }
