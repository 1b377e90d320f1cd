import { deletion, keep } from '@zop/wire'
import { hourOf } from '../clock.ts'
import { readStatement, signedBy } from '../directory/statement.ts'
import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { endConversation } from './ending.ts'
import { lookAgain, tellState } from './telling.ts'

/** Hours that a seeker may be paused for. */
const longestMute = 72

/** What is kept, what is known of it, and how it ends (part F). */
export const keepingHandlers = (world: World): Pick<Handlers, 'keep' | 'stored' | 'erase' | 'mute' | 'exported'> => {
  const { clock, store, board } = world

  return {
    keep: async ({ params: { conversation }, body, caller }) => {
      const statement = readStatement('keep', keep, body.keep)
      if (statement?.content.conversation !== conversation) return refuse('malformed')
      if (!signedBy(statement, caller.signing)) return refuse('bad-signature')
      const done = await store.keep(conversation, statement.content)
      if (done.kind !== 'kept') return refuse(done.kind === 'older' ? 'newer-epoch' : 'not-found')
      await lookAgain(world, conversation)
      await tellState(world, conversation)
      return done.kept
    },

    stored: async ({ params: { conversation } }) => (await store.stored(conversation)) ?? refuse('not-found'),

    // The seeker's word ends it whatever has been written since; a person's is about what they read now.
    erase: async ({ params: { conversation }, body, caller }) => {
      const statement = readStatement('deletion', deletion, body.deletion)
      const hour = hourOf(clock)
      if (statement?.content.conversation !== conversation || Math.abs(statement.content.hour - hour) > 1) return refuse('malformed')
      if (!signedBy(statement, caller.kind === 'seeker' ? caller.signing : caller.account.signing)) return refuse('bad-signature')
      const done = await endConversation(world, conversation, caller.kind === 'seeker' ? {} : { head: statement.content.record })
      if (done.kind !== 'erased') return refuse(done.kind === 'newer-epoch' ? 'newer-epoch' : 'not-found')
      return { deleted: done.deleted, hour, copies: 0 }
    },

    mute: async ({ params: { conversation }, body: { until } }) => {
      const hour = hourOf(clock)
      if (board.get(conversation)?.about !== null || (until !== 0 && until > hour + longestMute)) return refuse('malformed')
      if (!(await store.mute(conversation, until > hour ? until : null))) return refuse('not-found')
      await lookAgain(world, conversation)
      await tellState(world, conversation)
      return {}
    },

    // Of one hour it is said once.
    exported: async ({ params: { conversation } }) => {
      if (!(await world.pace.turn(conversation, 'person'))) return refuse('limit')
      return (await store.exported(conversation, hourOf(clock))) ? {} : refuse('not-found')
    },
  }
}
