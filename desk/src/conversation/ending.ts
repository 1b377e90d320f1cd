import type { Line } from '@zop/line'
import type { Envelope, Receipt } from '@zop/wire'

/** Who ended a conversation, as far as this desk can know. */
export type EndedBy = 'me' | 'other'

/** `kept`: the person asked to keep it, so only a signed deletion ends it (F3). `failed`: it may still be running. */
export type Ended = 'over' | 'kept' | 'failed'

export interface Ending {
  /** Deletes an unkept conversation at the relay. */
  end(conversation: string): Promise<Ended>
  /** F3: deletes everything by a signed statement. The receipt, or null where nothing may have been deleted; `gone` where it was already. */
  erase(conversation: string, deletion: Envelope): Promise<Receipt | 'gone' | null>
  /** The relay says that it is over. */
  heard(conversation: string): void
}

/** The relay may tell everybody of the end before it answers the one who asked: so the asking is noted first. */
export const createEnding = (line: Line, close: (conversation: string, by: EndedBy) => void): Ending => {
  const asked = new Set<string>()
  return {
    end: async (conversation) => {
      asked.add(conversation)
      const answer = await line.call('end', { conversation }, {})
      const refused = answer.kind === 'refused' ? answer.refusal.code : null
      if (answer.kind === 'ok' || refused === 'not-found') {
        close(conversation, 'me')
        return 'over'
      }
      asked.delete(conversation)
      return refused === 'kept' ? 'kept' : 'failed'
    },
    erase: async (conversation, deletion) => {
      asked.add(conversation)
      const answer = await line.call('erase', { conversation }, { deletion }, { timeout: 60_000 })
      const gone = answer.kind === 'refused' && answer.refusal.code === 'not-found'
      if (answer.kind === 'ok' || gone) {
        close(conversation, 'me')
        return answer.kind === 'ok' ? answer.value : 'gone'
      }
      asked.delete(conversation)
      return null
    },
    heard: (conversation) => close(conversation, asked.has(conversation) ? 'me' : 'other'),
  }
}
