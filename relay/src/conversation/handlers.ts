import { hourOf } from '../clock.ts'
import { promisedTo } from '../duty/promise/given.ts'
import { centreOf, isAlone } from '../duty/promise/whose.ts'
import type { Handlers, PersonCaller, SeekerCaller } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import { pageBytes } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { endConversation } from './ending.ts'
import { keepingHandlers } from './keeping-handlers.ts'
import { notesHandlers } from './notes-handlers.ts'
import { isReader, readerIds } from './reading.ts'
import { recordHandlers } from './record-handlers.ts'
import { followAsSeeker } from './seeker-stream.ts'
import { startingHandlers } from './starting-handlers.ts'
import { hear, lookAgain, tellItem, tellPeers } from './telling.ts'

type Names =
  | keyof ReturnType<typeof startingHandlers>
  | keyof ReturnType<typeof recordHandlers>
  | keyof ReturnType<typeof keepingHandlers>
  | keyof ReturnType<typeof notesHandlers>
  | 'seekerEvents'
  | 'send'
  | 'end'
  | 'items'
  | 'records'
  | 'earlier'

/** Bytes behind base64url. */
const lengthOf = (text: string): number => Math.floor((text.length * 3) / 4)

/** One answer of items; a client asks again after the last until there is none. */
const page = { most: 1000, bytes: pageBytes } as const

export const conversationHandlers = (world: World): Pick<Handlers, Names> => {
  const { clock, store, board } = world

  /** Under which ids whoever asks may open seals. */
  const readersOf = (conversation: string, caller: SeekerCaller | PersonCaller): readonly string[] => {
    if (caller.kind === 'seeker') return [caller.reader]
    const entry = board.get(conversation)
    return entry ? readerIds(world, caller.account, entry) : []
  }

  return {
    ...startingHandlers(world),
    ...recordHandlers(world),
    ...keepingHandlers(world),
    ...notesHandlers(world),

    seekerEvents: ({ caller, lastEventId }) => {
      if (lastEventId !== null && !/^\d{1,9}$/.test(lastEventId)) return refuse('malformed')
      return followAsSeeker(world, caller, Number(lastEventId ?? 0))
    },

    send: async ({ params: { conversation }, body, caller }) => {
      if (!(await world.pace.turn(conversation, caller.kind))) return refuse('limit')
      if (caller.kind === 'seeker' && world.room.shutTo(board.get(conversation))) return refuse('limit')
      const sender = caller.kind === 'seeker' ? caller.reader : caller.account.signing
      const hour = hourOf(clock)
      const entry = board.get(conversation)
      const answered = caller.kind === 'seeker' && !isAlone(entry)
      const promised = answered ? { promised: promisedTo(world, { hour, centre: centreOf(world, conversation), kept: entry?.kept ?? null }) } : {}
      const said = { by: caller.kind, hour, sender, ...promised }
      const done = await store.append(conversation, body, said)
      if (done.kind === 'missing') return refuse('not-found')
      if (done.kind === 'full') return refuse('limit')
      if (done.kind !== 'stored' && done.kind !== 'known') return refuse(done.kind)
      if (done.kind === 'stored') await hear(world, conversation, { ...said, order: done.order, quiet: body.quiet, bytes: lengthOf(body.box) })
      // Also of one known already: whoever sent it before may have been told that it failed, and nobody else that it had come.
      else await lookAgain(world, conversation).then(() => tellPeers(world, conversation))
      tellItem(world, conversation, done.order)
      return { order: done.order }
    },

    end: async ({ params: { conversation } }) => {
      // What is kept, and notes, only a signed deletion ends (F3).
      if (board.get(conversation)?.about !== null) return refuse('kept')
      const done = await endConversation(world, conversation, { unkept: true })
      return done.kind === 'kept' ? refuse('kept') : {}
    },

    // C2: the pool reads what has waited since it came to the pool, and of before the chain alone.
    items: async ({ params: { conversation, after }, caller }) => {
      const entry = board.get(conversation)
      const since = entry && isReader(world, caller.account, entry) ? 0 : await store.waitsSince(conversation)
      if (since === null) return refuse('not-found')
      return { items: [...(await store.items({ conversation, after: Number(after), readers: readersOf(conversation, caller), since, ...page }))] }
    },
    records: async ({ params: { conversation, after }, caller }) => ({
      records: [...(await store.records({ conversation, after: Number(after), readers: readersOf(conversation, caller), ...page }))],
    }),
    earlier: async ({ params: { conversation, before } }) => ({
      items: [...(await store.earlier({ conversation, before: Number(before), ...page }))],
    }),
  }
}
