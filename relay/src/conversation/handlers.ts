import { record } from '@zop/wire'
import { checkLogin } from '../account/login.ts'
import { hourOf } from '../clock.ts'
import { conversationId, seekerReader } from '../directory/identity.ts'
import { readStatement } from '../directory/statement.ts'
import type { Handlers } from '../serve/handler.ts'
import { originsOf } from '../serve/origin.ts'
import { isRefused, refuse } from '../serve/refuse.ts'
import { pageBytes } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { type Entry, isWaiting } from './board.ts'
import { endConversation, tellQueue } from './ending.ts'
import { readerIds } from './reading.ts'
import { followAsSeeker } from './seeker-stream.ts'
import { newToken } from './sessions.ts'
import { checkStart } from './start-record.ts'
import { checkTake } from './take-record.ts'

type Names = 'challenge' | 'start' | 'reopen' | 'leave' | 'seekerEvents' | 'send' | 'end' | 'items' | 'take'

/** One answer of items; a client asks again after the last until there is none. */
const page = { most: 1000, bytes: pageBytes } as const

export const conversationHandlers = (world: World): Pick<Handlers, Names> => {
  const { clock, store, sessions, board, wakes, directories, tickets, work } = world

  const signIn = (envelope: Parameters<typeof checkLogin>[0], key: string, subject: string): boolean =>
    checkLogin(envelope, { key, subject, origins: originsOf(world.origins, 'site'), tickets })

  const tellItem = (conversation: string, order: number): void => {
    const wake = { kind: 'item', conversation, order } as const
    wakes.tell(conversation, wake)
    wakes.tell('desks', wake)
  }

  /** Sets the board from the store, which may have gone ahead of it where a change was kept and could not be acknowledged; then tells of the item. */
  const lookAgain = async (conversation: string, order?: number): Promise<void> => {
    const standing = await store.standing(conversation)
    if (!standing) return
    const { opening, since, readers, last } = standing
    const before = board.get(conversation)
    const entry: Entry = { conversation, opening, since, started: null, ...before, readers }
    board.set(before && isWaiting(before) && !isWaiting(entry) ? { ...entry, taken: clock.now() } : entry)
    tellItem(conversation, order ?? last)
    tellQueue(world)
  }

  /** Number of the directory that record 0 names; before a take there is no other record. */
  const directoryAtStart = async (conversation: string): Promise<number> => {
    const [first] = await store.items({ conversation, after: 0, readers: [], most: 1, bytes: 0 })
    return (first?.kind === 'record' && readStatement('record', record, first.record)?.content.directory.number) || 0
  }

  return {
    challenge: async ({ side }) => ({ challenge: tickets.issueLogin(), work: side === 'site' ? await work.issue() : null }),

    start: async ({ body }) => {
      if (!(await work.spend(body.work))) return refuse('proof-needed')
      const hour = hourOf(clock)
      const checked = checkStart(body, directories, hour)
      if (isRefused(checked)) return checked
      const { conversation, keys, reader, record } = checked
      if (!signIn(body.login, keys.signing, conversation)) return refuse('bad-signature')
      const { opening, message } = body
      const done = await store.start({ conversation, opening, hour, record, message })
      if (done.kind === 'other') return refuse('newer-epoch')
      if (done.kind === 'started') board.set({ conversation, opening, since: hour, readers: record.readers, started: clock.now() })
      else await lookAgain(conversation)
      world.seekers.seen(conversation)
      world.lingering.seen(conversation)
      if (done.kind === 'started') tellQueue(world)
      return { session: sessions.open({ conversation, reader }) }
    },

    // A5: known and unknown conversations answer alike until the statement verifies.
    reopen: ({ body }) => {
      const conversation = conversationId(body.keys)
      if (!signIn(body.login, body.keys.signing, conversation)) return refuse('bad-signature')
      if (!board.get(conversation)) return { session: newToken(), found: false }
      world.lingering.seen(conversation)
      return { session: sessions.open({ conversation, reader: seekerReader(body.keys) }), found: true }
    },

    leave: ({ body }) => {
      const caller = sessions.close(body.session)
      if (caller) {
        world.seekers.left(caller.conversation)
      }
      return {}
    },

    seekerEvents: ({ caller, lastEventId }) => {
      if (lastEventId !== null && !/^\d{1,9}$/.test(lastEventId)) return refuse('malformed')
      return followAsSeeker(world, caller, Number(lastEventId ?? 0))
    },

    send: async ({ params, body, caller }) => {
      if (!(await world.pace.turn(params.conversation, caller.kind))) return refuse('limit')
      const done = await store.append(params.conversation, body)
      if (done.kind === 'missing') return refuse('not-found')
      if (done.kind === 'full') return refuse('limit')
      if (done.kind === 'newer-epoch') return refuse('newer-epoch')
      // Also of one known already: whoever sent it before may have been told that it failed.
      tellItem(params.conversation, done.order)
      return { order: done.order }
    },

    end: async ({ params }) => {
      await endConversation(world, params.conversation)
      return {}
    },

    items: async ({ params: { conversation, after }, caller }) => {
      const entry = board.get(conversation)
      if (!entry) return refuse('not-found')
      return { items: [...(await store.items({ conversation, after: Number(after), readers: readerIds(world, caller.account, entry), ...page }))] }
    },

    take: async ({ params: { conversation }, body, caller }) => {
      const since = await directoryAtStart(conversation)
      const record = checkTake(body, { conversation, signing: caller.account.signing, directories, hour: hourOf(clock), since })
      if (isRefused(record)) return record
      const done = await store.take(conversation, record).catch(async (error: unknown) => {
        await lookAgain(conversation)
        throw error
      })
      const entry = board.get(conversation)
      // Who does not know the record that was taken is told nothing, not even that there is one.
      if (done.kind === 'missing' || done.kind === 'stale') return refuse(entry && isWaiting(entry) ? 'newer-epoch' : 'not-found')
      if (done.kind === 'strangers') return refuse('bad-signature')
      if (done.kind === 'late') return refuse('taken', done.by)
      await lookAgain(conversation, done.order)
      return { order: done.order }
    },
  }
}
