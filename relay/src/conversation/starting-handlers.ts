import { type Keep, keep } from '@zop/wire'
import { checkLogin, readLogin } from '../account/login.ts'
import { hourOf, minute } from '../clock.ts'
import { conversationId, seekerReader } from '../directory/identity.ts'
import { readStatement, signedBy } from '../directory/statement.ts'
import { promisedTo } from '../duty/promise/given.ts'
import type { Call, Handlers } from '../serve/handler.ts'
import { originsOf } from '../serve/origin.ts'
import { isRefused, type Refused, refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { Lane } from './lane.ts'
import { checkStart } from './record/start.ts'
import { newToken } from './sessions.ts'
import { entryOf, lookAgain, tellPeers, tellQueue } from './telling.ts'

/** Starts that are checked and written at once, so that whoever talks already does not wait behind a flood of them. */
const startsAtOnce = 2
/** Starts that wait for their turn, with all that they bring: 128 MiB at most. More are told to come again, and keep their proof. */
const startsInLine = 500
/** Milliseconds that a challenge is good for while many wait: what was bought in calm does not go first in a flood. */
const goodInFlood = 2 * minute
/** Looks into the store at once for conversations that this process does not know, and how many wait for one: another process may have begun them. */
const looksAtOnce = 2
const looksInLine = 500

type Names = 'challenge' | 'start' | 'reopen' | 'leave'

/** F2: a letter is kept from its first byte, by a statement of the same keys; a chat is not. */
const keepOf = (
  { opening, keep: envelope }: Call<'start'>['body'],
  signing: string,
): Pick<Keep, 'number' | 'days' | 'conversation' | 'record'> | null | Refused => {
  if ((opening.channel === 'mail') !== (envelope !== null)) return refuse('malformed')
  if (envelope === null) return null
  const statement = readStatement('keep', keep, envelope)
  if (!statement) return refuse('malformed')
  return signedBy(statement, signing) ? statement.content : refuse('bad-signature')
}

/** How a page comes to a conversation: it begins one, or comes back to one. */
export const startingHandlers = (world: World): Pick<Handlers, Names> => {
  const { clock, store, sessions, board, directories, tickets, work } = world
  const starts = new Lane(startsAtOnce, startsInLine)

  const looks = new Lane(looksAtOnce, looksInLine)

  const expected = (key: string, subject: string) => ({ key, subject, origins: originsOf(world.origins, 'site'), tickets })

  /** Record 0 and the first message of somebody who has done the work. */
  const begin = async (body: Call<'start'>['body']): Promise<Refused | { conversation: string; session: string }> => {
    const hour = hourOf(clock)
    const checked = checkStart(body, directories, hour)
    if (isRefused(checked)) return checked
    const { conversation, keys, reader, record } = checked
    // Who has begun already and did not hear of it hears of it now.
    if (!board.get(conversation) && world.room.full) return refuse('limit')
    const kept = keepOf(body, keys.signing)
    if (isRefused(kept)) return kept
    if (kept && (kept.conversation !== conversation || kept.record !== record.hash)) return refuse('malformed')
    if (!(await checkLogin(body.login, expected(keys.signing, conversation)))) return refuse('bad-signature')
    const { opening, message } = body
    const promised = promisedTo(world, { hour, centre: null, kept })
    const done = await store.start({ conversation, opening, hour, record, message, keep: kept, promised })
    if (done.kind === 'other' || done.kind === 'missing') return refuse('newer-epoch')
    await lookAgain(world, conversation, done.kind === 'started' ? { started: clock.now() } : {})
    world.seekers.seen(conversation)
    world.lingering.seen(conversation)
    tellQueue(world)
    return { conversation, session: sessions.open({ conversation, reader, signing: keys.signing }) }
  }

  return {
    challenge: async ({ side }) => ({ challenge: tickets.issueLogin(), work: side === 'site' ? await work.issue() : null }),

    start: async ({ body, onGone }) => {
      if (starts.isFull) return refuse('unavailable')
      if (!(await work.spend(body.work, starts.isLong ? goodInFlood : undefined))) return refuse('proof-needed')
      const begun = await starts.through(() => begin(body), onGone)
      if (begun === null) return refuse('unavailable')
      if (isRefused(begun)) return begun
      // Outside of the lane: a process that does not answer holds up nobody else's start.
      await tellPeers(world, begun.conversation)
      return { session: begun.session }
    },

    // A5: known and unknown conversations answer alike until the statement verifies.
    reopen: async ({ body, onGone }) => {
      const conversation = conversationId(body.keys)
      const challenge = readLogin(body.login, expected(body.keys.signing, conversation))
      if (challenge === null) return refuse('bad-signature')
      // Nobody has worked for this: what opens nothing writes nothing, and asks the store in a narrow lane of its own.
      if (!board.get(conversation) && looks.isFull) return refuse('unavailable')
      const entry = board.get(conversation) ?? (await looks.through(() => entryOf(world, conversation), onGone))
      if (!entry) return tickets.spendLoginHere(challenge) ? { session: newToken(), found: false } : refuse('bad-signature')
      if (!(await world.pace.turnOfSession(conversation))) return refuse('limit')
      if (!(await tickets.spendLogin(challenge))) return refuse('bad-signature')
      world.lingering.seen(conversation)
      return { session: sessions.open({ conversation, reader: seekerReader(body.keys), signing: body.keys.signing }), found: true }
    },

    leave: async ({ body }) => {
      const caller = sessions.close(body.session)
      // Streams at other processes have ended then: who is gone is gone there too.
      if (caller || sessions.isOurs(body.session)) await world.peers.settled()
      if (!caller) return {}
      world.seekers.left(caller.conversation)
      world.peers.tell({ kind: 'left', conversation: caller.conversation })
      return {}
    },
  }
}
