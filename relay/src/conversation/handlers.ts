import { checkLogin } from '../account/login.ts'
import { hourOf } from '../clock.ts'
import { conversationId, seekerReader } from '../directory/identity.ts'
import type { Handlers } from '../serve/handler.ts'
import { originsOf } from '../serve/origin.ts'
import { isRefused, refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { isWaiting } from './board.ts'
import { endConversation, tellQueue } from './ending.ts'
import { readerIds } from './reading.ts'
import { followAsSeeker } from './seeker-stream.ts'
import { newToken } from './sessions.ts'
import { checkStart } from './start-record.ts'
import { checkTake } from './take-record.ts'

type Names = 'challenge' | 'start' | 'reopen' | 'leave' | 'seekerEvents' | 'send' | 'end' | 'items' | 'take'

/** Most items of one answer; a client that gets this many asks again after the last. */
const page = 1000

export const conversationHandlers = (world: World): Pick<Handlers, Names> => {
  const { clock, store, sessions, board, wakes, directories, tickets, work } = world

  const signIn = (envelope: Parameters<typeof checkLogin>[0], key: string, subject: string): boolean =>
    checkLogin(envelope, { key, subject, origins: originsOf(world.origins, 'site'), tickets })

  const tellItem = (conversation: string, order: number): void => {
    const wake = { kind: 'item', conversation, order } as const
    wakes.tell(conversation, wake)
    wakes.tell('desks', wake)
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
      const { kind } = await store.start({ conversation, opening, hour, record, message })
      if (kind === 'other') return refuse('newer-epoch')
      if (kind === 'started') board.set({ conversation, opening, since: hour, readers: record.readers, started: clock.now() })
      world.seekers.seen(conversation)
      world.lingering.seen(conversation)
      if (kind === 'started') tellQueue(world)
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
        wakes.tell(caller.session, { kind: 'state' })
        world.seekers.left(caller.conversation)
      }
      return {}
    },

    seekerEvents: ({ caller, lastEventId }) => {
      if (lastEventId !== null && !/^\d{1,9}$/.test(lastEventId)) return refuse('malformed')
      return followAsSeeker(world, caller, Number(lastEventId ?? 0))
    },

    send: async ({ params, body }) => {
      const done = await store.append(params.conversation, body)
      if (done.kind === 'missing') return refuse('not-found')
      if (done.kind === 'full') return refuse('limit')
      if (done.kind === 'newer-epoch') return refuse('newer-epoch')
      if (done.kind === 'stored') tellItem(params.conversation, done.order)
      return { order: done.order }
    },

    end: async ({ params }) => {
      await endConversation(world, params.conversation)
      return {}
    },

    items: async ({ params: { conversation, after }, caller }) => {
      const entry = board.get(conversation)
      if (!entry) return refuse('not-found')
      return { items: [...(await store.items({ conversation, after: Number(after), readers: readerIds(world, caller.account, entry), most: page }))] }
    },

    take: async ({ params: { conversation }, body, caller }) => {
      const record = checkTake(body, { conversation, signing: caller.account.signing, directories, hour: hourOf(clock) })
      if (isRefused(record)) return record
      const done = await store.take(conversation, record)
      const entry = board.get(conversation)
      // Who does not know the record that was taken is told nothing, not even that there is one.
      if (done.kind === 'missing' || done.kind === 'stale') return refuse(entry && isWaiting(entry) ? 'newer-epoch' : 'not-found')
      if (done.kind === 'strangers') return refuse('bad-signature')
      if (done.kind === 'late') return refuse('taken', done.by)
      if (done.kind === 'taken' && entry) {
        board.set({ ...entry, readers: record.readers, taken: clock.now() })
        tellItem(conversation, done.order)
        tellQueue(world)
      }
      return { order: done.order }
    },
  }
}
