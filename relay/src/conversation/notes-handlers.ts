import { hourOf } from '../clock.ts'
import type { Handlers } from '../serve/handler.ts'
import { isRefused, refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'
import { isReader } from './reading.ts'
import { checkNotes } from './record/notes.ts'
import { lookAgain, tellItem, tellPeers } from './telling.ts'

/** C9: internal notes, a chain of their own beside a conversation. */
export const notesHandlers = (world: World): Pick<Handlers, 'startNotes' | 'notes'> => {
  const { clock, store, board, directories } = world

  return {
    startNotes: async ({ params: { conversation }, body, caller }) => {
      const about = board.get(conversation)
      if (about?.about !== null) return refuse('not-found')
      const hour = hourOf(clock)
      const checked = checkNotes(body, { about, signing: caller.account.signing, directories, hour })
      if (isRefused(checked)) return checked
      const { notes, record } = checked
      const done = await store.startNotes({ notes, about: conversation, hour, record, message: body.message })
      if (done.kind === 'missing') return refuse('not-found')
      if (done.kind === 'other') return refuse('newer-epoch')
      await lookAgain(world, notes)
      // The record and its first note.
      tellItem(world, notes, 2)
      await tellPeers(world, notes, { order: 2 })
      return { order: 2 }
    },

    notes: async ({ params: { conversation }, caller }) => {
      const chains = await store.notesAbout(conversation)
      return { notes: chains.filter((chain) => isReader(world, caller.account, chain)).map((chain) => chain.conversation) }
    },
  }
}
