import { type Reason, record } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { readStatement } from '../directory/statement.ts'
import { promisedTo } from '../duty/promise/given.ts'
import { openProposal } from '../hand-over/open.ts'
import type { Handlers, PersonCaller, SeekerCaller } from '../serve/handler.ts'
import { isRefused, type Refused, refuse } from '../serve/refuse.ts'
import type { Advanced, CheckedRecord, Promised } from '../store/conversation.ts'
import type { World } from '../world.ts'
import { type Entry, isWaiting } from './board.ts'
import { checkedOf } from './record/checked.ts'
import type { Ground, Writer } from './record/ground.ts'
import { checkNext } from './record/next.ts'
import { checkTake } from './record/take.ts'
import { lookAgain, tellRecord } from './telling.ts'

const writerOf = (caller: SeekerCaller | PersonCaller): Writer =>
  caller.kind === 'seeker' ? { kind: 'seeker', reader: caller.reader, signing: caller.signing } : { kind: 'person', signing: caller.account.signing }

/** C5, C6: what takes the seeker away from those who have muted them, at any time. */
const leaving: readonly Reason[] = ['hand-over', 'withdraw', 'pool', 'return']

/** A record that lost: whoever is told follows what stands now and decides (C7). */
const lost = (done: Exclude<Advanced, { kind: 'advanced' | 'again' }>): Refused => {
  if (done.kind === 'missing') return refuse('not-found')
  if (done.kind === 'strangers') return refuse('bad-signature')
  return refuse(done.kind === 'full' ? 'limit' : 'newer-epoch')
}

/** Part C: every record after the first. */
export const recordHandlers = (world: World): Pick<Handlers, 'take' | 'write'> => {
  const { clock, store, board, directories } = world

  /** To whoever comes back with nothing promised. */
  const promiseNow = (conversation: string): Promised => {
    const since = hourOf(clock)
    return { since, by: promisedTo(world, { hour: since, centre: null, kept: board.get(conversation)?.kept ?? null }) }
  }

  /** Where the store has kept what it cannot acknowledge, the board goes with it. */
  const advance = (conversation: string, record: CheckedRecord): Promise<Advanced> =>
    store.advance(conversation, record, promiseNow(conversation)).catch(async (error: unknown) => {
      await tellRecord(world, conversation, { order: (await store.standing(conversation))?.last ?? 0, reason: record.reason })
      throw error
    })

  const groundOf = async (entry: Entry, by: Writer, reason: Reason): Promise<Ground> => ({
    entry,
    by,
    directories,
    hour: hourOf(clock),
    proposal: openProposal(world, entry.conversation),
    ever: reason === 'return' ? await store.readersEver(entry.conversation) : [],
    terms: await store.terms(entry.conversation),
  })

  return {
    take: async ({ params: { conversation }, body, caller }) => {
      const since = board.get(conversation)?.directory ?? 0
      const record = checkTake(body, { conversation, signing: caller.account.signing, directories, hour: hourOf(clock), since })
      if (isRefused(record)) return record
      const done = await advance(conversation, record)
      const entry = board.get(conversation)
      // Who does not know the record that was taken is told nothing, not even that there is one.
      if (done.kind === 'missing' || done.kind === 'stale') return refuse(entry && isWaiting(entry) ? 'newer-epoch' : 'not-found')
      if (done.kind === 'late') return done.reason === 'take' ? refuse('taken', done.by) : refuse(entry && isWaiting(entry) ? 'newer-epoch' : 'not-found')
      if (done.kind !== 'advanced' && done.kind !== 'again') return lost(done)
      await tellRecord(world, conversation, { order: done.order, reason: 'take' })
      return { order: done.order }
    },

    write: async ({ params: { conversation }, body, caller }) => {
      if (!(await world.pace.turnOfRecord(conversation, caller.kind))) return refuse('limit')
      const statement = readStatement('record', record, body.record)
      if (statement?.content.conversation !== conversation) return refuse('malformed')
      // The rules speak about the record before, so the board must have it: the store may be ahead, where a change could not be acknowledged.
      const entry = await lookAgain(world, conversation)
      if (!entry) return refuse('not-found')
      const stands = (await store.orderOf(conversation, statement.hash)) !== null
      if (!stands && statement.content.previous !== entry.head) return refuse('newer-epoch')
      const checked = stands ? checkedOf(statement, body, directories) : checkNext(body, await groundOf(entry, writerOf(caller), statement.content.reason))
      if (isRefused(checked)) return checked
      const muted = caller.kind === 'seeker' && (entry.mutedUntil ?? 0) > hourOf(clock)
      if (muted && !stands && !leaving.includes(checked.reason)) return refuse('muted')
      if (checked.reason === 'visit' && !stands && world.room.shutTo(entry)) return refuse('limit')
      const done = await advance(conversation, checked)
      if (done.kind !== 'advanced' && done.kind !== 'again') return lost(done)
      await tellRecord(world, conversation, { order: done.order, reason: checked.reason })
      return { order: done.order }
    },
  }
}
