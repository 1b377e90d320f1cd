import { fileBlock } from '@zop/wire'
import { hourOf } from '../clock.ts'
import type { Bytes } from '../serve/bytes.ts'
import type { Handlers, PersonCaller, SeekerCaller } from '../serve/handler.ts'
import { type Refused, refuse } from '../serve/refuse.ts'
import type { Opened, Written } from '../store/file.ts'
import type { World } from '../world.ts'
import { Cancelled } from './cancelled.ts'

type Names = 'fileOpen' | 'fileWrite' | 'fileState' | 'fileRead' | 'fileCancel'
type Caller = SeekerCaller | PersonCaller

/** Nobody but who began a file goes on with it: the seeker on any of their devices, or this person. */
const senderOf = (caller: Caller): string => (caller.kind === 'seeker' ? caller.reader : caller.account.signing)

/** The last block holds more than its tag. */
const isSealed = (size: number): boolean => {
  const last = size % fileBlock.sealed
  return last === 0 || last > fileBlock.sealed - fileBlock.plain
}

const answer = (done: Opened | Written): { have: number; size: number } | Refused => {
  switch (done.kind) {
    case 'open':
    case 'stored':
      return { have: done.have, size: done.size }
    case 'newer-epoch':
    case 'malformed':
      return refuse(done.kind)
    case 'full':
      return refuse('limit')
    case 'foreign':
    case 'missing':
      return refuse('not-found')
  }
}

export const fileHandlers = (world: World): Pick<Handlers, Names> => {
  const { store, board, clock, room } = world
  const cancelled = new Cancelled(clock)

  /** Whether the seeker is paused by the counsellor: then nothing is taken from them. */
  const muted = (conversation: string, caller: Caller): boolean => {
    const until = board.get(conversation)?.mutedUntil ?? null
    return caller.kind === 'seeker' && until !== null && until > hourOf(clock)
  }

  /** What this caller may know of a file: its sender while it comes, everybody who reads when it is whole. */
  const seen = async ({ conversation, file: id }: { conversation: string; file: string }, caller: Caller) => {
    const file = await store.file(conversation, id)
    return file && (file.have === file.size || file.sender === senderOf(caller)) ? file : null
  }

  return {
    fileOpen: async ({ params: { conversation }, body, caller }) => {
      const entry = board.get(conversation)
      if (!entry || entry.about !== null) return refuse('not-found')
      if (!isSealed(body.size)) return refuse('malformed')
      if (muted(conversation, caller)) return refuse('muted')
      // D4: a person has said something before anybody sends a file. Notes have none.
      if (!entry.answered) return refuse('too-early')
      if (room.short) return refuse('limit')
      if (!(await world.pace.turn(conversation, caller.kind))) return refuse('limit')
      if (cancelled.has(senderOf(caller), body.id)) return refuse('not-found')
      return answer(await store.openFile({ conversation, ...body, sender: senderOf(caller), hour: hourOf(clock) }))
    },

    fileWrite: async ({ params: { conversation, file: id, at }, body, caller }) => {
      if (muted(conversation, caller)) return refuse('muted')
      if (room.short) return refuse('limit')
      return answer(await store.writeFile({ conversation, id, sender: senderOf(caller), at: Number(at), bytes: body }))
    },

    fileState: async ({ params, caller }) => {
      const file = await seen(params, caller)
      return file ? { have: file.have, size: file.size } : refuse('not-found')
    },

    fileRead: async ({ params, caller }) => {
      const file = await seen(params, caller)
      const from = Number(params.at)
      if (!file || file.have < file.size) return refuse('not-found')
      if (from > file.size) return refuse('malformed')
      return bytesFrom(world, { conversation: params.conversation, id: params.file, from, size: file.size })
    },

    fileCancel: async ({ params: { conversation, file: id }, caller }) => {
      // What erases waits for the disk: nobody may ask for that as fast as they can.
      if (!(await world.pace.turn(conversation, caller.kind))) return refuse('limit')
      cancelled.add(senderOf(caller), id)
      return (await store.cancelFile({ conversation, id, sender: senderOf(caller) })) ? {} : refuse('not-found')
    },
  }
}

interface Part {
  readonly conversation: string
  readonly id: string
  readonly from: number
  readonly size: number
}

/** A file that goes while it is read ends in an error, so that nobody takes a part of it for the whole. */
async function* bytesFrom({ store }: Pick<World, 'store'>, { conversation, id, from, size }: Part): Bytes {
  for (let at = from; at < size; ) {
    const bytes = await store.readFile({ conversation, id, from: at })
    if (bytes.length === 0) throw new Error('a file has gone while it was read')
    yield bytes
    at += bytes.length
  }
}
